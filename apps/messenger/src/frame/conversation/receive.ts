import { heard } from '../connection/connection.ts';
import { failed, NO_HISTORY, want, withJwt } from '../history/history.ts';
import type { Problem } from '../outbox/outbox.ts';
import { entryInFlight, findUpload, markUploaded, pause, remove, setDelivery } from '../outbox/outbox.ts';
import { merge } from '../thread/thread.ts';
import type { Incoming } from '../wire/incoming.ts';
import { readIncoming } from '../wire/incoming.ts';
import { join } from '../wire/outgoing.ts';
import type { ThreadItem } from '../wire/structured-message.ts';
import { attributesTold, attributesUntold } from './attributes.ts';
import { linkWithJwt, withoutJwt } from './between-devices.ts';
import { endSignIn, forgetSignIn, renew } from './identity.ts';
import { breakOff, lose, replaceSession } from './line.ts';
import type { Model, Step, World } from './model.ts';
import { stopTyping } from './typing.ts';

/** How long to leave a gateway alone that has trouble of its own. */
const SERVER_TROUBLE_MS = 3_000;

/** A frame from the gateway. */
export function receive(before: Model, frame: string, world: World): Step {
  const model = { ...before, connection: heard(before.connection, world.at) };
  const incoming = readIncoming(frame, world.at);
  switch (incoming.kind) {
    case 'session':
      return onSession(model, incoming, world);
    case 'item':
      return takeItems(stopTyping(endFor(incoming.item, model), [incoming.item]), [incoming.item], incoming.tracingId);
    case 'typing': {
      const { name, durationMs } = incoming;
      const typist = { until: world.at + durationMs, ...(name !== undefined && { name }) };
      return { model: { ...model, typist }, effects: [] };
    }
    case 'place': {
      const { queuePlace: _before, ...rest } = model;
      return { model: incoming.shown ? { ...rest, queuePlace: incoming.shown } : rest, effects: [] };
    }
    case 'jwt': {
      const { jwt, expiresAt } = incoming;
      const history =
        model.history.asked?.step === 'page' ? model.history : withJwt(model.history, { value: jwt, expiresAt });
      return linkWithJwt({ ...model, history }, jwt);
    }
    case 'uploadAddress':
    case 'uploaded':
    case 'uploadRefused':
      return onUpload(model, incoming);
    case 'tooFast':
      return onTooFast(model, incoming.retryAfterMs, world);
    case 'refused':
      return onRefusal(model, incoming, world);
    case 'displaced':
      return breakOff(model, { status: 'displaced' });
    case 'signedOut':
      return endSignIn(model, world);
    case 'expired':
    case 'cleared':
      return replaceSession(model, incoming.kind, world);
    case 'other':
      return { model, effects: [] };
  }
}

/** Takes messages into the thread, and those of the guest's own making out of the outbox. */
export function takeItems(model: Model, items: readonly ThreadItem[], tracingId?: string): Step {
  const told = items.flatMap((item) => (item.kind === 'message' && item.mine ? [item.clientId ?? tracingId] : []));
  const arrived = model.outbox.entries.filter((entry) => told.includes(entry.id));
  const outbox = arrived.reduce((rest, entry) => remove(rest, entry.id), model.outbox);
  const known = arrived.length > 0 ? attributesTold(model) : model;
  return {
    model: { ...known, outbox, thread: merge(model.thread, items) },
    effects: arrived.map((entry) => ({ do: 'forgetEntry', id: entry.id })),
  };
}

function endFor(item: ThreadItem, model: Model): Model {
  return item.kind === 'ended' && item.readOnly ? { ...model, readOnly: true } : model;
}

function onSession(model: Model, session: Extract<Incoming, { kind: 'session' }>, { at, newId }: World): Step {
  if (model.connection.status !== 'configuring') return { model, effects: [] };
  const { failures, requests } = model.connection;
  const fresh = session.newSession || model.startNew;
  const past = fresh
    ? { thread: [], history: NO_HISTORY }
    : { history: want(model.history, { page: 1, purpose: 'newest' }) };
  return {
    model: {
      ...(fresh ? attributesUntold(model) : model),
      ...past,
      ...(session.media && { media: session.media }),
      connection: { status: 'live', failures, since: at, heardAt: at, echoes: [], requests },
      known: true,
      readOnly: session.readOnly,
      startNew: false,
    },
    effects:
      fresh && model.autoStart ? [{ do: 'send', frame: join(model.token, newId(), model.attributes?.values) }] : [],
  };
}

