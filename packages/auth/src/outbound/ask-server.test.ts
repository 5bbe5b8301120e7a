import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { askServer } from './ask-server.ts';

let server: Server;
let port: number;
const asked: string[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.headers.host}${request.url}`);
    response.end('x'.repeat(100));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => server.close());
beforeEach(() => {
  asked.length = 0;
});

function ask(host: string, mayReach: (address: string) => boolean, longer: 'cut' | 'refuse' = 'cut') {
  const question = { url: new URL(`http://${host}:${port}/`), method: 'GET', headers: {} };
  return askServer(question, { timeoutMs: 5000, maxBytes: 10, longer, mayReach });
}

test('a name is judged by the address that is connected to', async () => {
  const judged: string[] = [];
  const answer = await ask('localhost', (address) => judged.push(address) > 0 && address === '127.0.0.1');
  expect(answer).toMatchObject({ type: 'answered', status: 200 });
  expect(judged).toContain('127.0.0.1');
  expect(asked).toEqual([`GET localhost:${port}/`]);
});

test.each(['localhost', '127.0.0.1'])('%s is not asked where its address may not be reached', async (host) => {
  expect(await ask(host, () => false)).toMatchObject({ type: 'failed', cause: { name: 'NotReached' } });
  expect(asked).toEqual([]);
});

test('an address that may be reached at first is judged anew each time', async () => {
  const verdicts = [true, false];
  const mayReach = (address: string) => address === '127.0.0.1' && verdicts.shift() === true;
  expect(await ask('127.0.0.1', mayReach)).toMatchObject({ type: 'answered' });
  expect(await ask('127.0.0.1', mayReach)).toMatchObject({ type: 'failed' });
  expect(asked).toHaveLength(1);
});

test('a longer answer is cut or refused', async () => {
  expect(await ask('127.0.0.1', () => true)).toMatchObject({ body: Buffer.from('x'.repeat(10)) });
  expect(await ask('127.0.0.1', () => true, 'refuse')).toEqual({ type: 'tooLong' });
});
