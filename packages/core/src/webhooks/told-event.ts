import type { ConversationEvent, Entry } from '../conversation/events.ts';
import type { Instant } from '../instant.ts';
import type { WebhookEvent } from './webhook.ts';

/** As which event an entry of a log is told; `undefined`: never. Notes, whispers and drafts are the company's own. */
export const EVENT_OF_ENTRY = {
  Started: 'conversation.started',
  Queued: 'conversation.queued',
  Accepted: 'conversation.assigned',
  TakenOver: 'conversation.assigned',
  Disconnected: 'conversation.disconnected',
  Rejoined: 'conversation.rejoined',
  Ended: 'conversation.ended',
  GuestMessaged: 'message.created',
  FlowMessaged: 'message.created',
  ProgramMessaged: 'message.created',
  AgentMessaged: 'message.created',
  GuestSignedIn: 'guest.signed_in',
  WrappedUp: 'wrap_up.completed',
  GuestJoined: undefined,
  FlowRested: undefined,
  AttributesSet: undefined,
  Offered: undefined,
  Declined: undefined,
  Unanswered: undefined,
  PlaceTold: undefined,
  Introduced: undefined,
  Whispered: undefined,
  Noted: undefined,
  Parked: undefined,
  Resumed: undefined,
  TransferOffered: undefined,
  TransferEnded: undefined,
  Transferred: undefined,
  Reassigned: undefined,
  InactivityWarned: undefined,
  ReturnedToFlow: undefined,
  WrapUpSkipped: undefined,
} as const satisfies Record<ConversationEvent['type'], WebhookEvent | undefined>;

/** What is sent of an entry. */
export type ToldEvent = {
  readonly type: WebhookEvent;
  /** When it happened. */
  readonly at: Instant;
  readonly data: {
    readonly conversationId: string;
    /** Its place in the conversation: later events have greater numbers; there are gaps. */
    readonly sequence: number;
    readonly [field: string]: unknown;
  };
};

/** What is sent of an entry, the same each time; `undefined`: nothing. */
export function toldEvent(conversationId: string, { sequence, at, event }: Entry): ToldEvent | undefined {
  const type = EVENT_OF_ENTRY[event.type];
  const fields = fieldsOf(event);
  if (type === undefined || fields === undefined) return undefined;
  return { type, at, data: { conversationId, sequence, ...fields } };
}

function fieldsOf(event: ConversationEvent): Readonly<Record<string, unknown>> | undefined {
  switch (event.type) {
    case 'Started': {
      const { deploymentId, flowId, flowVersion, earlierConversationId, guest } = event;
      return { deploymentId, flow: { id: flowId, version: flowVersion }, earlierConversationId, guest };
    }
    case 'Queued':
      return { queueId: event.queueId, because: event.because };
    case 'Accepted':
      return { agent: agentOf(event), queueId: event.queueId, takenOver: false };
    case 'TakenOver':
      return { agent: { id: event.byId, name: event.byName }, queueId: event.queueId, takenOver: true };
    case 'Disconnected':
      return { agentId: event.agentId, because: event.because, program: programOf(event) };
    case 'Rejoined':
      return { lastAgentId: event.lastAgentId };
    case 'Ended':
      return { reason: event.reason };
    case 'GuestSignedIn':
      return { guest: event.guest };
    case 'WrappedUp':
      return { agentId: event.agentId, leg: event.leg, codes: codesOf(event) };
    default:
      return messageOf(event);
  }
}

function messageOf(event: ConversationEvent): Readonly<Record<string, unknown>> | undefined {
  switch (event.type) {
    case 'GuestMessaged': {
      const { text, attachments, responses, customAttributes } = event.message;
      return { from: { type: 'guest' }, text, attachments: attachments.map(fileOf), responses, customAttributes };
    }
    case 'FlowMessaged':
      return { from: { type: 'flow' }, text: event.text, attachments: [], content: event.content };
    case 'ProgramMessaged':
      return { from: { type: 'program', ...programOf(event) }, text: event.text, attachments: [] };
    case 'AgentMessaged': {
      const { text, attachments, content } = event.message;
      return { from: { type: 'agent', ...agentOf(event) }, text, attachments: attachments.map(fileOf), content };
    }
    default:
      return undefined;
  }
}

function agentOf({ agentId: id, agentName: name }: { readonly agentId: string; readonly agentName: string }) {
  return { id, name };
}

function programOf({ byId: id, byName: name }: { readonly byId?: string; readonly byName?: string }) {
  return id === undefined ? undefined : { id, name };
}

type File = { readonly id: string; readonly fileName: string; readonly mime: string; readonly size: number };

function fileOf({ id, fileName, mime, size }: File): File {
  return { id, fileName, mime, size };
}

function codesOf({ codeIds, codeNames = [] }: Extract<ConversationEvent, { type: 'WrappedUp' }>) {
  return codeIds.map((id, index) => ({ id, name: codeNames[index] }));
}
