import { AGENT_STATES } from '@rejoin/core/reports/agent-time';
import { expect, test } from 'vitest';
import type { AgentTimeRow } from '../../live/wire.ts';
import { durationWords, inOrder, orderAfter, timeColumns } from './time-columns.ts';

const NONE = Object.fromEntries(AGENT_STATES.map((state) => [state, 0])) as AgentTimeRow['time'];

const row = (name: string, part: Partial<AgentTimeRow['time']> = {}, handled = 0): AgentTimeRow => ({
  ...{ agentId: name, name, handled, connectedMs: 0, afterCallWorkMs: 0 },
  time: { ...NONE, ...part },
});

const rows = [row('Agent 9', { idle: 5 }, 7), row('agent 10', { idle: 5, meal: 9 }, 2), row('Theo', { idle: 8 })];

test('states in which nobody was have no column', () => {
  expect(timeColumns(rows).map(({ header }) => header)).toEqual([
    ...['Handled', 'Connected', 'After-call work', 'Idle', 'Interacting', 'Not responding', 'At a meal'],
  ]);
});

test.each([
  ['name', 'ascending', ['Agent 9', 'agent 10', 'Theo']],
  ['name', 'descending', ['Theo', 'agent 10', 'Agent 9']],
  ['handled', 'descending', ['Agent 9', 'agent 10', 'Theo']],
  ['idle', 'descending', ['Theo', 'Agent 9', 'agent 10']],
  ['idle', 'ascending', ['Agent 9', 'agent 10', 'Theo']],
  ['gone', 'ascending', ['Agent 9', 'agent 10', 'Theo']],
] as const)('by %s, %s', (key, direction, names) => {
  expect(inOrder(rows, timeColumns(rows), { key, direction }).map(({ name }) => name)).toEqual(names);
});

test('a column is first shown with the most on top, names from A, and turned round when pressed again', () => {
  const byName = { key: 'name', direction: 'ascending' } as const;
  const byIdle = orderAfter(byName, 'idle');
  expect(byIdle).toEqual({ key: 'idle', direction: 'descending' });
  expect(orderAfter(byIdle, 'idle')).toEqual({ key: 'idle', direction: 'ascending' });
  expect(orderAfter(byIdle, 'name')).toEqual(byName);
});

test.each([
  [0, '–'],
  [400, '–'],
  [59_000, '59 s'],
  [60_000, '1 min'],
  [3_599_000, '1 h 00 min'],
  [3_900_000, '1 h 05 min'],
  [90_000_000, '25 h 00 min'],
])('%d ms are %s', (ms, words) => {
  expect(durationWords(ms)).toBe(words);
});
