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
  return { model: step.model, effects: [revoked, ...step.effects, { do: 'forgetAwaited' }] };
}

/** The guest has signed out, here or elsewhere: what they have written and not sent goes with them, for who comes next may be somebody else. */
export function endSignIn(model: Model, world: World): Step {
  const step = forgetSignIn(model, world);
  const unsent = model.outbox.entries.map(({ id }): Effect => ({ do: 'forgetEntry', id }));
  return {
    model: { ...step.model, outbox: EMPTY_OUTBOX },
    effects: [{ do: 'forgetDraft' }, ...step.effects, ...unsent],
  };
}

/** The sign-in is over, and with it the session and what the page said of its guest, which are nobody else's: the page is told. */
export function forgetSignIn(before: Model, world: World): Step {
  const { signIn: _over, attributes: _theirs, ...model } = before;
  const token = world.newId();
  const step = changeToken(model, token, world);
  return {
    model: { ...step.model, known: false, ...(model.demandsSignIn && { connection: { status: 'signInNeeded' } }) },
    effects: [{ do: 'keepSignIn' }, { do: 'keepToken', token }, { do: 'askForSignIn' }, ...step.effects],
  };
}

/** Nothing can be done before the guest has signed in. */
export function awaitSignIn(model: Model): Step {
  const step = breakOff(model, { status: 'signInNeeded' });
  return { ...step, effects: [...step.effects, { do: 'askForSignIn' }] };
}
