import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { configJson } from '@rejoin/protocol/rest/config-json';
import { SHOP } from '@rejoin/use-cases/memory/furnish-shop';
import { generate, type SubjectAltNameEntry } from 'selfsigned';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type Certificate, readCertificate } from './certificate.ts';
import { openGateway, type TestGateway } from './gateway.test-kit.ts';

let folder: string;
let gateway: TestGateway;
const file = (name: string) => join(folder, name);

/** A certificate for localhost, signed by itself. */
async function makeCertificate(name: string): Promise<Certificate> {
  const altNames: SubjectAltNameEntry[] = [
    { type: 2, value: 'localhost' },
    { type: 7, ip: '127.0.0.1' },
  ];
  const made = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    extensions: [{ name: 'subjectAltName', altNames }],
  });
  await writeFile(file(`${name}.crt`), made.cert);
  await writeFile(file(`${name}.key`), made.private);
  const certificate = await readCertificate({ cert: file(`${name}.crt`), key: file(`${name}.key`) });
  if (typeof certificate === 'string') throw new Error(certificate);
  return certificate;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rejoin-tls-'));
  gateway = await openGateway({ certificate: await makeCertificate('first') });
});
afterAll(async () => {
  await gateway.close();
  await rm(folder, { recursive: true });
});

test('a guest connects over wss', async () => {
  const { host } = gateway;
  const socket = new WebSocket(`wss://${host}/v1?deploymentId=${SHOP.deployment}`, {
    ca: await readFile(file('first.crt')),
    origin: `https://${host}`,
  });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const answer = new Promise((resolve) => socket.once('message', (data) => resolve(JSON.parse(String(data)))));
  socket.send(
    JSON.stringify({ action: 'configureSession', deploymentId: SHOP.deployment, token: crypto.randomUUID() }),
  );
  expect(await answer).toMatchObject({ class: 'SessionResponse', code: 200 });
  socket.terminate();
});

test('the addresses that are given out are https and wss, and a guest of the port without TLS gets nothing', async () => {
  expect(gateway.gateway.publicUrl).toBe(`https://localhost:${gateway.gateway.port}`);
  const path = `/webdeployments/v1/deployments/${SHOP.deployment}/config.json`;
  const config = configJson.parse(JSON.parse(await getSecurely(path)));
  expect(config.apiEndpoint).toBe(gateway.gateway.publicUrl);
  expect(config.messenger.apps.conversations.messagingEndpoint).toBe(`wss://localhost:${gateway.gateway.port}`);
  await expect(fetch(`http://${gateway.host}/livez`)).rejects.toThrow('fetch failed');
});

/** The body of the answer, which ends with the connection. */
async function getSecurely(path: string): Promise<string> {
  const socket = connect({ port: gateway.gateway.port, host: '127.0.0.1', ca: await readFile(file('first.crt')) });
  socket.end(`GET ${path} HTTP/1.0\r\nHost: localhost\r\n\r\n`);
  let answer = '';
  for await (const chunk of socket) answer += String(chunk);
  return answer.slice(answer.indexOf('\r\n\r\n') + 4);
}

test('a renewed certificate is shown to whoever connects afterwards', async () => {
  const shown = () =>
    new Promise<string>((resolve, reject) => {
      const socket = connect({ port: gateway.gateway.port, host: '127.0.0.1', rejectUnauthorized: false }, () => {
        resolve(String(socket.getPeerCertificate().subject.CN));
        socket.destroy();
      }).on('error', reject);
    });
  expect(await shown()).toBe('first');
  const first = await readCertificate({ cert: file('first.crt'), key: file('first.key') });
  gateway.gateway.renew(await makeCertificate('second'));
  expect(await shown()).toBe('second');
  if (typeof first !== 'string') gateway.gateway.renew(first);
});

test('files that are no certificate and its key are refused in a sentence', async () => {
  await makeCertificate('other');
  await writeFile(file('nonsense'), 'nonsense');
  const told = (cert: string, key: string) => readCertificate({ cert: file(cert), key: file(key) });
  expect(await told('missing', 'first.key')).toBe(
    `${file('missing')} can't be read (ENOENT): set TLS_CERT_FILE to a PEM file that this user may read.`,
  );
  expect(await told('first.crt', 'missing')).toContain('set TLS_KEY_FILE to a PEM file');
  expect(await told('nonsense', 'first.key')).toContain('TLS_CERT_FILE holds no certificate in PEM form');
  expect(await told('first.crt', 'nonsense')).toContain('TLS_KEY_FILE holds no private key in PEM form');
  expect(await told('first.crt', 'other.key')).toBe(
    'The key in TLS_KEY_FILE is not the one of the certificate in TLS_CERT_FILE.',
  );
});
