import type { Instant } from '@rejoin/core/instant';
import { sentRequest } from '../connection/connection.ts';
import { MESSAGES_PER_MINUTE, nextAllowed } from '../connection/request-budget.ts';
import { typing } from '../wire/outgoing.ts';
import type { ThreadItem } from '../wire/structured-message.ts';
import type { Model, Step, World } from './model.ts';

/** A guest may say that they are writing once in this time (guest API, section 2.3). */
const TELL_EVERY_MS = 5_000;
/** Requests kept back for what really has to go out. */
const SPARE_REQUESTS = 12;

/** Tells the company's side that the guest is writing: seldom, and never at the expense of a message. */
export function tellTyping(model: Model, { at, newId }: World): Step {
  const { connection, readOnly, toldTypingAt = 0 } = model;
  const idle = { model, effects: [] };
  if (connection.status !== 'live' || readOnly || at < toldTypingAt + TELL_EVERY_MS) return idle;
  if (at < nextAllowed(connection.requests, MESSAGES_PER_MINUTE - SPARE_REQUESTS)) return idle;
  return {
    model: { ...model, toldTypingAt: at, connection: sentRequest(connection, at) },
    effects: [{ do: 'send', frame: typing(model.token, newId()) }],
  };
}

/** Whoever has said something, or has left, is not writing any more. */
export function stopTyping(model: Model, items: readonly ThreadItem[]): Model {
  const over = items.some((item) => item.kind === 'ended' || !item.mine);
  return over ? withoutTypist(model) : model;
}

/** Forgets who was writing when they have not told so again. */
export function forgetTypist(model: Model, at: Instant): Model {
  return model.typist && at >= model.typist.until ? withoutTypist(model) : model;
}

export function withoutTypist(model: Model): Model {
  const { typist: _gone, ...rest } = model;
  return rest;
}
