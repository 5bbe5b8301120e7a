import type { Entry } from '@rejoin/core/conversation/events';
import { changeOf } from './change-of.ts';
import type { Truth } from './truth.ts';

/** What is true of a conversation after an entry, told by the simulation's own lights. */
export function truthAfter(before: Truth | undefined, conversationId: string, entry: Entry): Truth {
  const { event, at, sequence } = entry;
  const base: Truth = before ?? {
    conversationId,
    sessionId: event.type === 'Started' ? event.sessionId : '',
    sessionSeconds: event.type === 'Started' ? (event.sessionSeconds ?? 0) : 0,
    sequence: 0,
    lastAt: at,
    activeAt: at,
    guestAt: at,
    ...NEW,
  };
  return { ...base, ...changeOf(base, event, at), sequence, lastAt: at };
}

const NEW = {
  status: 'inFlow',
  leg: 1,
  holder: undefined,
  owner: undefined,
  sentTo: undefined,
  askedAgentId: undefined,
  queueId: undefined,
  dues: {},
  lastAgentId: undefined,
  preferred: undefined,
  reservedUntil: undefined,
  passes: [],
  rules: undefined,
  offered: undefined,
  connectedAt: 0,
  parkedAt: 0,
  warnedAt: 0,
  wrapUps: [],
  lateWrapUps: [],
  disconnectedAt: undefined,
  readOnly: false,
  reason: undefined,
} as const;
