import { connect } from 'node:net';
import { SHOP } from '@rejoin/use-cases/memory/furnish-shop';
import { expect, test, vi } from 'vitest';
import { connectGuest, openGateway } from './gateway.test-kit.ts';

test('what fails of itself is written down also where nobody waits for the answer any more', async () => {
  const { world, gateway, host, failures, close } = await openGateway();
  const asked = Promise.withResolvers<void>();
  const failing = Promise.withResolvers<never>();
  vi.spyOn(world.deployments, 'picture').mockImplementationOnce(() => {
    asked.resolve();
    return failing.promise;
  });
  const socket = connect(gateway.port, '127.0.0.1');
  socket.write(`GET /webdeployments/v1/deployments/${SHOP.deployment}/config.json HTTP/1.1\r\nHost: localhost\r\n\r\n`);
  await asked.promise;
  await new Promise((resolve) => socket.on('close', resolve).destroy());
  // Whoever comes now comes after the gateway has seen that the other is gone.
  await fetch(`http://${host}/healthz`);
  failing.reject(new Error('The disk is gone'));
  await vi.waitFor(() => expect(failures).toMatchObject([{ err: { message: 'The disk is gone' } }]));
  await close();
});

test('a file that can’t be read is refused as anything else that fails', async () => {
  const gateway = await openGateway();
  const guest = await connectGuest(gateway);
  await guest.configure();
  const file = { action: 'onAttachment', fileName: 'notes.txt', fileType: 'text/plain' };
  const { body } = await guest.ask(file, 'PresignedUrlResponse');
  await fetch(body.url, { method: 'PUT', headers: body.headers, body: 'Hello' });
  const { downloadUrl } = (await guest.next('UploadSuccessEvent')).body;
  const chunks = new ReadableStream({ pull: (controller) => controller.error(new Error('The disk is gone')) });
  vi.spyOn(gateway.world.blobs, 'stream').mockResolvedValueOnce({ size: 5, chunks });
  const answer = await fetch(downloadUrl);
  expect([answer.status, await answer.json()]).toMatchObject([500, { code: 'internal.server.error' }]);
  expect(gateway.failures).toMatchObject([{ err: { message: 'The disk is gone' } }]);
  await gateway.close();
});
