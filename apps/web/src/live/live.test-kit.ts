import type { LiveState } from './live-state.ts';
import { liveStateOf } from './live-state.ts';
import type { Outgoing } from './outgoing.ts';
import type { Inbox, InboxRow, ThreadEntry, ThreadPage } from './wire.ts';

export const ME = 'me';
export const TALK = 'talk';

export function row(part: Partial<InboxRow> = {}): InboxRow {
  return {
    conversationId: TALK,
    sessionId: 'session',
    deploymentId: 'deployment',
    guestName: 'Guest 00A1',
    group: 'connected',
    sequence: 1,
    lastAt: 1,
    opening: 'Hello',
    lastWords: { from: 'guest', text: 'Hello', at: 1 },
    unanswered: 1,
    leg: 1,
    ...part,
  };
}

export function inbox(rows: readonly InboxRow[] = [row()], delivered: Record<string, number> = {}): Inbox {
  const status = {
    agentId: ME,
    presence: 'available',
    routingStatus: 'onQueue',
    capacity: 3,
    load: 0,
    queueIds: [],
  } as const;
  return { status, queues: [], agentNames: {}, rows: [...rows], delivered };
}

export function live(...rows: InboxRow[]): LiveState {
  const state = liveStateOf(inbox(rows.length === 0 ? [row()] : rows), { server: 0, here: 0 });
  return { ...state, line: 'live' };
}

/** Entry number `sequence`, a guest's message unless told otherwise; a minute after the one before. */
export function entry(
  sequence: number,
  event: ThreadEntry['event'] = said(`guest ${sequence}`),
  at = sequence * 60_000,
): ThreadEntry {
  return { sequence, at, event };
}

export function said(text: string): ThreadEntry['event'] {
  return { type: 'GuestMessaged', message: { text, attachments: [] } };
}

export function answered(text: string, agentId = ME, agentName = 'Mara'): ThreadEntry['event'] {
  return { type: 'AgentMessaged', agentId, agentName, message: { text, attachments: [] } };
}

export function entries(from: number, to: number): ThreadEntry[] {
  return Array.from({ length: to - from + 1 }, (_, index) => entry(from + index));
}

export function page(of: readonly ThreadEntry[], part: Partial<ThreadPage> = {}): ThreadPage {
  const more = (of[0]?.sequence ?? 1) > 1;
  return { type: 'thread', row: row(), entries: [...of], more, delivered: 0, ...part };
}

export function outgoing(clientMessageId: string, part: Partial<Outgoing> = {}): Outgoing {
  const message = { audience: 'guest', text: clientMessageId, files: [], writtenAt: 0, after: 0 };
  return { clientMessageId, conversationId: TALK, ...message, status: 'pending', ...part } as Outgoing;
}
