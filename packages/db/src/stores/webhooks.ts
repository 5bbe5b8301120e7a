import type { Webhook } from '@rejoin/core/webhooks/webhook';
import { byName } from '@rejoin/use-cases/by-name';
import type { SealedSecrets, StoredWebhook, Webhooks } from '@rejoin/use-cases/ports/webhooks';
import { asWritten, type Reach, SETTINGS_NEWS, type Transaction, writeWithNews } from '../database.ts';
import { isId, storableText } from '../storable.ts';
import { lockSettings } from './lock-settings.ts';
import { addsTakenName, NAME_TAKEN, savesTakenName } from './name-taken.ts';

/** All but the secrets. */
const COLUMNS = {
  ...{ id: true, name: true, url: true, events: true, active: true },
  ...{ offBecause: true, failingSince: true, revision: true, modifiedAt: true },
} as const;

export function createWebhooks(database: Reach): Webhooks {
  return {
    list: async () => (await database.webhook.findMany({ select: COLUMNS })).map(storedOf).sort(byName),
    find: async (id) => {
      const row = isId(id) ? await database.webhook.findUnique({ where: { id }, select: COLUMNS }) : null;
      return row === null ? undefined : storedOf(row);
    },
    sealedSecrets: async (id) => (isId(id) ? await sealedSecrets(database, id) : undefined),
    add: (entry) => writeWithNews(database, (transaction) => add(transaction, entry)),
    save: async (edit) =>
      isId(edit.webhook.id) ? await writeWithNews(database, (transaction) => save(transaction, edit)) : 'missing',
    rotateSecret: async (entry) =>
      isId(entry.id) ? await writeWithNews(database, (transaction) => rotateSecret(transaction, entry)) : 'missing',
    switchOff: async (entry) =>
      isId(entry.id) ? await writeWithNews(database, (transaction) => switchOff(transaction, entry)) : 'missing',
    remove: async (id) =>
      isId(id) ? await writeWithNews(database, (transaction) => remove(transaction, id)) : 'missing',
  };
}

async function sealedSecrets(database: Reach, id: string): Promise<SealedSecrets | undefined> {
  const select = { sealedSecret: true, replacedSecret: true, replacedUntil: true } as const;
  const row = await database.webhook.findUnique({ where: { id }, select });
  if (row === null) return undefined;
  const { sealedSecret: current, replacedSecret: secret, replacedUntil: until } = row;
  if (secret === null || until === null) return { current };
  return { current, replaced: { secret, until: until.getTime() } };
}

async function add(transaction: Transaction, entry: Parameters<Webhooks['add']>[0]) {
  const { webhook, sealedSecret, at, most } = entry;
  await lockSettings(transaction);
  if ((await transaction.webhook.count()) >= most) return { result: 'tooMany' as const, news: [] };
  if (await addsTakenName(transaction, 'webhook', webhook)) return NAME_TAKEN;
  const times = { since: new Date(at), modifiedAt: new Date(at) };
  if (webhook.active) await beginNow(transaction);
  await transaction.webhook.create({ data: { id: webhook.id, ...columnsOf(webhook), sealedSecret, ...times } });
  return { result: 'added' as const, news: SETTINGS_NEWS };
}

async function save(transaction: Transaction, edit: Parameters<Webhooks['save']>[0]) {
  const { webhook, revision, at } = edit;
  const { id } = webhook;
  if (await savesTakenName(transaction, 'webhook', webhook)) return NAME_TAKEN;
  const kept = await transaction.webhook.findUnique({ where: { id }, select: { active: true } });
  const begins = webhook.active && kept?.active === false;
  if (begins) await beginNow(transaction);
  const { count } = await transaction.webhook.updateMany({
    where: { id, revision },
    data: {
      ...columnsOf(webhook),
      revision: revision + 1,
      modifiedAt: new Date(at),
      ...(webhook.active && { offBecause: null, failingSince: null }),
      ...(begins && { since: new Date(at) }),
    },
  });
  if (count === 0) return { result: kept === null ? ('missing' as const) : ('conflict' as const), news: [] };
  if (!webhook.active) await giveUp(transaction, id, at);
  return { result: 'saved' as const, news: SETTINGS_NEWS };
}

async function rotateSecret(transaction: Transaction, entry: Parameters<Webhooks['rotateSecret']>[0]) {
  const { id, sealedSecret, at, until } = entry;
  const count = await transaction.$executeRaw`
    UPDATE webhook SET sealed_secret = ${sealedSecret}, replaced_secret = sealed_secret, replaced_until = ${new Date(until)},
      revision = revision + 1, modified_at = ${new Date(at)}
    WHERE id = ${id}::uuid`;
  return count === 1 ? { result: 'rotated' as const, news: SETTINGS_NEWS } : { result: 'missing' as const, news: [] };
}

async function switchOff(transaction: Transaction, entry: Parameters<Webhooks['switchOff']>[0]) {
  const { id, because, at } = entry;
  const { count } = await transaction.webhook.updateMany({
    where: { id, active: true },
    data: { active: false, offBecause: because, revision: { increment: 1 }, modifiedAt: new Date(at) },
  });
  if (count === 0) return { result: 'missing' as const, news: [] };
  await giveUp(transaction, id, at);
  return { result: 'off' as const, news: SETTINGS_NEWS };
}

/** The webhook is locked before its lanes, as everywhere. */
async function remove(transaction: Transaction, id: string) {
  const found = await transaction.$queryRaw<unknown[]>`SELECT 1 FROM webhook WHERE id = ${id}::uuid FOR UPDATE`;
  if (found.length === 0) return { result: 'missing' as const, news: [] };
  await transaction.webhookLane.deleteMany({ where: { webhookId: id } });
  await transaction.webhook.delete({ where: { id } });
  return { result: 'removed' as const, news: SETTINGS_NEWS };
}

/** What has been told before there was anybody to hear it need not be read. */
async function beginNow(transaction: Transaction): Promise<void> {
  await transaction.$executeRaw`
    UPDATE webhook_cursor SET snapshot = pg_current_snapshot() WHERE NOT EXISTS (SELECT FROM webhook WHERE active)`;
}

async function giveUp(transaction: Transaction, webhookId: string, at: number): Promise<void> {
  await transaction.webhookLane.deleteMany({ where: { webhookId } });
  await transaction.webhookDelivery.updateMany({
    where: { webhookId, status: 'pending' },
    data: { status: 'failed', triedAt: new Date(at), answer: { type: 'switchedOff' } },
  });
}

function columnsOf({ name, url, events, active }: Webhook) {
  return { name: storableText(name), url: storableText(url), events: [...events], active };
}

type Row = Omit<StoredWebhook, 'events' | 'modifiedAt' | 'failingSince' | 'offBecause'> & {
  readonly events: readonly string[];
  readonly modifiedAt: Date;
  readonly failingSince: Date | null;
  readonly offBecause: string | null;
};

function storedOf({ events, modifiedAt, failingSince, offBecause, ...row }: Row): StoredWebhook {
  return {
    ...row,
    events: asWritten<StoredWebhook['events']>(events),
    modifiedAt: modifiedAt.getTime(),
    ...(failingSince !== null && { failingSince: failingSince.getTime() }),
    ...(offBecause !== null && { offBecause: asWritten<'gone' | 'failing'>(offBecause) }),
  };
}
