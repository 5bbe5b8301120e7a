import { newFlowContent } from '@rejoin/core/flow/flow-draft';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { DraftChanges } from './draft-changes.tsx';

const choices = { queues: [{ id: 'care', name: 'Customer care' }], schedules: [], agents: [], skills: [], secrets: [] };
const tests = ['by day', 'by night'].map((name) => ({ name, at: 0, steps: [] }));
const flow = { ...newFlowContent('care'), tests };

it.each([
  { name: 'nothing was published before', newest: undefined, says: 'everything in it is new' },
  { name: 'only the order of its tests differs', newest: { ...flow, tests: tests.toReversed() }, says: 'the order of' },
  { name: 'a test is new', newest: { ...flow, tests: tests.slice(1) }, says: 'Test “by day”' },
])('says in words what publishing changes: $name', ({ newest, says }) => {
  expect(renderToStaticMarkup(<DraftChanges newest={newest} draft={flow} choices={choices} />)).toContain(says);
});
