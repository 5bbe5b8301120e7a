import type { CustomAttributes } from '../conversation/message.ts';
import { type CallEndpoint, FLOW_LIMITS } from './flow.ts';
import type { CallOutcome } from './flow-input.ts';

export type CallResult =
  | { readonly type: 'success'; readonly attributes: CustomAttributes }
  | { readonly type: 'failure' }
  | { readonly type: 'timedOut' };

/** What the outcome of a call means to the node that asked, and what is to be kept of the answer. */
export function readAnswer({ store = [] }: CallEndpoint, outcome: CallOutcome): CallResult {
  if (outcome.type === 'timedOut') return outcome;
  if (outcome.type === 'failed' || outcome.status < 200 || outcome.status > 299) return { type: 'failure' };
  if (store.length === 0) return { type: 'success', attributes: {} };
  const answer = parsed(outcome.body);
  if (answer === undefined) return { type: 'failure' };
  const kept = store.flatMap(({ from, to }) => {
    const value = wordsOf(from.split('.').reduce(within, answer.json));
    return value === undefined ? [] : [[to, value.slice(0, FLOW_LIMITS.valueCharacters)] as const];
  });
  return { type: 'success', attributes: Object.fromEntries(kept) };
}

function parsed(body: string): { readonly json: unknown } | undefined {
  try {
    return { json: JSON.parse(body) };
  } catch {
    return undefined;
  }
}

function within(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}

function wordsOf(value: unknown): string | undefined {
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined;
}
