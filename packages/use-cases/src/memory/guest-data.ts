import { guestName } from '@rejoin/core/conversation/guest-name';
import type { ConversationState } from '@rejoin/core/conversation/state';
import { goingOn, type Held, MESSAGE_TYPES, showingAgents } from '@rejoin/core/guest-data/held';
import { retentionOver } from '@rejoin/core/guest-data/retention';
import { type Attachment, CLAIM_MS } from '../ports/attachments.ts';
import type { GuestData, GuestRecord, HeldGuest, Overdue, OverdueTotals } from '../ports/guest-data.ts';
import { keepEntry } from './audit.ts';
import type { Announce, Books, ConversationBook } from './books.ts';
import { forgetDeliveries } from './webhook-deliveries.ts';

export function createMemoryGuestData(books: Books, announce: Announce): GuestData {
  return {
    find: async (words, limit) => {
      const found = [...books.sessions.keys()]
        .filter((sessionId) => isMeant(books, sessionId, words.toLowerCase()))
        .map((sessionId) => newestSession(books, sessionsOf(books, sessionId)));
      return [...new Set(found)]
        .map((sessionId) => guestOf(books, sessionId))
        .sort((a, b) => (b.held.lastAt ?? 0) - (a.held.lastAt ?? 0))
        .slice(0, limit);
    },
    read: async (sessionId) => (books.sessions.has(sessionId) ? recordOf(books, sessionId) : undefined),
    erase: async (sessionId, at, judge) => {
      if (!books.sessions.has(sessionId)) return { type: 'missing' };
      const states = conversationsOf(books, sessionsOf(books, sessionId)).map(({ state }) => state);
      const judgement = judge(guestOf(books, sessionId), states);
      if (judgement.type === 'refused') return judgement;
      if (judgement.entry !== undefined) keepEntry(books, judgement.entry);
      announce(erase(books, { sessionId, at }));
      return judgement;
    },
    overdue: async (overdue, limit) => overdueGuests(books, overdue).slice(0, limit),
    overdueTotals: async (overdue) => overdueTotals(books, overdue),
    note: async (entry) => keepEntry(books, entry),
  };
}

/** The sessions on which the person has signed in who has signed in on this one; those that were given up say so in their conversations. */
function sessionsOf(books: Books, sessionId: string): string[] {
  const identityId = identityOf(books, sessionId);
  if (identityId === undefined) return [sessionId];
  return [...books.sessions.keys()].filter((id) => id === sessionId || identityOf(books, id) === identityId);
}

function identityOf(books: Books, sessionId: string): string | undefined {
  const bound = books.sessions.get(sessionId)?.identityId;
  const [guest] = conversationsOf(books, [sessionId]).flatMap(({ state }) => state.guest ?? []);
  return bound ?? guest?.identityId;
}

function conversationsOf({ conversations }: Books, sessionIds: readonly string[]): ConversationBook[] {
  return [...conversations.values()]
    .filter(({ state }) => sessionIds.includes(state.sessionId))
    .sort((a, b) => (a.entries[0]?.at ?? 0) - (b.entries[0]?.at ?? 0));
}

function attachmentsOf({ attachments }: Books, sessionIds: readonly string[]): Attachment[] {
  return [...attachments.values()].flatMap(({ attachment, discardedAt }) =>
    discardedAt === undefined && sessionIds.includes(attachment.uploader.sessionId) ? attachment : [],
  );
}

function newestSession(books: Books, sessionIds: readonly string[]): string {
  const lastOf = (id: string) => heldBy(books, [id]).lastAt ?? books.sessions.get(id)?.createdAt ?? 0;
  return [...sessionIds].sort((a, b) => lastOf(b) - lastOf(a) || (a < b ? -1 : 1))[0] ?? '';
}

function heldBy(books: Books, sessionIds: readonly string[]): Held {
  const conversations = conversationsOf(books, sessionIds);
  const types: readonly string[] = MESSAGE_TYPES;
  const entries = conversations.flatMap((each) => each.entries);
  const times = entries.map(({ at }) => at);
  return {
    conversations: conversations.length,
    messages: entries.filter(({ event }) => types.includes(event.type)).length,
    files: attachmentsOf(books, sessionIds).length,
    ...(times.length > 0 && { firstAt: Math.min(...times), lastAt: Math.max(...times) }),
  };
}

function guestOf(books: Books, sessionId: string): HeldGuest {
  const person = books.identities.get(identityOf(books, sessionId) ?? '');
  const identity = person && { ...person.profile, issuer: person.issuer, subject: person.subject };
  return {
    sessionId,
    ...(identity !== undefined && { identity }),
    held: heldBy(books, sessionsOf(books, sessionId)),
  };
}

