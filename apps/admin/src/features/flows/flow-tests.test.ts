import type { FlowTest } from '@rejoin/core/flow/flow-test';
import { expect, it } from 'vitest';
import { failedNames, freshName, playTests, withTests } from './flow-tests.ts';

const choices = { queues: [{ id: 'care', name: 'Customer care' }], schedules: [], agents: [], skills: [], secrets: [] };
const content = { start: 'end', nodes: { end: { type: 'disconnect' } } } as const;
const ends: FlowTest = { name: 'ends', at: 0, steps: [{ say: 'Hi' }, { expectDisconnect: true }] };
const waits: FlowTest = { name: 'waits', at: 0, steps: [{ say: 'Hi' }, { expectWait: true }] };

it('plays the tests of a draft and names those that fail, at the node where it stood', () => {
  const played = playTests({ name: 'Flow', content: { ...content, tests: [ends, waits] } }, choices);
  expect(failedNames(played)).toEqual(['waits']);
  expect(played[1]?.result).toMatchObject({ node: 'end', failure: expect.stringContaining('Step 2') });
  expect(playTests({ name: 'Flow', content }, choices)).toEqual([]);
});

it('says nothing of tests where there are none', () => {
  expect(withTests({ ...content, tests: [ends] }, [])).toEqual(content);
  expect(withTests(content, [ends])).toEqual({ ...content, tests: [ends] });
});

it('finds a name that is free', () => {
  expect(freshName('New', [ends])).toBe('New');
  expect(freshName('ends', [ends])).toBe('ends 2');
  expect(freshName('ends', [ends, { ...ends, name: 'ends 2' }])).toBe('ends 3');
});
