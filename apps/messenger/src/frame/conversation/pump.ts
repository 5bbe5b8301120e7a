import type { Instant } from '@rejoin/core/instant';
import { ANSWER_MS, connectionDeadline, sentRequest } from '../connection/connection.ts';
import { MESSAGES_PER_MINUTE, nextAllowed } from '../connection/request-budget.ts';
import { asked, historyDeadline, nextHistoryStep } from '../history/history.ts';
import type { OutboxEntry } from '../outbox/outbox.ts';
import { entryInFlight, markSent, nextEntry, setDelivery } from '../outbox/outbox.ts';
import { getJwt, onAttachment, onMessage } from '../wire/outgoing.ts';
import { attributesSent } from './attributes.ts';
import { jwtDeadline } from './between-devices.ts';
import type { Effect, Model, Step, World } from './model.ts';

/** How long the gateway may take to give an address for a picture, or to look at one. */
const UPLOAD_ANSWER_MS = 30_000;

/** Does what is due now: the next message or picture, the next page of the past, and noting what the guest has seen. */
export function pump(step: Step, world: World): Step {
  return [readHistory, sendNext, noteSeen].reduce((before, next) => {
    const more = next(before.model, world);
    return { model: more.model, effects: [...before.effects, ...more.effects] };
  }, step);
}

function readHistory(model: Model, world: World): Step {
  const step =
    model.connection.status === 'live' && world.at >= model.outbox.pausedUntil
      ? nextHistoryStep(model.history, world.at)
      : undefined;
  if (!step) return { model, effects: [] };
  if (step.step === 'fetch') {
    return {
      model: { ...model, history: asked(model.history, 'page', world.at) },
      effects: [{ do: 'fetchHistory', page: step.page, jwt: step.jwt }],
    };
  }
  return {
    model: {
      ...model,
      history: asked(model.history, 'jwt', world.at),
      connection: sentRequest(model.connection, world.at),
    },
    effects: [{ do: 'send', frame: getJwt(model.token, world.newId()) }],
  };
}

function sendNext(model: Model, world: World): Step {
  const entry = nextEntry(model.outbox);
  const allowedAt = mayWriteAt(model);
  if (!entry || allowedAt === undefined || world.at < allowedAt) return { model, effects: [] };
  const connection = sentRequest(model.connection, world.at);
  if (entry.file && entry.file.uploadedAs === undefined) return askForAddress({ ...model, connection }, entry, world);
  const outbox = markSent(model.outbox, entry.id, world.at);
  const { values, told } = model.attributes ?? {};
  return {
    model: attributesSent({ ...model, connection, outbox }),
    effects: [{ do: 'send', frame: onMessage(model.token, entry, values === told ? undefined : values) }],
  };
}

function askForAddress(model: Model, entry: OutboxEntry, { at, newId }: World): Step {
  if (!entry.file) return { model, effects: [] };
  const attachmentId = newId();
  const { fileName, fileType, fileSize } = entry.file;
  return {
    model: { ...model, outbox: setDelivery(model.outbox, entry.id, { status: 'asking', attachmentId, since: at }) },
    effects: [{ do: 'send', frame: onAttachment(model.token, { attachmentId, fileName, fileType, fileSize }) }],
  };
}

function noteSeen(model: Model): Step {
  const newest = model.thread.at(-1)?.at ?? 0;
  if (!model.shown || model.atHome || newest <= model.seenAt) return { model, effects: [] };
  const effect: Effect = { do: 'keepSeen', at: newest };
  return { model: { ...model, seenAt: newest }, effects: [effect] };
}

/** From when the next message may go out; `undefined` while none may. */
function mayWriteAt(model: Model): Instant | undefined {
  if (model.connection.status !== 'live' || model.readOnly) return undefined;
  return Math.max(model.outbox.pausedUntil, nextAllowed(model.connection.requests, MESSAGES_PER_MINUTE));
}

/** When the conversation wants to be asked again (`tick`). */
export function deadline(model: Model): Instant | undefined {
  const inFlight = entryInFlight(model.outbox);
  const live = model.connection.status === 'live';
  const page = live ? historyDeadline(model.history) : undefined;
  const moments = [
    connectionDeadline(model.connection),
    inFlight?.delivery.status === 'sending' ? inFlight.delivery.since + ANSWER_MS : undefined,
    ...model.outbox.entries.map(uploadDeadline),
    nextEntry(model.outbox) ? mayWriteAt(model) : undefined,
    page === undefined ? undefined : Math.max(page, model.outbox.pausedUntil),
    model.typist?.until,
    jwtDeadline(model),
  ].filter((moment) => moment !== undefined);
  return moments.length === 0 ? undefined : Math.min(...moments);
}

/** When an upload that waits for the gateway has waited too long. */
export function uploadDeadline({ delivery }: OutboxEntry): Instant | undefined {
  return delivery.status === 'asking' || delivery.status === 'confirming'
    ? delivery.since + UPLOAD_ANSWER_MS
    : undefined;
}
