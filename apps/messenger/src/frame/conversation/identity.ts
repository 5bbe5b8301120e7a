import { EMPTY_OUTBOX } from '../outbox/outbox.ts';
import type { SignInProof, SignInTokens } from '../sign-in/tokens.ts';
import { breakOff, changeToken, connect, introduce, lose } from './line.ts';
import type { Effect, Model, Step, World } from './model.ts';

/** The page has handed over what the identity provider gave it. */
export function takeProof(model: Model, proof: SignInProof): Step {
  return { model, effects: [{ do: 'exchangeProof', proof }] };
}

/** The gateway has taken the sign-in: on a live line the guest signs in on the session they have. */
export function takeTokens(before: Model, signIn: SignInTokens, world: World): Step {
  const model = { ...before, signIn };
  const { status } = model.connection;
  const step =
    status === 'live' || status === 'configuring'
      ? introduce(model, world)
      : status === 'opening'
        ? { model, effects: [] }
        : connect(model, world);
  return { model: step.model, effects: [{ do: 'keepSignIn', signIn }, ...step.effects] };
}

/** The JWT is too old: it is refreshed, if that can be done. */
export function renew(model: Model, world: World): Step {
  const refreshToken = model.signIn?.refreshToken;
  if (refreshToken === undefined) return forgetSignIn(model, world);
  const step = lose(model, world);
  return { model: step.model, effects: [...step.effects, { do: 'refreshSignIn', refreshToken }] };
}

/** The guest signs out on this page. */
export function signOut(model: Model, world: World): Step {
  if (model.signIn === undefined) return { model, effects: [] };
  const step = endSignIn(model, world);
  const revoked: Effect = { do: 'revokeSignIn', jwt: model.signIn.jwt };
  return { model: step.model, effects: [revoked, ...step.effects, { do: 'forgetUnsent' }, { do: 'tellSignedOut' }] };
}

/** The gateway says that the guest has signed out. */
export function endSignIn(model: Model, world: World): Step {
  return withoutUnsent(forgetSignIn(model, world));
}

/** The guest has signed out in another window of this browser, which has kept what is known there from now on. */
export function followSignOut(model: Model, world: World): Step {
  return model.signIn ? withoutUnsent(leaveSignIn(model, model.token, world)) : { model, effects: [] };
}

/** The sign-in is over, and with it the session: the page is told. */
export function forgetSignIn(model: Model, world: World): Step {
  const token = world.newId();
  const step = leaveSignIn(model, token, world);
  return { model: step.model, effects: [{ do: 'keepSignIn' }, { do: 'keepToken', token }, ...step.effects] };
}

/** What the page said of its guest is nobody else's. */
function leaveSignIn(before: Model, token: string, world: World): Step {
  const { signIn: _over, attributes: _theirs, ...model } = before;
  const step = changeToken(model, token, world);
  return {
    model: { ...step.model, known: false, ...(model.demandsSignIn && { connection: { status: 'signInNeeded' } }) },
    effects: [{ do: 'askForSignIn' }, ...step.effects],
  };
}

/** After a sign-out what the guest has written and not sent goes with them, for who comes next may be somebody else. */
function withoutUnsent({ model, effects }: Step): Step {
  const unsent = model.outbox.entries.map(({ id }): Effect => ({ do: 'forgetEntry', id }));
  return { model: { ...model, outbox: EMPTY_OUTBOX }, effects: [{ do: 'forgetDraft' }, ...effects, ...unsent] };
}

/** Nothing can be done before the guest has signed in. */
export function awaitSignIn(model: Model): Step {
  const step = breakOff(model, { status: 'signInNeeded' });
  return { ...step, effects: [...step.effects, { do: 'askForSignIn' }] };
}
