import type { Instant } from '@rejoin/core/instant';
import type { Delivery } from '@rejoin/core/webhooks/delivery';
import { EVENT_OF_ENTRY } from '@rejoin/core/webhooks/told-event';
import { PING } from '@rejoin/core/webhooks/webhook';
import type { ClaimedDelivery, LoggedDelivery, WebhookDeliveries } from '../ports/webhook-deliveries.ts';
import type { Books, DeliveryBook } from './books.ts';

export function createMemoryWebhookDeliveries(books: Books): WebhookDeliveries {
  const { deliveries, webhooks, webhookLanes: lanes } = books;
  return {
    collect: async (at) => collect(books, at),
    due: async (at) => [
      ...new Set([...lanes.values()].filter((lane) => lane.nextAt <= at).map((lane) => lane.webhookId)),
    ],
    claim: async (webhookId, { at, until, limit }) =>
      [...lanes]
        .filter(([, lane]) => lane.webhookId === webhookId && lane.nextAt <= at)
        .sort(([, a], [, b]) => a.nextAt - b.nextAt)
        .slice(0, limit)
        .flatMap(([key, lane]) => {
          const claim = lane.claim + 1;
          lanes.set(key, { ...lane, nextAt: until, claim });
          const first = headOf(books, key);
          return first === undefined ? [] : [{ ...claimedOf(first), claim }];
        }),
    settle: async (claimed, { after, answer, at }) => {
      const kept = heldBy(books, claimed);
      if (kept === undefined) return undefined;
      deliveries.set(kept.id, { ...kept, status: after.status, attempts: kept.attempts + 1, latest: { at, answer } });
      goOn(books, laneOf(kept), after.status === 'pending' ? after.nextAt : at);
      return failingAfter(books, claimed, { taken: after.status === 'delivered', at });
    },
    drop: async (claimed, at) => {
      const kept = heldBy(books, claimed);
      if (kept === undefined) return;
      deliveries.delete(kept.id);
      goOn(books, laneOf(kept), at);
    },
    find: async (webhookId, { status, before = Number.POSITIVE_INFINITY, limit }) =>
      [...deliveries.values()]
        .filter((each) => each.webhookId === webhookId && each.number < before)
        .filter((each) => status === undefined || each.status === status)
        .sort((a, b) => b.number - a.number)
        .slice(0, limit)
        .map((each) => loggedOf(books, each)),
    read: async (id) => {
      const found = deliveries.get(id);
      return found && loggedOf(books, found);
    },
    addPing: async ({ id, webhookId, at }) => {
      if (!webhooks.has(webhookId)) return 'missing';
      put(books, { id, webhookId, event: PING, sequence: 0, at }, at);
      return 'added';
    },
    sendAgain: async ({ id, webhookId, at }) => {
      const found = deliveries.get(id);
      if (found === undefined || found.webhookId !== webhookId) return 'missing';
      if (webhooks.get(webhookId)?.webhook.active !== true) return 'off';
      if (found.status === 'pending') return 'pending';
      deliveries.set(id, { ...found, status: 'pending', attempts: 0 });
      enter(books, found, at);
      return 'sent';
    },
    hasten: async (webhookId, { at, later }) => {
      const waiting = [...lanes].filter(([, lane]) => lane.webhookId === webhookId && lane.nextAt > later);
      for (const [key, lane] of waiting) lanes.set(key, { ...lane, nextAt: at });
      return waiting.length;
    },
    trim: async ({ before, perWebhook }) => {
      for (const webhookId of webhooks.keys()) {
        const own = [...deliveries.values()].filter((each) => each.webhookId === webhookId);
        own.sort((a, b) => b.number - a.number);
        for (const [place, { id, status, at }] of own.entries())
          if (status !== 'pending' && (at < before || place >= perWebhook)) deliveries.delete(id);
      }
    },
  };
}

/** The webhook is told nothing of what is still to be sent. */
export function giveUpDeliveries({ deliveries, webhookLanes }: Books, webhookId: string, at: Instant): void {
  for (const [key, lane] of webhookLanes) if (lane.webhookId === webhookId) webhookLanes.delete(key);
  for (const each of deliveries.values())
    if (each.webhookId === webhookId && each.status === 'pending')
      deliveries.set(each.id, { ...each, status: 'failed', latest: { at, answer: { type: 'switchedOff' } } });
}

