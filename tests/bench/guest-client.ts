import { once } from 'node:events';
import WebSocket from 'ws';
import type { End } from './line.ts';

/** A guest of the real gateway, speaking the guest API over a WebSocket of its own. */
export type GuestClient = End & { close(): void };

type Frame = {
  readonly class: string;
  readonly code: number;
  readonly body: {
    readonly direction?: string;
    readonly type?: string;
    readonly text?: string;
    readonly originatingEntity?: string;
  };
};

export async function connectGuest(gatewayUrl: string, deploymentId: string): Promise<GuestClient> {
  const token = crypto.randomUUID();
  const socket = new WebSocket(`${gatewayUrl.replace('http', 'ws')}/v1?deploymentId=${deploymentId}`, {
    origin: gatewayUrl,
    perMessageDeflate: false,
  });
  await once(socket, 'open');
  const ready = Promise.withResolvers<void>();
  const client: GuestClient = {
    onMessage: () => {},
    send(text) {
      const message = { type: 'Text', text, metadata: { id: crypto.randomUUID() } };
      socket.send(JSON.stringify({ action: 'onMessage', token, message }));
    },
    close: () => socket.close(),
  };
  socket.on('message', (data) => {
    const frame = JSON.parse(String(data)) as Frame;
    if (frame.code !== 200) throw new Error(`The gateway answered ${frame.code}: ${JSON.stringify(frame.body)}`);
    if (frame.class === 'SessionResponse') ready.resolve();
    if (frame.class !== 'StructuredMessage' || frame.body.direction !== 'Outbound') return;
    if (frame.body.originatingEntity === 'Human' && frame.body.text !== undefined) client.onMessage(frame.body.text);
  });
  socket.send(JSON.stringify({ action: 'configureSession', deploymentId, token }));
  await ready.promise;
  return client;
}
