import { expect, test } from 'vitest';
import { type AuditView, addressOf, filterOf, viewOf } from './audit-view.ts';

const PERSON = '0a000000-0000-4000-8000-000000000001';

test.each<{ address: string; view: AuditView }>([
  { address: '', view: {} },
  { address: `person=${PERSON}&kind=queue&name=care`, view: { person: PERSON, kind: 'queue', name: 'care' } },
  { address: 'kind=company&subject=company', view: { kind: 'company', subject: 'company' } },
  { address: 'from=2026-05-12&until=2026-05-13', view: { from: '2026-05-12', until: '2026-05-13' } },
])('$address is read and written alike', ({ address, view }) => {
  expect(viewOf(new URLSearchParams(address))).toEqual(view);
  expect(addressOf(view)).toBe(address === '' ? '/audit' : `/audit?${address}`);
});

test.each([
  'person=vera',
  'kind=planet',
  'subject=%27',
  'from=yesterday',
  'until=2026-13-40',
  'name=+',
  `name=${'x'.repeat(201)}`,
])('%s makes no sense and is left out', (address) => {
  expect(viewOf(new URLSearchParams(address))).toEqual({});
});

test('days are whole ones, the last with all of its hours', () => {
  expect(filterOf({ from: '2026-05-12', until: '2026-05-12' })).toEqual({
    from: new Date(2026, 4, 12).getTime(),
    until: new Date(2026, 4, 13).getTime(),
  });
});

test('a setting is looked for by its id, a name without the spaces around it', () => {
  expect(filterOf({ kind: 'queue', subject: PERSON, name: ' care ' })).toEqual({
    kind: 'queue',
    subjectId: PERSON,
    name: 'care',
  });
});
