import { isNameTaken } from '@rejoin/core/same-name';
import type { Webhook } from '@rejoin/core/webhooks/webhook';
import { byName } from '../by-name.ts';
import type { StoredWebhook, Webhooks } from '../ports/webhooks.ts';
import type { Announce, Books, WebhookBook } from './books.ts';
import { giveUpDeliveries } from './webhook-deliveries.ts';

export function createMemoryWebhooks(books: Books, announce: Announce): Webhooks {
  const { webhooks, deliveries } = books;
  const write = (book: WebhookBook) => {
    webhooks.set(book.webhook.id, book);
    announce([{ type: 'settings' }]);
  };
  const all = () => [...webhooks.values()].map(({ webhook }) => webhook);
  return {
    list: async () => [...webhooks.values()].map(storedOf).sort(byName),
    find: async (id) => {
      const book = webhooks.get(id);
      return book && storedOf(book);
    },
    sealedSecrets: async (id) => webhooks.get(id)?.secrets,
    add: async ({ webhook, sealedSecret, at, most }) => {
      if (webhooks.size >= most) return 'tooMany';
      if (isNameTaken(all(), webhook)) return 'nameTaken';
      if (webhooks.has(webhook.id)) throw new Error(`Webhook ${webhook.id} exists already`);
      write({
        webhook: contentOf(webhook),
        revision: 1,
        modifiedAt: at,
        since: at,
        secrets: { current: sealedSecret },
      });
      return 'added';
    },
    save: async ({ webhook, revision, at }) => {
      const kept = webhooks.get(webhook.id);
      if (kept === undefined) return 'missing';
      if (isNameTaken(all(), webhook)) return 'nameTaken';
      if (kept.revision !== revision) return 'conflict';
      const { failingSince: _failingSince, offBecause: _offBecause, ...anew } = kept;
      const base = webhook.active ? { ...anew, since: kept.webhook.active ? kept.since : at } : kept;
      write({ ...base, webhook: contentOf(webhook), revision: revision + 1, modifiedAt: at });
      if (!webhook.active) giveUpDeliveries(books, webhook.id, at);
      return 'saved';
    },
    rotateSecret: async ({ id, sealedSecret, at, until }) => {
      const kept = webhooks.get(id);
      if (kept === undefined) return 'missing';
      const secrets = { current: sealedSecret, replaced: { secret: kept.secrets.current, until } };
      write({ ...kept, secrets, revision: kept.revision + 1, modifiedAt: at });
      return 'rotated';
    },
    switchOff: async ({ id, because, at }) => {
      const kept = webhooks.get(id);
      if (kept === undefined || !kept.webhook.active) return 'missing';
      const webhook = { ...kept.webhook, active: false };
      write({ ...kept, webhook, revision: kept.revision + 1, modifiedAt: at, offBecause: because });
      giveUpDeliveries(books, id, at);
      return 'off';
    },
    remove: async (id) => {
      if (!webhooks.delete(id)) return 'missing';
      for (const [key, { webhookId }] of deliveries) if (webhookId === id) deliveries.delete(key);
      for (const [key, lane] of books.webhookLanes) if (lane.webhookId === id) books.webhookLanes.delete(key);
      announce([{ type: 'settings' }]);
      return 'removed';
    },
  };
}

function contentOf({ id, name, url, events, active }: Webhook): Webhook {
  return { id, name, url, events, active };
}

function storedOf({ webhook, revision, modifiedAt, failingSince, offBecause }: WebhookBook): StoredWebhook {
  return {
    ...webhook,
    revision,
    modifiedAt,
    ...(failingSince !== undefined && { failingSince }),
    ...(offBecause !== undefined && { offBecause }),
  };
}
