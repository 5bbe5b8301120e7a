import type { ConversationState } from '@rejoin/core/conversation/state';
import { showingAgents } from '@rejoin/core/guest-data/held';
import type { Instant } from '@rejoin/core/instant';
import { CLAIM_MS } from '@rejoin/use-cases/ports/attachments';
import type { EraseJudgement, HeldGuest } from '@rejoin/use-cases/ports/guest-data';
import type { News } from '@rejoin/use-cases/ports/news';
import { type Database, type Transaction, type Written, writeWithNews } from '../database.ts';
import { isLostRace } from '../problems.ts';
import { appendAuditEntries } from './audit.ts';
import { stateOf } from './conversation-row.ts';
import { guestOf, ownerOf, sessionsOf } from './held-guest.ts';
import { lockSettings } from './lock-settings.ts';

type Erasure<Refusal> = {
  readonly sessionId: string;
  readonly at: Instant;
  readonly judge: (guest: HeldGuest, states: readonly ConversationState[]) => EraseJudgement<Refusal>;
};

type Outcome<Refusal> = EraseJudgement<Refusal> | { readonly type: 'missing' };

/** Someone who writes to the guest's conversations just then may win; this many times in a row is too often. */
const ATTEMPTS_MAX = 5;

export async function eraseGuest<Refusal>(database: Database, erasure: Erasure<Refusal>): Promise<Outcome<Refusal>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await writeWithNews(database, (transaction) => erase(transaction, erasure));
    } catch (error) {
      if (attempt === ATTEMPTS_MAX || !isLostRace(error)) throw error;
    }
  }
}

async function erase<Refusal>(
  transaction: Transaction,
  { sessionId, at, judge }: Erasure<Refusal>,
): Promise<Written<Outcome<Refusal>>> {
  await lockSettings(transaction);
  const sessionIds = await sessionsOf(transaction, sessionId);
  if (sessionIds.length === 0) return { result: { type: 'missing' }, news: [] };
  const states = await lockAll(transaction, sessionIds);
  const judgement = judge(await guestOf(transaction, sessionId, sessionIds), states);
  if (judgement.type === 'refused') return { result: judgement, news: [] };
  if (judgement.entry !== undefined) await appendAuditEntries(transaction, [judgement.entry]);
  await discardFiles(transaction, sessionIds, at);
  await remove(transaction, { sessionId, sessionIds, states });
  return { result: judgement, news: sessionIds.map((id) => newsOf(id, states)) };
}

/** Conversations before sessions, as appends lock them. A conversation begun in between is there once its session is locked. */
async function lockAll(transaction: Transaction, sessionIds: readonly string[]): Promise<ConversationState[]> {
  const ids = [...sessionIds];
  const lock = () => transaction.$queryRaw<{ state: unknown }[]>`
    SELECT state FROM conversation WHERE session_id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  await lock();
  await transaction.$queryRaw`SELECT id::text FROM guest_session WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  return (await lock()).map(stateOf);
}

/** As if their removal had begun long ago, so that the next sweep takes it up. */
async function discardFiles(transaction: Transaction, sessionIds: readonly string[], at: Instant): Promise<void> {
  const of = { sessionId: { in: [...sessionIds] } };
  await transaction.attachment.updateMany({ where: of, data: { fileName: '', md5: null } });
  await transaction.attachment.updateMany({
    where: { ...of, discardedAt: null },
    data: { discardedAt: new Date(at - CLAIM_MS) },
  });
}

type Doomed = {
  readonly sessionId: string;
  readonly sessionIds: readonly string[];
  readonly states: readonly ConversationState[];
};

/** With the identity go its sign-ins, and their tokens with them. */
async function remove(transaction: Transaction, { sessionId, sessionIds, states }: Doomed): Promise<void> {
  const owner = await ownerOf(transaction, sessionId);
  const conversationIds = states.map(({ conversationId }) => conversationId);
  const of = { sessionId: { in: [...sessionIds] } };
  await transaction.webhookLane.deleteMany({ where: { laneId: { in: conversationIds } } });
  await transaction.webhookDelivery.deleteMany({ where: { laneId: { in: conversationIds } } });
  await transaction.webhookPosition.deleteMany({ where: { conversationId: { in: conversationIds } } });
  await transaction.conversationEntry.deleteMany({ where: { conversationId: { in: conversationIds } } });
  await transaction.conversation.deleteMany({ where: { id: { in: conversationIds } } });
  await transaction.guestConnection.deleteMany({ where: of });
  await transaction.guestSession.deleteMany({ where: { id: { in: [...sessionIds] } } });
  if (owner !== undefined) await transaction.guestIdentity.deleteMany({ where: { id: owner } });
}

function newsOf(sessionId: string, states: readonly ConversationState[]): News {
  const own = states.filter((state) => state.sessionId === sessionId);
  const conversationIds = own.map(({ conversationId }) => conversationId);
  return { type: 'erased', sessionId, conversationIds, agentIds: showingAgents(own) };
}
