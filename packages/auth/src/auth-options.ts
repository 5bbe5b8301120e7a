import type { AuthConfig } from '@auth/core';
import { CredentialsSignin } from '@auth/core/errors';
import credentialsProvider from '@auth/core/providers/credentials';
import { deriveSecret } from './derive-secret.ts';

/** Which of the two apps: their sessions are apart, even where both run on one host name and so share its cookies. */
export type App = 'workspace' | 'console';

/** Which of a person's sessions a cookie or a ticket is of, for whoever judges whether it is still open. */
export type SessionOfPerson = { readonly personId: string; readonly id: string; readonly generation: number };

export type SignIn = (input: { readonly email: string; readonly password: string }) => Promise<
  | {
      readonly type: 'signedIn';
      readonly person: { readonly id: string; readonly name: string; readonly email: string };
      readonly session: SessionOfPerson;
    }
  | { readonly type: 'refused'; readonly refusal: 'wrong' | 'locked' }
>;

export type AuthSettings = {
  readonly app: App;
  readonly authSecret: string;
  /** Whether the app is reached over https: cookies are then sent over nothing else. */
  readonly secure: boolean;
  readonly signIn: SignIn;
  /** Where faults are written down; a refused sign-in is none. */
  readonly logError: (error: Error) => void;
};

/** Why a sign-in was refused, as the sign-in page finds it: `code` of the error or of the query. */
export type SignInCode = 'invalid' | 'locked';

/** How long a session lasts, in seconds: one day. */
const SESSION_SECONDS = 24 * 60 * 60;
/** The longest e-mail address there is (RFC 5321). */
const EMAIL_MAX = 254;
/** Longer than any passphrase, short enough to cost nothing. */
const PASSWORD_MAX = 1024;

class SignInRefused extends CredentialsSignin {
  constructor(code: SignInCode) {
    super();
    this.code = code;
  }
}

/**
 * What next-auth is to be made with. Sessions are signed and encrypted cookies; {@link sessionOf} says whose each is.
 * `@auth/core` has to be the very version that next-auth uses, or a refusal is no longer known as one.
 */
export function authOptions(settings: AuthSettings) {
  const { app, authSecret, secure, signIn, logError } = settings;
  return {
    secret: Buffer.from(deriveSecret(authSecret, `${app}-session`)).toString('base64url'),
    trustHost: true,
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    cookies: cookiesOf(app, secure),
    logger: {
      error: (error) => {
        if (!(error instanceof CredentialsSignin)) logError(error);
      },
    },
    providers: [
      credentialsProvider({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: ({ email, password }) => authorize(signIn, email, password),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user === undefined ? token : { ...token, ...markOf(user) }),
      session: ({ session, token }) => ({
        ...session,
        ...markOf(token),
        user: { ...session.user, id: token.sub ?? '' },
      }),
    },
  } satisfies AuthConfig;
}

async function authorize(signIn: SignIn, email: unknown, password: unknown) {
  if (typeof email !== 'string' || typeof password !== 'string') throw new SignInRefused('invalid');
  if (email.length > EMAIL_MAX || password.length > PASSWORD_MAX) throw new SignInRefused('invalid');
  const outcome = await signIn({ email, password });
  if (outcome.type === 'refused') throw new SignInRefused(outcome.refusal === 'locked' ? 'locked' : 'invalid');
  const { person, session } = outcome;
  const { id, name } = person;
  return { id, name, email: person.email, sessionId: session.id, sessionGeneration: session.generation };
}

/** Whose session next-auth has found in a request, and which; `undefined`: nobody's. */
export function sessionOf(found: { readonly user?: { readonly id?: string } } | null): SessionOfPerson | undefined {
  if (found === null) return undefined;
  const { sessionId, sessionGeneration } = markOf(found);
  const personId = found.user?.id ?? '';
  if (personId === '' || sessionId === undefined || sessionGeneration === undefined) return undefined;
  return { personId, id: sessionId, generation: sessionGeneration };
}

/** What our sessions carry beside what next-auth puts into them. */
function markOf(of: object): { readonly sessionId?: string; readonly sessionGeneration?: number } {
  const { sessionId, sessionGeneration } = of as Readonly<Record<string, unknown>>;
  return typeof sessionId === 'string' && typeof sessionGeneration === 'number' ? { sessionId, sessionGeneration } : {};
}

function cookiesOf(app: App, secure: boolean) {
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure } as const;
  const prefix = secure ? '__Host-' : '';
  return {
    sessionToken: { name: `${prefix}rejoin-${app}.session`, options },
    callbackUrl: { name: `${prefix}rejoin-${app}.callback`, options },
    csrfToken: { name: `${prefix}rejoin-${app}.csrf`, options },
  };
}
