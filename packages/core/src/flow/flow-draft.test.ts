import { describe, expect, it } from 'vitest';
import { end, say } from './flow.test-kit.ts';
import { FLOW_LIMITS } from './flow.ts';
import {
  type FlowContent,
  type FlowDraft,
  type FlowDraftProblem,
  isSameFlow,
  newFlowContent,
  validateFlowDraft,
} from './flow-draft.ts';
import { validateFlow } from './validate-flow.ts';

const content: FlowContent = { start: 'first', nodes: { first: say('Hello', 'end'), end } };
const keyed = (key: string): FlowContent => ({ start: key, nodes: Object.fromEntries([[key, end]]) });
const BAD_NAME = { field: 'tests', problem: 'badTestName' } as const;
const tested = (...names: string[]): FlowContent => ({
  ...content,
  tests: names.map((name) => ({ name, at: 0, steps: [] })),
});
const many = (count: number): FlowContent => ({
  start: 'n0',
  nodes: Object.fromEntries(Array.from({ length: count }, (_, index) => [`n${index}`, end])),
});

describe('a draft can be kept', () => {
  it.each([
    ['as it is', { name: 'Welcome', content }],
    ['when its flow could not run', { name: 'Welcome', content: { start: 'nowhere', nodes: {} } }],
    ['with as many nodes as there may be', { name: 'Welcome', content: many(FLOW_LIMITS.nodes) }],
    ['with a key as long as it may be', { name: 'Welcome', content: keyed('k'.repeat(FLOW_LIMITS.keyCharacters)) }],
  ])('%s', (_, draft) => {
    expect(validateFlowDraft(draft)).toEqual([]);
  });
});

describe('a draft is refused', () => {
  it.each<[string, FlowDraft, FlowDraftProblem]>([
    ['without a name', { name: ' ', content }, { field: 'name', problem: 'missing' }],
    ['with too long a name', { name: 'n'.repeat(101), content }, { field: 'name', problem: 'tooLong' }],
    [
      'with too many nodes',
      { name: 'Welcome', content: many(FLOW_LIMITS.nodes + 1) },
      { field: 'nodes', problem: 'tooManyNodes' },
    ],
    ...['', ' first', '__proto__', 'k'.repeat(FLOW_LIMITS.keyCharacters + 1)].map(
      (key): [string, FlowDraft, FlowDraftProblem] => [
        `with the key "${key.slice(0, 10)}"`,
        { name: 'Welcome', content: keyed(key) },
        { field: 'nodes', problem: 'badKey' },
      ],
    ),
    ['with a test without a name', { name: 'Welcome', content: tested(' ') }, BAD_NAME],
    ['with two tests of one name', { name: 'Welcome', content: tested('greets', 'greets ') }, BAD_NAME],
    ['with too long a name of a test', { name: 'Welcome', content: tested('n'.repeat(101)) }, BAD_NAME],
    [
      'with too many tests',
      { name: 'Welcome', content: tested(...Array.from({ length: 51 }, (_, index) => `n${index}`)) },
      { field: 'tests', problem: 'tooManyTests' },
    ],
  ])('%s', (_, draft, problem) => {
    expect(validateFlowDraft(draft)).toEqual([problem]);
  });
});

it.each([['care'], [undefined]])('a new flow works as it is, with the queue %s', (queueId) => {
  const surroundings = { queueIds: ['care'], scheduleIds: [], agentIds: [], skillIds: [], secrets: [] };
  const flow = { id: 'flow', name: 'New', version: 1, ...newFlowContent(queueId) };
  expect(validateFlow(flow, surroundings)).toEqual([]);
});

describe('two flows are the same', () => {
  it('in whatever order they are written', () => {
    const turned: FlowContent = {
      nodes: { end, first: { next: 'end', text: 'Hello', type: 'sendMessage' } },
      start: 'first',
    };
    expect(isSameFlow(content, turned)).toBe(true);
  });

  it('but not with another word, another start or other cases first', () => {
    const decide = (texts: string[]): FlowContent => ({
      start: 'first',
      nodes: {
        first: {
          type: 'decide',
          cases: texts.map((text) => ({ when: { type: 'textEquals', text }, next: 'end' })),
          otherwise: 'end',
        },
        end,
      },
    });
    expect(isSameFlow(content, { ...content, nodes: { ...content.nodes, first: say('Hi', 'end') } })).toBe(false);
    expect(isSameFlow(content, { ...content, start: 'end' })).toBe(false);
    expect(isSameFlow(decide(['a', 'b']), decide(['b', 'a']))).toBe(false);
  });
});
