import { Auth } from '@auth/core';
import { getToken } from '@auth/core/jwt';
import { beforeEach, describe, expect, it, test } from 'vitest';
import { type App, authOptions, type SignIn, sessionOf } from './auth-options.ts';

const mara = { id: 'person-1', name: 'Mara Lindqvist', email: 'mara@harbourpine.example' };
const logged: Error[] = [];

function optionsOf(signIn: SignIn, over: { app?: App; secure?: boolean } = {}) {
  const { app = 'workspace', secure = false } = over;
  const logError = (error: Error) => void logged.push(error);
  return authOptions({ app, secure, authSecret: 'a secret that is long enough to be one', signIn, logError });
}

type Options = ReturnType<typeof optionsOf>;

/** Goes through next-auth's own endpoints: fetch the CSRF token, then post the form. */
async function submit(options: Options, form: Record<string, string>): Promise<Response> {
  const config = { ...options, basePath: '/api/auth' };
  const csrf = await Auth(new Request('http://localhost:3000/api/auth/csrf'), config);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  return Auth(
    new Request('http://localhost:3000/api/auth/callback/credentials', {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        cookie: cookieHeader(csrf),
        'x-forwarded-proto': 'http',
      },
      body: new URLSearchParams({ ...form, csrfToken }),
    }),
    config,
  );
}

function cookieHeader(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

const session = { personId: mara.id, id: 'session-1', generation: 4 };
const accepts: SignIn = async () => ({ type: 'signedIn', person: mara, session });
const credentials = { email: mara.email, password: 'open sesame' };

beforeEach(() => {
  logged.length = 0;
});

describe('a sign-in that succeeds', () => {
  it('hands the form to the deed and sets a session that names the person', async () => {
    const asked: unknown[] = [];
    const options = optionsOf(async (input) => {
      asked.push(input);
      return { type: 'signedIn', person: mara, session };
    });
    const signedIn = await submit(options, credentials);
    expect(asked).toEqual([credentials]);

    const headers = { cookie: cookieHeader(signedIn) };
    const found = await Auth(new Request('http://localhost:3000/api/auth/session', { headers }), {
      ...options,
      basePath: '/api/auth',
    });
    const told: unknown = await found.json();
    expect(told).toMatchObject({ user: mara });
    expect(sessionOf(told as Parameters<typeof sessionOf>[0])).toEqual(session);
  });

  it('keeps the session out of the reach of scripts and of other sites', async () => {
    const signedIn = await submit(optionsOf(accepts), credentials);
    const session = signedIn.headers.getSetCookie().find((cookie) => cookie.startsWith('rejoin-workspace.session='));
    expect(session).toMatch(/; HttpOnly/i);
    expect(session).toMatch(/; SameSite=Lax/i);
    expect(session).toMatch(/; Path=\//i);
  });

  it('is worth nothing in the other app', async () => {
    const workspace = optionsOf(accepts);
    const admin = optionsOf(accepts, { app: 'console' });
    const signedIn = await submit(workspace, credentials);
    const token = cookieHeader(signedIn).match(/rejoin-workspace\.session=([^;]+)/)?.[1];
    const carry = (options: Options) => {
      const cookieName = options.cookies.sessionToken.name;
      const headers = { cookie: `${cookieName}=${token}` };
      return getToken({ req: { headers }, secret: options.secret, cookieName, salt: cookieName });
    };
    expect(await carry(workspace)).toMatchObject({ sub: mara.id });
    expect(await carry(admin)).toBeNull();
  });

  it('is bound to https where the app is', () => {
    const { cookies } = optionsOf(accepts, { secure: true });
    for (const { name, options } of Object.values(cookies)) {
      expect(name).toMatch(/^__Host-/);
      expect(options.secure).toBe(true);
    }
  });
});

describe('a sign-in that is refused', () => {
  const never: SignIn = async () => {
    throw new Error('was asked');
  };
  const refusing =
    (refusal: 'wrong' | 'locked'): SignIn =>
    async () => ({ type: 'refused', refusal });

  it.each([
    ['wrong', refusing('wrong'), credentials, 'invalid'],
    ['locked', refusing('locked'), credentials, 'locked'],
    ['without a password', never, { email: mara.email }, 'invalid'],
    ['with a password of a megabyte', never, { ...credentials, password: 'x'.repeat(1_000_000) }, 'invalid'],
  ])('tells the sign-in page why: %s', async (_, signIn, form, code) => {
    const refused = await submit(optionsOf(signIn), form);
    const to = new URL(refused.headers.get('location') ?? '');
    expect(to.pathname).toBe('/sign-in');
    expect(to.searchParams.get('code')).toBe(code);
    expect(cookieHeader(refused)).not.toContain('session=');
    expect(logged).toEqual([]);
  });

  it('by a fault of ours says so to the page, without a word of what it was, and writes it down', async () => {
    const failed = await submit(optionsOf(never), credentials);
    expect(failed.headers.get('location')).toBe('http://localhost:3000/sign-in?error=Configuration');
    expect(logged).toHaveLength(1);
  });
});

test('a session that says nothing of itself is nobody’s', () => {
  expect(sessionOf(null)).toBeUndefined();
  expect(sessionOf({ user: { id: 'person-1' } })).toBeUndefined();
});