function recordOf(books: Books, sessionId: string): GuestRecord {
  const sessionIds = sessionsOf(books, sessionId);
  const sessions = [...books.sessions.values()].filter(({ id }) => sessionIds.includes(id));
  return {
    ...guestOf(books, sessionId),
    sessions: sessions
      .map(({ id, deploymentId, createdAt }) => ({ id, deploymentId, createdAt }))
      .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)),
    conversations: conversationsOf(books, sessionIds).map(({ state, entries }) => ({ state, entries: [...entries] })),
    attachments: attachmentsOf(books, sessionIds),
  };
}

function lastActivityOf(books: Books, sessionId: string): number {
  const session = books.sessions.get(sessionId);
  return Math.max(heldBy(books, [sessionId]).lastAt ?? 0, session?.renewedAt ?? session?.createdAt ?? 0);
}

/** Of the guest who has the session, on whichever of theirs. */
function lastHeardOf(books: Books, sessionId: string): number {
  return Math.max(...sessionsOf(books, sessionId).map((id) => lastActivityOf(books, id)));
}

/** One session of each, whoever was heard of longest ago first. */
function overdueGuests(books: Books, { days, at }: Overdue): string[] {
  const isOver = (sessionIds: readonly string[]) => {
    const lives = sessionIds.map((id) => ({
      lastActivityAt: lastActivityOf(books, id),
      durationSeconds: books.sessions.get(id)?.durationSeconds ?? 0,
    }));
    const states = conversationsOf(books, sessionIds).map(({ state }) => state);
    return retentionOver(lives, days, at) && goingOn(states).length === 0;
  };
  const guests = new Set([...books.sessions.keys()].map((id) => newestSession(books, sessionsOf(books, id))));
  return [...guests]
    .filter((id) => isOver(sessionsOf(books, id)))
    .map((id) => ({ id, heardAt: lastHeardOf(books, id) }))
    .sort((a, b) => a.heardAt - b.heardAt || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

function overdueTotals(books: Books, overdue: Overdue): OverdueTotals {
  const guests = overdueGuests(books, overdue);
  const held = guests.map((id) => heldBy(books, sessionsOf(books, id)));
  const [oldest] = guests;
  return {
    guests: guests.length,
    conversations: held.reduce((sum, { conversations }) => sum + conversations, 0),
    files: held.reduce((sum, { files }) => sum + files, 0),
    ...(oldest !== undefined && { oldestAt: lastHeardOf(books, oldest) }),
  };
}

function isMeant(books: Books, sessionId: string, words: string): boolean {
  const { identity } = guestOf(books, sessionId);
  const states = conversationsOf(books, [sessionId]).map(({ state }) => state);
  const known = [
    ...(identity === undefined ? [] : Object.values(identity)),
    ...states.flatMap(({ attributes }) => Object.values(attributes ?? {})),
  ];
  const exact = [guestName(sessionId), sessionId, ...states.map(({ conversationId }) => conversationId)];
  return (
    known.some((value) => value.toLowerCase().includes(words)) || exact.some((value) => value.toLowerCase() === words)
  );
}

function erase(books: Books, { sessionId, at }: { readonly sessionId: string; readonly at: number }) {
  const sessionIds = sessionsOf(books, sessionId);
  const identityId = identityOf(books, sessionId);
  const gone = conversationsOf(books, sessionIds).map(({ state }) => state);
  for (const { conversationId } of gone) {
    books.conversations.delete(conversationId);
    forgetDeliveries(books, conversationId);
    for (const [key, place] of books.once) if (place.conversationId === conversationId) books.once.delete(key);
  }
  for (const [id, { sessionId: of }] of books.connections) if (sessionIds.includes(of)) books.connections.delete(id);
  for (const attachment of attachmentsOf(books, sessionIds))
    books.attachments.set(attachment.id, { attachment: { ...attachment, fileName: '' }, discardedAt: at - CLAIM_MS });
  for (const id of sessionIds) {
    books.sessions.delete(id);
    books.deviceLinks.delete(id);
  }
  if (identityId !== undefined) books.identities.delete(identityId);
  for (const [id, signIn] of books.signIns) if (signIn.identityId === identityId) books.signIns.delete(id);
  return sessionIds.map((id) =>
    erasedNews(
      id,
      gone.filter((state) => state.sessionId === id),
    ),
  );
}

function erasedNews(sessionId: string, states: readonly ConversationState[]) {
  const conversationIds = states.map(({ conversationId }) => conversationId);
  return { type: 'erased' as const, sessionId, conversationIds, agentIds: showingAgents(states) };
}
