import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A customer's own site with one page, whose style means everything that is on it, and what they were given in it. */
export async function openShop(
  snippet: string,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const page = `<!doctype html>
<html lang="en"><head><title>A shop</title><link rel="icon" href="data:,"><style>html * { transform: translateZ(0); letter-spacing: 9px }</style></head><body><h1>A shop</h1>${snippet}</body></html>`;
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
