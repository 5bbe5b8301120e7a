import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { sealSecret } from '@rejoin/auth/sealed-secret';
import { describeEndpointCaller } from '@rejoin/use-cases/contracts/endpoint-caller.contract';
import type { EndpointServer } from '@rejoin/use-cases/memory/endpoint-caller';
import { afterEach, describe, expect, test } from 'vitest';
import { createEndpointCaller } from './endpoint-caller.ts';

const AUTH_SECRET = 'a secret of at least thirty-two characters';
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function listen(serve: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(serve);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

function serveAs(server: EndpointServer) {
  return async (request: IncomingMessage, response: ServerResponse) => {
    const { url = '', method = '', headers } = request;
    const answer = server({
      url,
      method: method as 'GET' | 'POST',
      headers: headers as Record<string, string>,
      body: await text(request),
    });
    if (answer === 'silent') return;
    if (answer === 'gone') return void request.socket.destroy();
    response.writeHead(answer.status, { location: 'http://localhost:1/' });
    response.end(answer.body);
  };
}

describe('over HTTP', () => {
  describeEndpointCaller(async (server) => {
    const origin = await listen((request, response) => void serveAs(server)(request, response));
    return {
      origin,
      endpoints: createEndpointCaller({ authSecret: AUTH_SECRET, origins: [origin], onFailure: () => {} }),
    };
  });
});

/** What comes of asking `url`, and what the log hears. */
async function ask(url: string, origins: readonly string[] = []) {
  const heard: string[] = [];
  const endpoints = createEndpointCaller({
    authSecret: AUTH_SECRET,
    origins,
    onFailure: (cause, origin) => heard.push(`${origin}: ${cause instanceof Error ? cause.message : String(cause)}`),
  });
  const outcome = await endpoints.call({ url, method: 'GET', headers: {} }, 5);
  return { outcome, heard };
}

describe('without hosts that are named', () => {
  test.each([
    'https://127.0.0.1/',
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://10.0.0.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[fd00::1]/',
    'https://[64:ff9b::7f00:1]/',
    'https://localhost/',
  ])('%s is not asked', async (url) => {
    const { outcome, heard } = await ask(url);
    expect(outcome).toEqual({ type: 'failed' });
    expect(heard).toEqual([expect.stringContaining('has no address that may be asked')]);
  });

  test('nothing is asked by plain HTTP, and no name and password are sent', async () => {
    const asked: unknown[] = [];
    const origin = await listen((request, response) => {
      asked.push(request.url);
      response.end();
    });
    for (const url of [`${origin}/`, 'https://me:secret@shop.example/', 'file:///etc/passwd', 'nonsense']) {
      const { outcome, heard } = await ask(url);
      expect(outcome).toEqual({ type: 'failed' });
      expect(heard).toEqual([expect.stringContaining('does not allow this address')]);
    }
    expect(asked).toEqual([]);
  });
});

describe('with hosts that are named', () => {
  test('only those are asked, with their scheme and port', async () => {
    const asked: unknown[] = [];
    const origin = await listen((request, response) => {
      asked.push(request.url);
      response.end('{}');
    });
    const other = await listen((_, response) => response.end('{}'));
    expect((await ask(`${origin}/a`, [origin])).outcome).toMatchObject({ type: 'answered', status: 200 });
    for (const url of [`${other}/a`, origin.replace('http', 'https'), 'https://shop.example/'])
      expect((await ask(url, [origin])).outcome).toEqual({ type: 'failed' });
    expect(asked).toEqual(['/a']);
  });

  test('a redirect to elsewhere is not followed', async () => {
    const asked: unknown[] = [];
    const elsewhere = await listen((request, response) => {
      asked.push(request.url);
      response.end();
    });
    const origin = await listen((_, response) => response.writeHead(307, { location: `${elsewhere}/` }).end());
    expect((await ask(`${origin}/`, [origin, elsewhere])).outcome).toMatchObject({ type: 'answered', status: 307 });
    expect(asked).toEqual([]);
  });

  test('an answer that drips is over when the time is', async () => {
    const origin = await listen((_, response) => {
      const drip = setInterval(() => response.write('x'), 20);
      response.once('close', () => clearInterval(drip));
    });
    const endpoints = createEndpointCaller({ authSecret: AUTH_SECRET, origins: [origin], onFailure: () => {} });
    const outcome = await endpoints.call({ url: `${origin}/`, method: 'GET', headers: {} }, 0.3);
    expect(outcome).toEqual({ type: 'timedOut' });
  });
});

describe('a secret that a header names', () => {
  const sealedSecret = (value: string, authSecret = AUTH_SECRET) => sealSecret(authSecret, value);

  async function send(sealedValue: string, host?: string) {
    const got: (string | undefined)[] = [];
    const heard: string[] = [];
    const origin = await listen((request, response) => {
      got.push(request.headers.authorization);
      response.end('{}');
    });
    const onFailure = (cause: unknown) => heard.push(String(cause));
    const endpoints = createEndpointCaller({ authSecret: AUTH_SECRET, origins: [origin], onFailure });
    const outcome = await endpoints.call(
      {
        url: `${origin}/orders`,
        method: 'GET',
        headers: { authorization: 'Bearer {{secret.orders}}' },
        sealedSecrets: [{ name: 'orders', host: host ?? new URL(origin).host, sealedValue }],
      },
      5,
    );
    return { got, heard, outcome };
  }

  test('is opened for the server that it is for', async () => {
    const { got, outcome } = await send(sealedSecret('hunter2'));
    expect(got).toEqual(['Bearer hunter2']);
    expect(outcome).toMatchObject({ type: 'answered' });
  });

  test('is sent to no other, and the log hears why without hearing it', async () => {
    const { got, heard, outcome } = await send(sealedSecret('hunter2'), 'orders.example');
    expect({ got, outcome }).toEqual({ got: [], outcome: { type: 'failed' } });
    expect(heard).toEqual(['Error: A flow secret that the call names is not there, or is for another host']);
  });

  test('that was sealed under another AUTH_SECRET is named, so that somebody enters it again', async () => {
    const { got, heard, outcome } = await send(sealedSecret('hunter2', 'another secret than that of the installation'));
    expect({ got, outcome }).toEqual({ got: [], outcome: { type: 'failed' } });
    expect(heard).toEqual(['Error: The flow secret orders was sealed under another AUTH_SECRET: enter it again']);
  });
});
