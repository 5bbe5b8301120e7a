import { NAME_MAX } from '../name-limits.ts';
import { FLOW_LIMITS, type Flow } from './flow.ts';
import { FLOW_TEST_LIMITS, type FlowTest } from './flow-test.ts';

/** What a flow does, and the tests that say so: everything of it that a draft may change and a version freezes. */
export type FlowContent = Omit<Flow, 'id' | 'name' | 'version'> & {
  /** {@link FLOW_TEST_LIMITS}.tests, each with a name of its own. */
  readonly tests?: readonly FlowTest[];
};

/** A version as it is kept: with its tests, which nobody needs who runs it. */
export type FlowEdition = Flow & Pick<FlowContent, 'tests'>;

/** A flow as it is written. Its name is for colleagues, belongs to no version and holds at once. */
export type FlowDraft = { readonly name: string; readonly content: FlowContent };

export type FlowDraftProblem =
  | { readonly field: 'name'; readonly problem: 'missing' | 'tooLong' | 'taken' }
  /** A node's key has 1 to {@link FLOW_LIMITS}.keyCharacters characters, without space around them. */
  | { readonly field: 'nodes'; readonly problem: 'tooManyNodes' | 'badKey' }
  /** A test's name has 1 to {@link FLOW_TEST_LIMITS}.nameCharacters characters, and no other has the same. */
  | { readonly field: 'tests'; readonly problem: 'tooManyTests' | 'badTestName' };

/** Why a draft can't be kept. Whether its flow could run is another question: a draft may be unfinished. */
export function validateFlowDraft({ name, content }: FlowDraft): FlowDraftProblem[] {
  const keys = Object.keys(content.nodes);
  const testNames = (content.tests ?? []).map((test) => test.name.trim());
  const checks: readonly (FlowDraftProblem | false)[] = [
    name.trim() === '' && { field: 'name', problem: 'missing' },
    name.length > NAME_MAX && { field: 'name', problem: 'tooLong' },
    keys.length > FLOW_LIMITS.nodes && { field: 'nodes', problem: 'tooManyNodes' },
    !keys.every(isGoodNodeKey) && { field: 'nodes', problem: 'badKey' },
    testNames.length > FLOW_TEST_LIMITS.tests && { field: 'tests', problem: 'tooManyTests' },
    !areGoodTestNames(testNames) && { field: 'tests', problem: 'badTestName' },
  ];
  return checks.filter((check) => check !== false);
}

function areGoodTestNames(names: readonly string[]): boolean {
  const isGood = (name: string) => name !== '' && name.length <= FLOW_TEST_LIMITS.nameCharacters;
  return names.every(isGood) && new Set(names).size === names.length;
}

/** `__proto__` is no key of a plain record. */
function isGoodNodeKey(key: string): boolean {
  return key !== '' && key.trim() === key && key.length <= FLOW_LIMITS.keyCharacters && key !== '__proto__';
}

/** What a new flow begins with: something that works. Without a queue it says goodbye at once. */
export function newFlowContent(queueId: string | undefined): FlowContent {
  const greet = { type: 'sendMessage', text: 'Hello. How can we help?' } as const;
  if (queueId === undefined)
    return { start: 'greet', nodes: { greet: { ...greet, next: 'end' }, end: { type: 'disconnect' } } };
  return {
    start: 'greet',
    onError: { queueId },
    nodes: { greet: { ...greet, next: 'queue' }, queue: { type: 'transferToQueue', queueId } },
  };
}

/** Whether two flows, or parts of them, say the same, in whatever order the parts are written. */
export function isSameFlow(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return Object.is(one, other);
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const others = new Map(Object.entries(other));
  const entries = Object.entries(one);
  return (
    entries.length === others.size &&
    entries.every(([key, each]) => others.has(key) && isSameFlow(each, others.get(key)))
  );
}
