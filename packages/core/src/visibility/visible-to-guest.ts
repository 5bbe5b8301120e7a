import type { ConversationEvent, Entry } from '../conversation/events.ts';
import type { ConversationState } from '../conversation/state.ts';

/** What a guest may see of a conversation, and nothing else. */
export type GuestVisible = Extract<
  ConversationEvent,
  {
    type:
      | 'GuestJoined'
      | 'GuestMessaged'
      | 'GuestSignedIn'
      | 'FlowMessaged'
      | 'ProgramMessaged'
      | 'PlaceTold'
      | 'Introduced'
      | 'AgentMessaged'
      | 'InactivityWarned'
      | 'Disconnected';
  }
>;

export function visibleToGuest(event: ConversationEvent): event is GuestVisible {
  switch (event.type) {
    case 'GuestJoined':
    case 'GuestMessaged':
    case 'GuestSignedIn':
    case 'FlowMessaged':
    case 'ProgramMessaged':
    case 'PlaceTold':
    case 'Introduced':
    case 'AgentMessaged':
      return true;
    case 'InactivityWarned':
      return event.text !== '';
    case 'Disconnected':
      return event.notice !== 'nothing';
    default:
      return false;
  }
}

/** Whether nothing of the conversation is before the guest any more: it is in no history of theirs. */
export function isLeftBehind({ status }: Pick<ConversationState, 'status'>): boolean {
  return status === 'ended';
}

/** Whether the guest did it, who needs no telling. */
export function isGuestsOwn({ type }: ConversationEvent): boolean {
  return type === 'GuestJoined' || type === 'GuestMessaged' || type === 'GuestSignedIn';
}

/** An entry whose event the guest may see. */
export type GuestEntry = Entry & { readonly event: GuestVisible };

export function guestEntries(entries: readonly Entry[]): GuestEntry[] {
  return entries.filter((entry): entry is GuestEntry => visibleToGuest(entry.event));
}
