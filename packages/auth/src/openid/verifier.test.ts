import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createGuardedFetch } from './guarded-fetch.ts';
import { CLIENT, startProvider, type TestProvider } from './provider.test-kit.ts';
import { createOpenIdVerifier } from './verifier.ts';

let provider: TestProvider;
beforeAll(async () => {
  provider = await startProvider();
});
afterAll(() => provider.close());

const verify = createOpenIdVerifier(Date.now);
const client = () => ({ issuer: provider.issuer, ...CLIENT });
const ADA = {
  type: 'verified',
  subject: 'ada',
  claims: { name: 'Ada Lovelace', email: 'ada@shop.example', email_verified: true },
};

describe('a code', () => {
  test('is redeemed with PKCE and nonce; names come from the userinfo endpoint', async () => {
    const proof = await provider.signInByCode('ada');
    expect(await verify(client(), { type: 'code', ...proof, iss: provider.issuer, maxAge: 60 })).toMatchObject({
      ...ADA,
      issuer: provider.issuer,
    });
    expect(await verify(client(), { type: 'code', ...proof })).toEqual({ type: 'rejected' });
  });

  test.each([
    ['another nonce', { nonce: 'other' }],
    ['no nonce, where the token has one', { nonce: undefined }],
    ['another verifier', { codeVerifier: 'x'.repeat(43) }],
    ['no verifier', { codeVerifier: undefined }],
    ['another address', { redirectUri: 'https://shop.example/other' }],
    ['a proof that is too old', { maxAge: -60 }],
    ['another code', { code: 'nonsense' }],
    ['another issuer', { iss: 'https://evil.example' }],
  ])('is rejected with %s', async (_, change) => {
    const proof = { type: 'code' as const, ...(await provider.signInByCode('ada')), ...change };
    const given = Object.fromEntries(Object.entries(proof).filter(([, value]) => value !== undefined));
    expect(await verify(client(), given as typeof proof as never)).toEqual({ type: 'rejected' });
  });

  test('waits where the company is not known there under its secret', async () => {
    const proof = { type: 'code' as const, ...(await provider.signInByCode('ada')) };
    expect(await verify({ ...client(), clientSecret: 'another' }, proof)).toMatchObject({ type: 'unavailable' });
  });
});

describe('an ID token', () => {
  const at = Math.floor(Date.now() / 1000);
  const claims = () => ({ iss: provider.issuer, aud: CLIENT.clientId, sub: 'ada', nonce: 'n', iat: at, exp: at + 60 });
  const judge = (idToken: string, nonce = 'n') => verify(client(), { type: 'idToken', idToken, nonce });

  test('of the implicit flow is taken', async () => {
    expect(await verify(client(), { type: 'idToken', ...(await provider.signInByIdToken('ada')) })).toMatchObject(ADA);
  });

  test('signed by the provider is taken', async () => {
    expect(await judge(await provider.mint(claims()))).toMatchObject({ type: 'verified', subject: 'ada' });
    expect(await judge(await provider.mint({ ...claims(), aud: [CLIENT.clientId] }))).toMatchObject({
      type: 'verified',
    });
  });

  test.each([
    ['another nonce', { nonce: 'other' }],
    ['no nonce', { nonce: undefined }],
    ['another audience', { aud: 'other' }],
    ['another audience beside ours', { aud: ['messenger', 'other'] }],
    ['another party it was made for', { azp: 'other' }],
    ['another issuer', { iss: 'https://evil.example' }],
    ['its time over', { exp: at - 60 }],
    ['no end', { exp: undefined }],
    ['nobody', { sub: undefined }],
  ])('with %s is rejected', async (_, change) => {
    expect(await judge(await provider.mint({ ...claims(), ...change } as never))).toEqual({ type: 'rejected' });
  });

  test('without a signature, signed by somebody else or with our secret is rejected', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const secret = new TextEncoder().encode(CLIENT.clientSecret);
    const tokens = [
      new UnsecuredJWT(claims()).encode(),
      await new SignJWT(claims()).setProtectedHeader({ alg: 'RS256', kid: 'first' }).sign(privateKey),
      await new SignJWT(claims()).setProtectedHeader({ alg: 'RS256', kid: 'unknown' }).sign(privateKey),
      await new SignJWT(claims()).setProtectedHeader({ alg: 'HS256', kid: 'first' }).sign(secret),
      'nonsense',
    ];
    for (const token of tokens) expect(await judge(token)).toEqual({ type: 'rejected' });
  });
});

describe('what a provider names', () => {
  let server: Server;
  let address: string;
  let answer: { status?: number; headers?: Record<string, string>; body?: string };
  beforeAll(async () => {
    server = createServer((_request, response) => {
      response.writeHead(answer.status ?? 200, { 'content-type': 'application/json', ...answer.headers });
      response.end(answer.body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://localhost:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  test('is not fetched by plain HTTP for an issuer elsewhere, nor elsewhere for one on this machine', async () => {
    answer = { body: '{}' };
    await expect(createGuardedFetch('https://id.example')(address, {})).rejects.toThrow('not reached by HTTPS');
    await expect(createGuardedFetch(address)('http://169.254.169.254/', {})).rejects.toThrow('not reached by HTTPS');
    expect(await (await createGuardedFetch(address)(address, {})).json()).toEqual({});
  });

  test.each([
    ['a redirect', { status: 302, headers: { location: 'https://elsewhere.example' } }, 'answers with a redirect'],
    ['too much', { body: 'x'.repeat(300_000) }, 'answers with too much'],
  ])('is not taken with %s', async (_, given, sentence) => {
    answer = given;
    await expect(createGuardedFetch(address)(address, {})).rejects.toThrow(sentence);
  });

  test('is not taken from an issuer that calls itself otherwise, and a failure is not asked for again at once', async () => {
    answer = {
      body: JSON.stringify({ issuer: 'https://elsewhere.example', jwks_uri: 'https://elsewhere.example/keys' }),
    };
    let now = 0;
    const ask = createOpenIdVerifier(() => now);
    const attempt = () => ask({ ...CLIENT, issuer: address }, { type: 'idToken', idToken: 'a.b.c', nonce: 'n' });
    expect(await attempt()).toMatchObject({ type: 'unavailable' });
    answer = { body: JSON.stringify({ issuer: `${address}/`, jwks_uri: `${address}/keys` }) };
    expect(await attempt()).toMatchObject({ type: 'unavailable' });
    now += 5000;
    expect(await attempt()).toEqual({ type: 'rejected' });
  });
});