/** With the conversation goes what was and is to be told of it. */
export function forgetDeliveries(books: Books, conversationId: string): void {
  const { deliveries, webhookLanes, webhookPositions } = books;
  for (const each of deliveries.values()) {
    if (each.conversationId !== conversationId) continue;
    deliveries.delete(each.id);
    webhookLanes.delete(laneOf(each));
  }
  webhookPositions.delete(conversationId);
}

function collect(books: Books, at: Instant): number {
  const { webhooks, conversations, webhookPositions: positions } = books;
  const active = [...webhooks.values()].filter(({ webhook }) => webhook.active);
  if (active.length === 0) return 0;
  let made = 0;
  for (const [conversationId, { entries, state }] of conversations) {
    for (const entry of entries.slice(positions.get(conversationId) ?? 0)) {
      const event = EVENT_OF_ENTRY[entry.event.type];
      if (event === undefined) continue;
      for (const { webhook, since } of active) {
        if (since > entry.at || !webhook.events.includes(event)) continue;
        const of = { id: crypto.randomUUID(), webhookId: webhook.id, conversationId, event };
        put(books, { ...of, sequence: entry.sequence, at: entry.at }, at);
        made += 1;
      }
    }
    positions.set(conversationId, state.sequence);
  }
  return made;
}

type New = Pick<DeliveryBook, 'id' | 'webhookId' | 'conversationId' | 'event' | 'sequence' | 'at'>;

function put(books: Books, delivery: New, now: Instant): void {
  const number = 1 + Math.max(0, ...[...books.deliveries.values()].map((each) => each.number));
  const book: DeliveryBook = { ...delivery, number, status: 'pending', attempts: 0 };
  books.deliveries.set(book.id, book);
  enter(books, book, now);
}

function enter({ webhookLanes }: Books, delivery: DeliveryBook, now: Instant): void {
  const key = laneOf(delivery);
  if (!webhookLanes.has(key)) webhookLanes.set(key, { webhookId: delivery.webhookId, nextAt: now, claim: 0 });
}

function laneOf({ webhookId, conversationId, id }: Pick<Delivery, 'webhookId' | 'conversationId' | 'id'>): string {
  return `${webhookId} ${conversationId ?? id}`;
}

function headOf({ deliveries }: Books, lane: string): DeliveryBook | undefined {
  const pending = [...deliveries.values()].filter((each) => each.status === 'pending' && laneOf(each) === lane);
  return pending.sort((a, b) => a.sequence - b.sequence)[0];
}

function heldBy({ deliveries, webhookLanes }: Books, claimed: ClaimedDelivery): DeliveryBook | undefined {
  return webhookLanes.get(laneOf(claimed))?.claim === claimed.claim ? deliveries.get(claimed.id) : undefined;
}

function goOn(books: Books, key: string, nextAt: Instant): void {
  const lane = books.webhookLanes.get(key);
  if (lane === undefined || headOf(books, key) === undefined) books.webhookLanes.delete(key);
  else books.webhookLanes.set(key, { ...lane, nextAt });
}

function failingAfter(
  { webhooks }: Books,
  { webhookId, event }: ClaimedDelivery,
  { taken, at }: { readonly taken: boolean; readonly at: Instant },
) {
  const book = webhooks.get(webhookId);
  if (book === undefined || event === PING) return {};
  const { failingSince = at, ...rest } = book;
  webhooks.set(webhookId, taken ? rest : { ...rest, failingSince });
  return taken ? {} : { failingSince };
}

function claimedOf({ id, webhookId, conversationId, event, at, attempts, sequence }: DeliveryBook) {
  return {
    ...{ id, webhookId, event, at, attempts, sequence },
    ...(conversationId !== undefined && { conversationId }),
  };
}

function loggedOf(books: Books, { sequence: _, ...delivery }: DeliveryBook): LoggedDelivery {
  const key = laneOf(delivery);
  const nextAt = headOf(books, key)?.id === delivery.id ? books.webhookLanes.get(key)?.nextAt : undefined;
  return { ...delivery, ...(nextAt !== undefined && { nextAt }) };
}
