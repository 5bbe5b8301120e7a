import { type Reader, visibleInReading } from '@rejoin/core/history/reading';
import { allows } from '@rejoin/core/permissions/permission';
import type { Interval } from '@rejoin/core/reports/interval';
import { replacement } from '@rejoin/protocol/rest/platform/message-conversation';
import { OPERATIONS } from '@rejoin/protocol/rest/platform/operations';
import { uriOf } from '@rejoin/protocol/rest/platform/page';
import { readBody } from '@rejoin/protocol/rest/platform/read-body';
import { listConversations } from '@rejoin/use-cases/conversation/list-conversations';
import { readConversation } from '@rejoin/use-cases/conversation/read-conversation';
import { readPastThread } from '@rejoin/use-cases/history/read-past-thread';
import { replaceHolder } from '@rejoin/use-cases/leg/replace-holder';
import type { ListPlace } from '@rejoin/use-cases/ports/conversation-list';
import type { OAuthClient } from '@rejoin/use-cases/ports/oauth-clients';
import { conversationOf, messageOf, sequenceOf } from './conversation-shape.ts';
import { done, invalid } from './done.ts';
import type { Offer } from './operation.ts';
import type { PlatformServices } from './platform-services.ts';
import { type Refusal, refuse } from './refused-request.ts';

/** Conversations of guests (platform API, section 6.2). */
export function offerConversations(offer: Offer, services: PlatformServices): void {
  offerReading(offer, services);

  offer(OPERATIONS.listConversations, async ({ query, path }) => {
    const { interval = lastDay(services.stores.clock()), pageSize, after, by, queueId, state, externalId } = query;
    const { told, next } = done(
      await listConversations(services.stores, {
        ...{ interval, limit: pageSize, by: by === 'began' ? 'beginning' : 'end' },
        ...(after !== undefined && { after: placeOf(after) }),
        ...(queueId !== undefined && { queueId: queueId.toLowerCase() }),
        ...(state !== undefined && { status: state }),
        ...(externalId !== undefined && { subject: externalId }),
      }),
    ).page;
    const times = [interval.from, interval.to].map((at) => new Date(at).toISOString()).join('/');
    const asked = { pageSize, interval: times, by, queueId, state, externalId };
    const telling = { queueNames: await queueNames(services), withInternal: false };
    return {
      entities: told.map((each) => conversationOf(each, telling)),
      selfUri: uriOf(path, { ...asked, after }),
      ...(next && { nextUri: uriOf(path, { ...asked, after: `${next.at}_${next.conversationId}` }) }),
    };
  });

  offerReplacing(offer, services);
}

function offerReading(offer: Offer, services: PlatformServices): void {
  const { stores, links } = services;

  offer(OPERATIONS.readConversation, async ({ client, id, query }) => {
    const wanted = { reader: readerOf(client), conversationId: id('conversationId') };
    const read = await readConversation(stores, wanted);
    if (read.type === 'refused') throw refuse('conversationNotFound');
    return conversationOf(read.told, {
      queueNames: await queueNames(services),
      withInternal: query.includeInternal === 'true',
    });
  });

  offer(OPERATIONS.listMessages, async ({ client, id, query, path }) => {
    const { includeInternal, pageSize, after } = query;
    const read = await readPastThread(stores, {
      ...{ reader: readerOf(client), conversationId: id('conversationId'), limit: pageSize },
      ...(after !== undefined && { before: after }),
    });
    if (read.type === 'refused') throw refuse('conversationNotFound');
    const { row, reading, entries, more } = read.thread;
    const told = { linkOf: links.of, withInternal: includeInternal === 'true' };
    const uri = (at: number | undefined) => uriOf(path, { pageSize, includeInternal, after: at });
    const [oldest] = entries;
    return {
      entities: entries
        .filter((entry) => visibleInReading(entry, reading))
        .toReversed()
        .flatMap((entry) => messageOf({ conversationId: row.conversationId, entry }, told)),
      selfUri: uri(after),
      ...(more && oldest !== undefined && { nextUri: uri(oldest.sequence) }),
    };
  });
}

function offerReplacing(offer: Offer, services: PlatformServices): void {
  const { stores } = services;

  offer(OPERATIONS.replaceParticipant, async ({ client, id, part, body }) => {
    const read = readBody(replacement, body);
    if (read.type === 'refused') throw invalid(read.problems);
    const { queueId, userId } = read.value;
    const deed = await replaceHolder(
      { ...stores, conversations: services.conversations },
      {
        ...{ byId: client.id, byName: client.name },
        ...{ conversationId: id('conversationId'), stretch: sequenceOf(part('participantId')) },
        to: queueId === undefined ? { toAgentId: (userId ?? '').toLowerCase() } : { queueId: queueId.toLowerCase() },
      },
    );
    if (deed.type === 'refused') throw refuse(REFUSALS[deed.refusal] ?? 'participantGone');
    return undefined;
  });
}

const DAY_MS = 86_400_000;

function lastDay(at: number): Interval {
  return { from: at - DAY_MS, to: at };
}

function placeOf(cursor: string): ListPlace {
  const [at, conversationId = ''] = cursor.split('_');
  return { at: Number(at), conversationId };
}

/** Anything else that is refused: whoever is to be replaced does not have it, or it stands nowhere from where it could be sent. */
const REFUSALS: Partial<
  Record<Extract<Awaited<ReturnType<typeof replaceHolder>>, { type: 'refused' }>['refusal'], Refusal>
> = {
  conversationNotFound: 'conversationNotFound',
  queueNotFound: 'queueNotFound',
  agentNotAvailable: 'agentNotAvailable',
  noSeat: 'agentNotAvailable',
  alreadyThere: 'alreadyThere',
};

function readerOf({ id, policies }: OAuthClient): Reader {
  return { agentId: id, mayMonitor: allows(policies, 'conversation:message:monitor') };
}

async function queueNames({ stores }: PlatformServices): Promise<ReadonlyMap<string, string>> {
  return new Map((await stores.agents.queues()).map(({ id, name }) => [id, name]));
}
