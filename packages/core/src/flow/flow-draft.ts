import { FLOW_LIMITS, type Flow } from './flow.ts';

/** What a flow does: everything of it that a draft may change and a version freezes. */
export type FlowContent = Omit<Flow, 'id' | 'name' | 'version'>;

/** A flow as it is written. Its name is for colleagues, belongs to no version and holds at once. */
export type FlowDraft = { readonly name: string; readonly content: FlowContent };

export type FlowDraftProblem =
  | { readonly field: 'name'; readonly problem: 'missing' | 'tooLong' }
  /** A node's key has 1 to {@link FLOW_LIMITS}.keyCharacters characters, without space around them. */
  | { readonly field: 'nodes'; readonly problem: 'tooManyNodes' | 'badKey' };

const NAME_MAX = 100;

/** Why a draft can't be kept. Whether its flow could run is another question: a draft may be unfinished. */
export function validateFlowDraft({ name, content }: FlowDraft): FlowDraftProblem[] {
  const keys = Object.keys(content.nodes);
  const checks: readonly (FlowDraftProblem | false)[] = [
    name.trim() === '' && { field: 'name', problem: 'missing' },
    name.length > NAME_MAX && { field: 'name', problem: 'tooLong' },
    keys.length > FLOW_LIMITS.nodes && { field: 'nodes', problem: 'tooManyNodes' },
    !keys.every(isGoodNodeKey) && { field: 'nodes', problem: 'badKey' },
  ];
  return checks.filter((check) => check !== false);
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

/** Whether two flows do the same, in whatever order their parts are written. */
export function isSameFlow(one: FlowContent, other: FlowContent): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