function onUpload(
  model: Model,
  incoming: Extract<Incoming, { kind: 'uploadAddress' | 'uploaded' | 'uploadRefused' }>,
): Step {
  const { attachmentId } = incoming;
  const entry = attachmentId === undefined ? undefined : findUpload(model.outbox, attachmentId);
  if (!entry || attachmentId === undefined) return { model, effects: [] };
  if (incoming.kind === 'uploadAddress') {
    if (entry.delivery.status !== 'asking') return { model, effects: [] };
    const { url, headers } = incoming;
    const outbox = setDelivery(model.outbox, entry.id, { status: 'uploading', attachmentId, share: 0 });
    return { model: { ...model, outbox }, effects: [{ do: 'upload', id: entry.id, url, headers }] };
  }
  if (incoming.kind === 'uploaded') {
    const outbox = markUploaded(model.outbox, entry.id, attachmentId);
    const kept = outbox.entries.find((one) => one.id === entry.id) ?? entry;
    return { model: { ...model, outbox }, effects: [{ do: 'keepEntry', entry: kept }] };
  }
  const outbox = setDelivery(model.outbox, entry.id, { status: 'failed', problem: uploadProblem(incoming.code) });
  return { model: { ...model, outbox }, effects: [{ do: 'abortUpload', id: entry.id }] };
}

function onTooFast(model: Model, retryAfterMs: number, world: World): Step {
  const until = world.at + retryAfterMs;
  if (model.connection.status === 'configuring') {
    const step = lose(model, world);
    const { connection } = step.model;
    return connection.status === 'waiting'
      ? { ...step, model: { ...step.model, connection: { ...connection, until } } }
      : step;
  }
  const { asked: _refused, ...history } = model.history;
  return { model: { ...model, history, outbox: pause(model.outbox, until) }, effects: [] };
}

function onRefusal(model: Model, { code, tracingId }: Extract<Incoming, { kind: 'refused' }>, world: World): Step {
  if (model.connection.status === 'configuring') return onSessionRefused(model, code, world);
  const upload = tracingId === undefined ? undefined : findUpload(model.outbox, tracingId);
  if (upload)
    return onUpload(model, {
      kind: 'uploadRefused',
      code,
      ...(tracingId !== undefined && { attachmentId: tracingId }),
    });
  const entry = entryInFlight(model.outbox);
  if (entry && (tracingId === undefined || tracingId === entry.id))
    return onMessageRefused(model, entry.id, { code, world });
  const refused = withoutJwt(model);
  return refused.history.asked?.step === 'jwt'
    ? { model: { ...refused, history: failed(refused.history) }, effects: [] }
    : { model: refused, effects: [] };
}

function onSessionRefused(model: Model, code: number, world: World): Step {
  if (code === 401 && model.signIn) return renew(model, world);
  if ((code === 403 || code === 4017) && model.signIn) return forgetSignIn(model, world);
  if (code === 401 || code === 4017) return replaceSession(model, 'expired', world);
  if (isServerTrouble(code)) return lose(model, world);
  return breakOff(model, { status: 'refused' });
}

function onMessageRefused(model: Model, id: string, { code, world }: { code: number; world: World }): Step {
  if (code === 409) {
    const outbox = setDelivery(model.outbox, id, { status: 'queued' });
    return { model: { ...model, readOnly: true, outbox }, effects: [] };
  }
  if (code === 401) return lose(model, world);
  if (isServerTrouble(code))
    return { model: { ...model, outbox: pause(model.outbox, world.at + SERVER_TROUBLE_MS) }, effects: [] };
  const problem: Problem = code === 4011 ? 'tooLong' : 'refused';
  return { model: { ...model, outbox: setDelivery(model.outbox, id, { status: 'failed', problem }) }, effects: [] };
}

function isServerTrouble(code: number): boolean {
  return code === 408 || (code >= 500 && code < 600) || code === 5000;
}

/** Codes: guest API, section 4. */
function uploadProblem(code: number): Problem {
  if (code === 4001) return 'fileType';
  if (code === 4002) return 'fileTooLarge';
  if (code === 4003 || code === 4102) return 'fileUnreadable';
  return isServerTrouble(code) ? 'uploadFailed' : 'uploadRefused';
}
