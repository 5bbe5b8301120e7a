import { once } from 'node:events';
import WebSocket from 'ws';
import type { End, Pair } from './line.ts';

async function connect(url: string): Promise<End & { close(): void }> {
  const socket = new WebSocket(url, { perMessageDeflate: false });
  await once(socket, 'open');
  const end = { send: (text: string) => socket.send(text), onMessage: (_: string) => {}, close: () => socket.close() };
  socket.on('message', (data) => end.onMessage(String(data)));
  return end;
}

/** `count` pairs on the bare relay at `url`, and how to hang up. */
export async function connectLimitPairs(
  url: string,
  count: number,
): Promise<{ pairs: readonly Pair[]; close: () => void }> {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const pairs = await Promise.all(
    numbers.map(async (number) => ({
      guest: await connect(`${url}/${number}/guest`),
      agent: await connect(`${url}/${number}/agent`),
    })),
  );
  const close = () => {
    for (const { guest, agent } of pairs) for (const end of [guest, agent]) end.close();
  };
  return { pairs, close };
}
