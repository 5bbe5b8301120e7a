import type { Entry } from '@rejoin/core/conversation/events';
import type { GuestRecord } from '../ports/guest-data.ts';

/** What the guest never saw, and is held about them all the same. */
const INTERNAL: readonly Entry['event']['type'][] = ['Noted', 'Whispered', 'WrappedUp'];

/**
 * Everything that is held about a guest, to be read by people and programs: who they are, their sessions, their conversations
 * with every entry in its order, and their files with addresses that `linkOf` gives. Times are ISO 8601 in UTC. `internal` marks
 * what was said about the guest and not to them.
 */
export function guestExportJson(guest: GuestRecord, linkOf: (attachmentId: string) => string): string {
  const { identity, sessions, conversations, attachments } = guest;
  const told = {
    ...(identity !== undefined && { identity }),
    sessions: sessions.map((session) => ({ ...session, createdAt: time(session.createdAt) })),
    conversations: conversations.map(({ state, entries }) => ({
      conversationId: state.conversationId,
      sessionId: state.sessionId,
      status: state.status,
      ...(state.attributes !== undefined && { attributes: state.attributes }),
      entries: entries.map(({ sequence, at, event }) => ({
        sequence,
        at: time(at),
        ...(INTERNAL.includes(event.type) && { internal: true }),
        ...event,
      })),
    })),
    files: attachments.map(({ id, fileName, announcedAt, uploader, upload }) => ({
      id,
      fileName,
      at: time(announcedAt),
      from: uploader.type,
      ...(upload.status === 'stored' && { ...upload.file, url: linkOf(id) }),
    })),
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}

function time(at: number): string {
  return new Date(at).toISOString();
}
