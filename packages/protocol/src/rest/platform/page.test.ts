import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageAt, pageQuery } from './page.ts';

const path = '/api/v2/things';
const same = (id: string) => id;
const ids = fc.uniqueArray(fc.stringMatching(/^[0-9a-f]{1,4}$/), { maxLength: 30 });

function at(all: readonly string[], uri: string) {
  const query = pageQuery.parse(Object.fromEntries(new URL(uri, 'http://here').searchParams));
  return pageAt(all, { path, query }, same);
}

describe('a list in pages', () => {
  it('tells each thing once, forwards and back', () => {
    fc.assert(
      fc.property(ids, fc.integer({ min: 1, max: 7 }), (all, pageSize) => {
        const first = at(all, `${path}?pageSize=${pageSize}`);
        const pages = [first];
        for (let next = first.nextUri; next !== undefined; next = pages.at(-1)?.nextUri) pages.push(at(all, next));
        expect(pages.flatMap(({ items }) => items)).toEqual(all.toSorted());
        let back = pages.at(-1);
        for (const page of pages.toReversed()) {
          expect(back?.items).toEqual(page.items);
          back = back?.previousUri === undefined ? undefined : at(all, back.previousUri);
        }
        expect(first.total).toBe(all.length);
      }),
    );
  });

  it('goes on where it was although what it ended with is gone', () => {
    const first = at(['a', 'b', 'c', 'd'], `${path}?pageSize=2`);
    expect(at(['a', 'c', 'd'], first.nextUri ?? '').items).toEqual(['c', 'd']);
  });

  it('keeps what else was asked in its addresses', () => {
    const query = pageQuery.parse({ pageSize: '1' });
    const page = pageAt(['a', 'b'], { path, query, more: { expand: 'Configuration,X' } }, same);
    expect(page.nextUri).toBe('/api/v2/things?pageSize=1&expand=Configuration%2CX&after=a');
  });

  it.each([{ pageSize: '0' }, { pageSize: '501' }, { pageSize: 'many' }, { after: '' }, { before: 'x'.repeat(101) }])(
    'is not asked for by %j',
    (query) => {
      expect(pageQuery.safeParse(query).success).toBe(false);
    },
  );
});
