import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inheritedEnvironment, ROOT, readStartSettings } from './env.ts';

describe('the settings of npm start', () => {
  it('need not be given', () => {
    expect(readStartSettings({})).toEqual({
      gatewayPort: 4000,
      gatewayScheme: 'http',
      webPort: 3000,
      adminPort: 3001,
      dataDirectory: join(ROOT, '.data'),
      databaseUrl: undefined,
      authSecret: undefined,
      publicGatewayUrl: 'http://localhost:4000',
      webOrigin: 'http://localhost:3000',
      adminOrigin: 'http://localhost:3001',
      logLevel: 'info',
      logTo: 'files',
      company: undefined,
      gatewayOnly: {},
    });
  });

  it('say where browsers find the programs when the ports change', () => {
    expect(readStartSettings({ GATEWAY_PORT: '4100', WEB_PORT: '3100' })).toMatchObject({
      publicGatewayUrl: 'http://localhost:4100',
      webOrigin: 'http://localhost:3100',
    });
  });

  it('name addresses as browsers do, without a slash at the end', () => {
    expect(readStartSettings({ PUBLIC_GATEWAY_URL: 'https://Chat.example.com:443/' })).toMatchObject({
      publicGatewayUrl: 'https://chat.example.com',
    });
  });

  it('say so when the gateway speaks TLS', () => {
    expect(readStartSettings({ TLS_CERT_FILE: 'tls/chat.crt', TLS_KEY_FILE: '/etc/tls/chat.key' })).toMatchObject({
      gatewayScheme: 'https',
      publicGatewayUrl: 'https://localhost:4000',
      gatewayOnly: { TLS_CERT_FILE: join(ROOT, 'tls', 'chat.crt'), TLS_KEY_FILE: '/etc/tls/chat.key' },
    });
  });

  it.each([
    ['?sslmode=require', '?sslmode=verify-full'],
    ['?sslrootcert=/etc/ca.pem&sslmode=verify-ca&a=b', '?sslrootcert=/etc/ca.pem&sslmode=verify-full&a=b'],
    ['?sslmode=prefer', '?sslmode=verify-full'],
    ['?sslmode=prefer&sslmode=require', '?sslmode=verify-full&sslmode=verify-full'],
    ['?sslmode=no-verify', '?sslmode=no-verify'],
    ['?sslmode=require&uselibpqcompat=true', '?sslmode=require&uselibpqcompat=true'],
    ['', ''],
  ])('hand on %j of a database as what it does: %j', (given, done) => {
    const at = 'postgresql://rejoin:p%40ss@db.example/rejoin';
    expect(readStartSettings({ DATABASE_URL: `${at}${given}` })).toMatchObject({ databaseUrl: `${at}${done}` });
  });

  it('name the company that is founded', () => {
    const own = { COMPANY_NAME: 'Acme', ADMIN_EMAIL: 'ada@acme.example' };
    const company = {
      name: 'Acme',
      licence: 'CX 3 Digital',
      adminName: 'Administrator',
      adminEmail: 'ada@acme.example',
    };
    expect(readStartSettings(own)).toMatchObject({ company });
    expect(readStartSettings({ ...own, COMPANY_LICENCE: 'CX 2', ADMIN_NAME: 'Ada' })).toMatchObject({
      company: { ...company, licence: 'CX 2', adminName: 'Ada' },
    });
  });

  it.each([
    [{ COMPANY_NAME: 'Acme' }, 'Set ADMIN_EMAIL to the address'],
    [{ ADMIN_EMAIL: 'ada@acme.example' }, 'Set COMPANY_NAME as well as ADMIN_EMAIL, or neither'],
    [{ COMPANY_NAME: 'Acme', ADMIN_EMAIL: 'ada' }, 'Set ADMIN_EMAIL to the address'],
    [
      { COMPANY_NAME: 'Acme', ADMIN_EMAIL: 'a@b.c', ADMIN_NAME: 'A'.repeat(101) },
      'Make ADMIN_NAME at most 100 characters long.',
    ],
    [
      { COMPANY_NAME: 'Acme', ADMIN_EMAIL: 'a@b.c', COMPANY_LICENCE: 'CX 1' },
      'Set COMPANY_LICENCE to one that carries',
    ],
    [{ PUBLIC_GATEWAY_URL: 'chat.example.com' }, 'Write PUBLIC_GATEWAY_URL as browsers reach it'],
    [{ WEB_ORIGIN: 'ftp://desk.example.com' }, 'Write WEB_ORIGIN as browsers reach it'],
    [{ ADMIN_ORIGIN: 'https://example.com/console' }, 'Write ADMIN_ORIGIN as browsers reach it'],
    [{ WEB_PORT: 'abc' }, 'Set WEB_PORT to a number from 1 to 65535, or leave it out for 3000.'],
    [{ GATEWAY_PORT: '70000' }, 'Set GATEWAY_PORT to a number from 1 to 65535, or leave it out for 4000.'],
    [{ ADMIN_PORT: '3000' }, 'Give GATEWAY_PORT, WEB_PORT and ADMIN_PORT three different numbers.'],
    [{ DATABASE_URL: 'mysql://x' }, 'Write DATABASE_URL as postgresql://user:password@host:5432/database'],
    [{ LOG_TO: 'syslog' }, 'Set LOG_TO to files or to output'],
    [{ AUTH_SECRET: 'short' }, 'Make AUTH_SECRET at least 32 characters long'],
  ])('refuse %j in one sentence', (env, sentence) => {
    expect(readStartSettings(env)).toContain(sentence);
  });

  it('are handed on one by one, never inherited', () => {
    expect(inheritedEnvironment({ PATH: '/bin', AUTH_SECRET: 'secret', npm_config_x: '1' })).toEqual({ PATH: '/bin' });
  });
});
