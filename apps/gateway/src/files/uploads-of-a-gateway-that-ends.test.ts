import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openGateway } from '../gateway.test-kit.ts';
import { announceNotes, openGuest } from './upload.test-kit.ts';

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'rejoin-test-'));
  vi.stubEnv('TMPDIR', place);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(place, { recursive: true });
});

test('uploads that are under way when the gateway ends leave nothing', async () => {
  const gateway = await openGateway();
  const { url } = await announceNotes(await openGuest(gateway));
  const { pathname, search, port } = new URL(url);
  const socket = connect(Number(port), '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(`PUT ${pathname}${search} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nHello`);
  await expect.poll(() => readdir(place)).not.toEqual([]);
  await gateway.close();
  expect(await readdir(place)).toEqual([]);
});
