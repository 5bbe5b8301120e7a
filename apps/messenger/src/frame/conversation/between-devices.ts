import type { Instant } from '@rejoin/core/instant';
import type { DeviceLink } from '../../device-link/device-link.ts';
import { ANSWER_MS, sentRequest } from '../connection/connection.ts';
import { getJwt } from '../wire/outgoing.ts';
import { changeToken, connect } from './line.ts';
import type { Happening, Model, Step, World } from './model.ts';

type DeviceHappening = Extract<
  Happening,
  {
    type:
      | 'deviceLinkWanted'
      | 'deviceLinkMade'
      | 'deviceLinkFailed'
      | 'deviceLinkPutAside'
      | 'arrived'
      | 'arrivalChosen'
      | 'tokenTaken'
      | 'takingFailed';
  }
>;

/** The guest takes their conversation to another device, or comes from one. */
export function betweenDevices(model: Model, happening: DeviceHappening, world: World): Step {
  switch (happening.type) {
    case 'deviceLinkWanted':
      return wantLink(model, world);
    case 'deviceLinkMade': {
      const { url, expiresAt } = happening;
      return only(model.deviceLink ? { ...model, deviceLink: { status: 'made', url, expiresAt } } : model);
    }
    case 'deviceLinkFailed':
      return only(model.deviceLink ? { ...model, deviceLink: { status: 'failed' } } : model);
    case 'deviceLinkPutAside': {
      const { deviceLink: _shown, ...rest } = model;
      return only(rest);
    }
    case 'arrived':
      return arrive(model, happening.link);
    case 'arrivalChosen':
      return choose(model, happening.which, world);
    case 'tokenTaken':
      return takeOver(model, happening.token, world);
    case 'takingFailed':
      return failToTake(model, happening.over, world);
  }
}

/** A JWT for the gateway comes first. */
function wantLink(model: Model, { at, newId }: World): Step {
  const { connection } = model;
  if (connection.status !== 'live') return only({ ...model, deviceLink: { status: 'failed' } });
  return {
    model: { ...model, deviceLink: { status: 'asking', since: at }, connection: sentRequest(connection, at) },
    effects: [{ do: 'send', frame: getJwt(model.token, newId()) }],
  };
}

/** A JWT has come: it serves for the link, if one is wanted. */
export function linkWithJwt(model: Model, jwt: string): Step {
  if (model.deviceLink?.status !== 'asking') return only(model);
  return {
    model: { ...model, deviceLink: { status: 'making' } },
    effects: [{ do: 'makeDeviceLink', token: model.token, jwt }],
  };
}

/** Until when the JWT has to be there. */
export function jwtDeadline({ deviceLink }: Model): Instant | undefined {
  return deviceLink?.status === 'asking' ? deviceLink.since + ANSWER_MS : undefined;
}

/** The JWT was refused, or does not come. */
export function withoutJwt(model: Model): Model {
  return model.deviceLink?.status === 'asking' ? { ...model, deviceLink: { status: 'failed' } } : model;
}

/**
 * A link has brought somebody here. They are asked first, because opening a page is not yet wanting to go on: programs that look
 * into mails open links, too, and a link is good once. Where guests sign in it is of no use: they find their conversation by
 * signing in.
 */
function arrive(model: Model, link: DeviceLink): Step {
  if (model.demandsSignIn || model.signIn) return only({ ...model, arrival: { status: 'over' } });
  const hasOwn = model.seenAt > 0 || model.outbox.entries.length > 0;
  return only({ ...model, arrival: { status: 'asked', link, hasOwn } });
}

function choose(model: Model, which: 'other' | 'own', world: World): Step {
  const { arrival, ...rest } = model;
  if (arrival?.status !== 'asked') return only(model);
  if (which === 'other') return takeToken(model, arrival.link);
  return arrival.hasOwn ? only(rest) : connectIdle(rest, world);
}

export function takeToken(model: Model, link: DeviceLink): Step {
  return { model: { ...model, arrival: { status: 'taking', link } }, effects: [{ do: 'takeToken', link }] };
}

/** The conversation of the other device is this one's, too. */
function takeOver(before: Model, token: string, world: World): Step {
  const { arrival: _here, ...model } = before;
  if (token === model.token) return connectIdle(model, world);
  const left = changeToken(model, token, world);
  const step = connect({ ...left.model, notice: 'fromOtherDevice' }, world);
  return { model: step.model, effects: [{ do: 'keepToken', token }, ...left.effects, ...step.effects] };
}

/** `over`: for good; then the guest has what they had here. */
function failToTake(model: Model, over: boolean, world: World): Step {
  if (model.arrival?.status !== 'taking') return only(model);
  const { link } = model.arrival;
  if (!over) return only({ ...model, arrival: { status: 'unreached', link } });
  return connectIdle({ ...model, arrival: { status: 'over' } }, world);
}

/** What there was to say of a link that is over has been read. */
export function withoutArrival(model: Model): Model {
  if (model.arrival?.status !== 'over') return model;
  const { arrival: _read, ...rest } = model;
  return rest;
}

function connectIdle(model: Model, world: World): Step {
  return model.connection.status === 'idle' ? connect(model, world) : only(model);
}

function only(model: Model): Step {
  return { model, effects: [] };
}
