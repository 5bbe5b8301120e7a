import { afterLoss, probed, sentRequest, wantsProbe } from '../connection/connection.ts';
import { interrupted, UNKNOWN_HISTORY } from '../history/history.ts';
import { requeueAll } from '../outbox/outbox.ts';
import { configureAuthenticatedSession, configureSession, echo } from '../wire/outgoing.ts';
import { attributesUntold } from './attributes.ts';
import type { Effect, Model, Step, World } from './model.ts';
import { withoutTypist } from './typing.ts';

/** Opens the line now. */
export function connect(model: Model, { at }: World): Step {
  const failures = 'failures' in model.connection ? model.connection.failures : 0;
  return {
    model: { ...model, connection: { status: 'opening', failures, since: at } },
    effects: [{ do: 'openSocket' }],
  };
}

/** The socket is open: say who we are. */
export function introduce(model: Model, { at, newId }: World): Step {
  const failures = 'failures' in model.connection ? model.connection.failures : 0;
  const requests = 'requests' in model.connection ? model.connection.requests : [];
  const connection = sentRequest({ status: 'configuring', failures, since: at, requests }, at);
  const { deploymentId, token, startNew, showsPlace, signIn } = model;
  const asked = showsPlace && ({ queuePlace: true } as const);
  const session = { deploymentId, token, startNew, ...asked, tracingId: newId() };
  const frame = signIn ? configureAuthenticatedSession(session, signIn.jwt) : configureSession(session);
  return { model: { ...model, connection }, effects: [{ do: 'send', frame }] };
}

/** The line is lost: it will be opened again, and what was under way begins again then. */
export function lose(model: Model, { at, random }: World): Step {
  const refusedBefore = model.connection.status === 'opening' && model.connection.failures > 0;
  const step = hangUp(model);
  return {
    model: { ...step.model, connection: afterLoss(model.connection, at, random()) },
    effects: refusedBefore ? [...step.effects, { do: 'checkDeployment' }] : step.effects,
  };
}

/** Closes the socket and takes back what was under way. The connection's next state is the caller's to say. */
function hangUp(before: Model): Step {
  const { queuePlace: _unknown, ...model } = withoutTypist(before);
  const aborted = model.outbox.entries
    .filter((entry) => entry.delivery.status === 'uploading')
    .map((entry): Effect => ({ do: 'abortUpload', id: entry.id }));
  return {
    model: {
      ...model,
      outbox: requeueAll(model.outbox),
      history: interrupted(model.history, model.thread.at(-1)?.at),
      ...(model.deviceLink?.status === 'asking' && { deviceLink: { status: 'failed' } }),
    },
    effects: [{ do: 'closeSocket' }, ...aborted],
  };
}

/** Hangs up, and leaves the connection like this. */
export function breakOff(model: Model, connection: Model['connection']): Step {
  const step = hangUp(model);
  return { ...step, model: { ...step.model, connection } };
}

/** Begins anew under another token; messages that have not been sent go to the new conversation. */
export function changeToken(model: Model, token: string, world: World): Step {
  const { notice: _old, ...rest } = attributesUntold(model);
  const step = lose(rest, world);
  return {
    model: { ...step.model, token, thread: [], history: UNKNOWN_HISTORY, readOnly: false, startNew: false },
    effects: step.effects,
  };
}

/** The gateway no longer knows the session. */
export function replaceSession(model: Model, notice: NonNullable<Model['notice']>, world: World): Step {
  const token = world.newId();
  const step = changeToken(model, token, world);
  return { model: { ...step.model, notice }, effects: [...step.effects, { do: 'keepToken', token }] };
}

/** Asks for a sign of life where the rules want one. */
export function probe(model: Model, world: World, woke: boolean): Step {
  const { connection, token } = model;
  if (!wantsProbe(connection, world.at, woke)) return { model, effects: [] };
  return {
    model: { ...model, connection: probed(connection, world.at) },
    effects: [{ do: 'send', frame: echo(token, world.newId()) }],
  };
}
