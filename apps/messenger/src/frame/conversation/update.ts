import { ANSWER_MS, isLost } from '../connection/connection.ts';
import { CATCH_UP_PAGES, failed, isOverdue, loaded, PAGE_SIZE, readOn, want } from '../history/history.ts';
import { enqueue, entryInFlight, remove, retry, setDelivery, takeOver } from '../outbox/outbox.ts';
import { joins, merge, refreshLinks } from '../thread/thread.ts';
import { readStructuredMessage, type ThreadItem } from '../wire/structured-message.ts';
import { betweenDevices, jwtDeadline, takeToken, withoutArrival, withoutJwt } from './between-devices.ts';
import { hasBegun } from './has-begun.ts';
import { awaitSignIn, followSignOut, forgetSignIn, signOut, takeProof, takeTokens } from './identity.ts';
import { breakOff, changeToken, connect, introduce, lose, probe } from './line.ts';
import type { Happening, Model, Step, World } from './model.ts';
import { pump, uploadDeadline } from './pump.ts';
import { receive, takeItems } from './receive.ts';
import { forgetTypist, tellTyping } from './typing.ts';

/** The whole of the messenger's rules: what a happening makes of the model, and what is to be done outside. */
export function update(model: Model, happening: Happening, world: World): Step {
  return pump(handle(model, happening, world), world);
}

function handle(model: Model, happening: Happening, world: World): Step {
  switch (happening.type) {
    case 'started':
    case 'networkBack':
    case 'woken':
      return wake(model, world);
    case 'proofGiven':
    case 'signedIn':
    case 'signInRefused':
    case 'signOutWanted':
    case 'signedOutElsewhere':
      return signing(model, happening, world);
    case 'socketOpened':
      return introduce(model, world);
    case 'socketLost':
      return lose(model, world);
    case 'frameReceived':
      return receive(model, happening.frame, world);
    case 'networkLost':
      return breakOff(model, { status: 'offline', since: world.at });
    case 'deploymentGone':
      return breakOff(model, { status: 'refused' });
    case 'tick':
      return tick(model, world);
    case 'tokenReplaced':
      return happening.token === model.token ? only(model) : changeToken(model, happening.token, world);
    case 'homeWanted':
      return only({ ...model, atHome: true });
    case 'conversationWanted':
      return wake({ ...model, atHome: false }, world);
    case 'begun':
      return begin(model, world);
    case 'shown':
      return only({ ...model, shown: true });
    case 'hidden':
      return only({ ...withoutArrival(model), shown: false });
    case 'newConversationWanted': {
      const { notice: _old, ...wanting } = { ...model, startNew: true };
      return model.connection.status === 'live' ? introduce(wanting, world) : only(wanting);
    }
    case 'attributesSet':
      return only({ ...model, attributes: { ...model.attributes, values: happening.attributes } });
    case 'typed':
      return tellTyping(model, world);
    case 'historyLoaded':
    case 'historyFailed':
    case 'olderWanted':
    case 'linkBroken':
      return past(model, happening);
    case 'deviceLinkWanted':
    case 'deviceLinkMade':
    case 'deviceLinkFailed':
    case 'deviceLinkPutAside':
    case 'arrived':
    case 'arrivalChosen':
    case 'tokenTaken':
    case 'takingFailed':
      return betweenDevices(model, happening, world);
    default:
      return guestDid(model, happening, world);
  }
}

type Signing = Extract<
  Happening,
  { type: 'proofGiven' | 'signedIn' | 'signInRefused' | 'signOutWanted' | 'signedOutElsewhere' }
>;

/** The guest signs in or out. */
function signing(model: Model, happening: Signing, world: World): Step {
  switch (happening.type) {
    case 'proofGiven':
      return takeProof(model, happening.proof);
    case 'signedIn':
      return takeTokens(model, happening.tokens, world);
    case 'signInRefused':
      return model.signIn ? forgetSignIn(model, world) : { model, effects: [{ do: 'askForSignIn' }] };
    case 'signOutWanted':
      return signOut(model, world);
    case 'signedOutElsewhere':
      return followSignOut(model, world);
  }
}

function wake(model: Model, world: World): Step {
  const { connection, arrival } = model;
  const { status } = connection;
  if (arrival?.status === 'unreached') return takeToken(model, arrival.link);
  const awaited = arrival?.status === 'taking' || (arrival?.status === 'asked' && !arrival.hasOwn);
  if (awaited && status === 'idle') return only(model);
  if (model.atHome && !hasBegun(model)) return only(model);
  if (model.demandsSignIn && !model.signIn) return status === 'signInNeeded' ? only(model) : awaitSignIn(model);
  if (status === 'live') return probe(model, world, true);
  return status === 'opening' || status === 'configuring' ? only(model) : connect(model, world);
}

function begin(model: Model, world: World): Step {
  const step = wake({ ...model, atHome: false, begun: true }, world);
  return model.begun ? step : { ...step, effects: [{ do: 'keepBegun' }, ...step.effects] };
}

function tick(model: Model, world: World): Step {
  const { connection, outbox } = model;
  if (connection.status === 'waiting' && world.at >= connection.until) return connect(model, world);
  const { delivery } = entryInFlight(outbox) ?? {};
  const unanswered = delivery?.status === 'sending' && world.at >= delivery.since + ANSWER_MS;
  if (isLost(connection, world.at) || unanswered) return lose(model, world);
  const overdue = outbox.entries.filter((entry) => world.at >= (uploadDeadline(entry) ?? Number.POSITIVE_INFINITY));
  const cut = overdue.reduce(
    (rest, entry) => setDelivery(rest, entry.id, { status: 'failed', problem: 'uploadFailed' }),
    outbox,
  );
  const history = isOverdue(model.history, world.at) ? failed(model.history) : model.history;
  const waited = world.at >= (jwtDeadline(model) ?? Number.POSITIVE_INFINITY) ? withoutJwt(model) : model;
  return probe(forgetTypist({ ...waited, outbox: cut, history }, world.at), world, false);
}

