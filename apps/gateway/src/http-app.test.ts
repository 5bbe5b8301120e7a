import { connect } from 'node:net';
import { SHOP } from '@rejoin/use-cases/memory/furnish-shop';
import { expect, test, vi } from 'vitest';
import { openGateway } from './gateway.test-kit.ts';

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
  await expect.poll(() => failures).toMatchObject([{ err: { message: 'The disk is gone' } }]);
  await close();
});
