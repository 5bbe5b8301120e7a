import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { ROOT, readStartSettings } from './env.ts';

const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');
const settings = parseEnv(read('deploy/kubernetes/settings.env'));
const secrets = parseEnv(read('deploy/kubernetes/secrets.env.example'));
const known = Object.keys(parseEnv(read('.env.example')));
const [deployment] = parseAllDocuments(read('deploy/kubernetes/deployment.yaml')).map((document) => document.toJS());
const ingress = parse(read('deploy/kubernetes/ingress.yaml'));
const compose = parse(read('deploy/compose.yaml'));

test.each([
  ['settings of the pods', settings],
  ['secrets of the pods', secrets],
  ['the service of compose', compose.services.rejoin.environment],
])('%s are ones that there are', (_, variables) => {
  expect(known).toEqual(expect.arrayContaining(Object.keys(variables)));
});

test('what is secret comes neither into git nor into an image', () => {
  const secret = ['.env', 'deploy/kubernetes/secrets.env'];
  for (const name of ['.gitignore', '.dockerignore'])
    expect(read(name).split('\n')).toEqual(expect.arrayContaining(secret));
});

test('pods with a secret that nobody has filled in do not start, instead of each making one that goes with it', () => {
  expect(readStartSettings({ ...settings, ...secrets })).toContain('Make AUTH_SECRET at least 32 characters long');
});

test('what the pods are given starts, once the secrets are filled in', () => {
  const given = readStartSettings({ ...settings, ...secrets, AUTH_SECRET: 'x'.repeat(32) });
  expect(given).toMatchObject({ webPort: 3000, adminPort: 3001, gatewayPort: 4000, company: expect.anything() });
});

test('the pods open the ports that the programs listen at, and what is not for the public leads elsewhere', () => {
  const [{ ports }] = deployment.spec.template.spec.containers;
  expect(ports).toEqual([
    { name: 'gateway', containerPort: 4000 },
    { name: 'workspace', containerPort: 3000 },
    { name: 'console', containerPort: 3001 },
  ]);
  const routes = ingress.spec.rules.flatMap((rule: { host: string; http: { paths: Route[] } }) =>
    rule.http.paths.map(({ path, backend }) => [`https://${rule.host}`, path, backend.service.port.name]),
  );
  expect(routes).toEqual([
    [settings['PUBLIC_GATEWAY_URL'], '/metrics', 'workspace'],
    [settings['PUBLIC_GATEWAY_URL'], '/', 'gateway'],
    [settings['WEB_ORIGIN'], '/', 'workspace'],
    [settings['ADMIN_ORIGIN'], '/', 'console'],
  ]);
});

type Route = {
  readonly path: string;
  readonly backend: { readonly service: { readonly port: { readonly name: string } } };
};
