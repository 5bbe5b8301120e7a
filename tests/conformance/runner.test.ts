import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { WebSocketServer } from 'ws';
import type { Case } from './case.ts';
import type { Deployment, Facts } from './deployments.ts';
import type { Host } from './host.ts';
import { runCases } from './runner.ts';

const FACTS = { active: true, signIn: false, spare: false, open: true, attended: false } as Facts;
const deployment = { id: crypto.randomUUID(), facts: FACTS, allowedDomains: [], config: {} } as unknown as Deployment;

let server: WebSocketServer | undefined;
afterEach(() => {
  for (const socket of server?.clients ?? []) socket.terminate();
  server?.close();
});

/** A host that answers everything with this, under the mark of the request. */
async function hostThatSays(answer: object): Promise<Host> {
  const opened = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  server = opened;
  await new Promise((resolve) => opened.once('listening', resolve));
  opened.on('connection', (socket) =>
    socket.on('message', (data) => {
      const { tracingId } = JSON.parse(String(data)) as { tracingId: string };
      socket.send(JSON.stringify({ ...answer, tracingId }));
    }),
  );
  const address = `127.0.0.1:${(opened.address() as AddressInfo).port}`;
  const none = { origin: undefined, desk: undefined, agedToken: undefined, identity: undefined };
  return { url: `ws://${address}`, httpUrl: `http://${address}`, deployments: [deployment], ...none };
}

const arrives: Case = { section: '2.1', name: 'arrives', run: async (table) => void (await table.arrive()) };
const session = { type: 'response', class: 'SessionResponse', code: 200, body: { connected: true } };

async function resultOf(answer: object, one: Case = arrives) {
  const { results, skipped } = await runCases(await hostThatSays(answer), [one], () => {});
  return { result: results[0], skipped };
}

test('a case that a host does right passes', async () => {
  expect((await resultOf(session)).result).toEqual({ section: '2.1', name: 'arrives', passed: true });
});

test('a case fails on a frame that no strict client takes, also when it does not look at it', async () => {
  const { result } = await resultOf({ ...session, body: { connected: true, colour: 'green' } });
  expect(result).toMatchObject({ passed: false, problem: expect.stringContaining('colour') });
});

test('a case fails on an answer of another class', async () => {
  const { result } = await resultOf({ type: 'response', class: 'string', code: 500, body: 'Request failed.' });
  expect(result).toMatchObject({ passed: false, problem: expect.stringContaining('Request failed.') });
});

test('a case fails with its own sentence', async () => {
  const run = () => Promise.reject(new Error('the colour is green'));
  expect((await resultOf(session, { ...arrives, run })).result).toMatchObject({ problem: 'the colour is green' });
});

test('a case that the host can’t be put to is skipped, and said to be', async () => {
  const { result, skipped } = await resultOf(session, { ...arrives, on: { attended: true, notice: 'Send' } });
  expect(result).toBeUndefined();
  expect(skipped).toEqual([{ section: '2.1', name: 'arrives', needs: 'a deployment that is attended, notice Send' }]);
});