type PastHappening = Extract<Happening, { type: 'historyLoaded' | 'historyFailed' | 'olderWanted' | 'linkBroken' }>;

function past(model: Model, happening: PastHappening): Step {
  const { history, thread } = model;
  switch (happening.type) {
    case 'historyLoaded':
      return takePage(model, happening);
    case 'historyFailed':
      return only({ ...model, history: failed(history) });
    case 'olderWanted': {
      const { wanted, complete, leftAt, pagesLoaded } = history;
      if (wanted || (complete && leftAt === undefined)) return only(model);
      const page = leftAt === undefined ? pagesLoaded + 1 : 1;
      return only({ ...model, history: want(history, { page, purpose: page > 1 ? 'older' : 'newest' }) });
    }
    case 'linkBroken': {
      const fromNewest = thread.length - 1 - thread.findIndex((item) => item.id === happening.messageId);
      return only({
        ...model,
        history: want(history, { page: Math.floor(fromNewest / PAGE_SIZE) + 1, purpose: 'links' }),
      });
    }
  }
}

function takePage(model: Model, { page, entities, more }: Extract<Happening, { type: 'historyLoaded' }>): Step {
  const { wanted } = model.history;
  if (!wanted || wanted.page !== page) return only(model);
  const items = entities.flatMap((entity) => readStructuredMessage(entity, 0) ?? []);
  if (wanted.purpose === 'newest') return takeMissed(model, { page, items, more });
  const history = loaded(model.history, wanted, more);
  if (wanted.purpose === 'links') return only({ ...model, history, thread: refreshLinks(model.thread, items) });
  const nothingNew = more && merge(model.thread, items) === model.thread;
  const next = nothingNew ? want(history, { page: page + 1, purpose: 'older' }) : history;
  return takeItems({ ...model, history: next }, items);
}

type NewestPage = { readonly page: number; readonly items: readonly ThreadItem[]; readonly more: boolean };

/**
 * What was missed is read back to what is known, and taken in one piece. What does not join it even then goes, and is loaded again page
 * by page.
 */
function takeMissed(model: Model, { page, items, more }: NewestPage): Step {
  const { leftAt = 0, missed: newer = [] } = model.history;
  const missed = page > 1 ? [...newer, ...items] : items;
  const joined = joins(model.thread, missed, leftAt);
  if (!joined && more && page < CATCH_UP_PAGES)
    return only({ ...model, history: readOn(model.history, page + 1, missed) });
  const { leftAt: _caughtUp, missed: _taken, ...history } = loaded(model.history, { page: 1, purpose: 'newest' }, more);
  const thread = joined ? model.thread : model.thread.filter((item) => item.at > leftAt);
  const again = joined ? history : { ...history, pagesLoaded: 1, complete: !more };
  return takeItems({ ...model, thread, history: again }, missed);
}

type GuestHappening = Extract<
  Happening,
  { type: 'written' | 'takenOver' | 'retried' | 'discarded' | 'uploadProgressed' | 'uploadEnded' }
>;

function guestDid(model: Model, happening: GuestHappening, world: World): Step {
  const { outbox } = model;
  const { at } = world;
  switch (happening.type) {
    case 'written': {
      const entries = happening.entries.map((entry) => ({ ...entry, createdAt: at }));
      const next = enqueue(outbox, entries);
      const kept = next.entries.slice(outbox.entries.length);
      return {
        model: { ...withoutArrival(model), outbox: next },
        effects: kept.map((entry) => ({ do: 'keepEntry', entry })),
      };
    }
    case 'takenOver': {
      const { entry } = happening;
      const isTold = model.thread.some((item) => item.kind === 'message' && item.mine && item.clientId === entry.id);
      if (isTold) return { model, effects: [{ do: 'forgetEntry', id: entry.id }] };
      const taken = { ...model, outbox: takeOver(model.outbox, entry, happening.hasBytes) };
      return model.connection.status === 'idle' ? wake(taken, world) : only(taken);
    }
    case 'retried':
      return only({ ...model, outbox: retry(outbox, happening.id) });
    case 'discarded':
      return {
        model: { ...model, outbox: remove(outbox, happening.id) },
        effects: [
          { do: 'abortUpload', id: happening.id },
          { do: 'forgetEntry', id: happening.id },
        ],
      };
    case 'uploadProgressed':
    case 'uploadEnded': {
      const delivery = outbox.entries.find((entry) => entry.id === happening.id)?.delivery;
      if (delivery?.status !== 'uploading') return only(model);
      const { attachmentId } = delivery;
      if (happening.type === 'uploadProgressed')
        return only({ ...model, outbox: setDelivery(outbox, happening.id, { ...delivery, share: happening.share }) });
      const ended = happening.ok
        ? ({ status: 'confirming', attachmentId, since: at } as const)
        : ({ status: 'failed', problem: 'uploadFailed' } as const);
      return only({ ...model, outbox: setDelivery(outbox, happening.id, ended) });
    }
  }
}

function only(model: Model): Step {
  return { model, effects: [] };
}
