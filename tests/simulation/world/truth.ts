import type { ConversationEvent, EndReason, Entry } from '@rejoin/core/conversation/events';

/** A conversation as somebody sees it who only reads its log, and knows none of the rules' own code. */
export type Truth = {
  readonly conversationId: string;
  readonly sessionId: string;
  readonly sessionSeconds: number;
  readonly status: 'inFlow' | 'waiting' | 'alerting' | 'connected' | 'disconnected' | 'ended';
  readonly sequence: number;
  readonly lastAt: number;
  /** Of the latest message. */
  readonly activeAt: number;
  /** At whom it rings, or who has it. */
  readonly holder: string | undefined;
  readonly queueId: string | undefined;
  /** When the offer is void. */
  readonly until: number | undefined;
  readonly lastAgentId: string | undefined;
  /** Whose it was before, while it waits for somebody. */
  readonly preferred: string | undefined;
  /** Who let this wait's offers pass, and when by the log. */
  readonly passes: readonly { readonly agentId: string; readonly at: number }[];
  readonly disconnectedAt: number | undefined;
  readonly readOnly: boolean | undefined;
  readonly reason: EndReason | undefined;
};

const NOBODY = {
  holder: undefined,
  queueId: undefined,
  until: undefined,
  lastAgentId: undefined,
  preferred: undefined,
  disconnectedAt: undefined,
  readOnly: undefined,
  reason: undefined,
};

export function truthAfter(before: Truth | undefined, conversationId: string, entry: Entry): Truth {
  const { event, at, sequence } = entry;
  const base: Truth = before ?? {
    conversationId,
    sessionId: event.type === 'Started' ? event.sessionId : '',
    sessionSeconds: event.type === 'Started' ? (event.sessionSeconds ?? 0) : 0,
    status: 'inFlow',
    sequence: 0,
    lastAt: at,
    activeAt: at,
    passes: [],
    ...NOBODY,
  };
  return { ...base, ...changeOf(base, event, at), sequence, lastAt: at };
}

function changeOf(before: Truth, event: ConversationEvent, at: number): Partial<Truth> {
  switch (event.type) {
    case 'Started':
    case 'GuestSignedIn':
    case 'GuestJoined':
      return {};
    case 'GuestMessaged':
    case 'FlowMessaged':
    case 'AgentMessaged':
      return { activeAt: at };
    case 'Queued':
      return { status: 'waiting', queueId: event.queueId, passes: [], holder: undefined };
    case 'Offered':
      return { status: 'alerting', holder: event.agentId, until: event.until };
    case 'Accepted':
      return { status: 'connected', lastAgentId: event.agentId, until: undefined, preferred: undefined };
    case 'Declined':
    case 'Unanswered': {
      const passes = [...before.passes, { agentId: event.agentId, at }];
      return { status: 'waiting', holder: undefined, until: undefined, passes };
    }
    case 'Disconnected':
      return {
        status: 'disconnected',
        holder: undefined,
        disconnectedAt: at,
        readOnly: event.notice === 'readOnly',
      };
    case 'Rejoined':
      return { status: 'inFlow', disconnectedAt: undefined, readOnly: undefined, preferred: before.lastAgentId };
    case 'Ended':
      return { status: 'ended', holder: undefined, until: undefined, reason: event.reason };
  }
}
