import { imageFactsOf } from '@rejoin/protocol/down/image-facts';
import { historyPage } from '@rejoin/protocol/rest/history-page';
import { SHOP } from '@rejoin/use-cases/memory/furnish-shop';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  connectGuest,
  openGateway,
  openStillGateway,
  type TestGateway,
  type TestGuest,
  text,
} from './gateway.test-kit.ts';
import { guestRates } from './settings.ts';

let gateway: TestGateway;
let url: string;
beforeAll(async () => {
  gateway = await openGateway({
    rates: guestRates({ GUEST_MESSAGES_PER_SECOND: 1000, GUEST_REQUESTS_PER_MINUTE: 10_000 }),
  });
  url = `http://${gateway.host}`;
});
afterAll(() => gateway.close());

async function openGuest(at = gateway): Promise<TestGuest> {
  const guest = await connectGuest(at);
  await guest.configure();
  return guest;
}

describe('history', () => {
  const get = (query: string, authorization?: string, at = url) =>
    fetch(
      `${at}/api/v2/webmessaging/messages${query}`,
      authorization === undefined ? {} : { headers: { authorization } },
    );

  test('is read with the key from getJwt, newest first, page by page', async () => {
    const guest = await openGuest();
    for (const word of ['one', 'two', 'three']) await guest.ask(text(word), 'StructuredMessage');
    const { jwt } = (await guest.ask({ action: 'getJwt' }, 'JwtResponse')).body;
    const first = await get('?pageSize=3&pageNumber=1', `bearer ${jwt}`);
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    const page = historyPage.parse(await first.json());
    expect(page).toMatchObject({ pageSize: 3, pageNumber: 1, total: 4, pageCount: 2 });
    expect(page.entities.map(({ text: words }) => words)).toEqual(['three', 'two', 'Welcome.']);
    const second = historyPage.parse(await (await get('?pageSize=3&pageNumber=2', `Bearer ${jwt}`)).json());
    expect(second.entities.map(({ text: words }) => words)).toEqual(['one']);
    const times = [...page.entities, ...second.entities].map(({ channel }) => channel.time);
    expect(times).toEqual([...new Set(times)].toSorted().toReversed());
    expect(await (await get('?pageSize=0', `Bearer ${jwt}`)).json()).toMatchObject({
      status: 400,
      code: 'bad.request',
    });
  });

  test('is closed without a valid key, and says so as an error body', async () => {
    for (const authorization of [undefined, 'Bearer nonsense', 'Basic abc']) {
      const answer = await get('', authorization);
      expect(answer.status).toBe(401);
      expect(await answer.json()).toMatchObject({
        status: 401,
        code: 'authentication.required',
        details: [],
        errors: [],
      });
    }
  });

  test('ten pages a minute for each session', async () => {
    const still = await openStillGateway();
    const guest = await openGuest(still);
    const { jwt } = (await guest.ask({ action: 'getJwt' }, 'JwtResponse')).body;
    const statuses = [];
    for (let page = 0; page < 11; page += 1)
      statuses.push((await get('', `Bearer ${jwt}`, `http://${still.host}`)).status);
    expect(statuses).toEqual([...Array(10).fill(200), 429]);
    await still.close();
  });

  test('may be asked for by any page', async () => {
    const headers = {
      origin: 'https://shop.example',
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'authorization',
    };
    const answer = await fetch(`${url}/api/v2/webmessaging/messages`, { method: 'OPTIONS', headers });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-headers')).toContain('authorization');
  });
});

test('everybody may read a deployment’s configuration and domains; there is none that does not exist', async () => {
  const config = await fetch(`${url}/webdeployments/v1/deployments/${SHOP.deployment}/config.json`);
  expect(config.headers.get('access-control-allow-origin')).toBe('*');
  expect(await config.json()).toMatchObject({
    id: SHOP.configuration,
    version: '1',
    status: 'Active',
    apiEndpoint: gateway.gateway.publicUrl,
  });
  const domains = await fetch(`${url}/webdeployments/v1/deployments/${SHOP.deployment}/domains.json`);
  expect(await domains.json()).toEqual({ allowAllDomains: true, allowedDomains: [] });
  for (const id of [crypto.randomUUID(), 'nonsense']) {
    expect((await fetch(`${url}/webdeployments/v1/deployments/${id}/config.json`)).status).toBe(403);
  }
});

describe('an image', () => {
  const photo = () =>
    sharp({ create: { width: 40, height: 20, channels: 3, background: '#2f6f4f' } })
      .withExif({ IFD0: { Copyright: 'Somebody' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
  const announce = { action: 'onAttachment', errorsAsJson: true, fileName: 'Boot é.jpg', fileType: 'image/jpeg' };

  async function upload(guest: TestGuest, bytes: Buffer, attachmentId = crypto.randomUUID() as string) {
    const { body } = await guest.ask({ ...announce, attachmentId, fileSize: bytes.length }, 'PresignedUrlResponse');
    const answer = await fetch(body.url, {
      method: 'PUT',
      headers: { ...body.headers, 'content-type': 'image/jpeg' },
      body: new Uint8Array(bytes),
    });
    return { id: body.attachmentId, headers: body.headers, url: body.url, status: answer.status };
  }

  test('is uploaded, sent, shown upright and without metadata, and its address can be had afresh', async () => {
    const guest = await openGuest();
    const sent = await photo();
    const { id, headers, status } = await upload(guest, sent);
    expect(status).toBe(200);
    expect(Object.keys(headers)).not.toHaveLength(0);
    const { body: success } = await guest.next('UploadSuccessEvent');
    expect(success.attachmentId).toBe(id);
    const { body } = await guest.ask(
      {
        action: 'onMessage',
        message: { content: [{ contentType: 'Attachment', attachment: { id } }], metadata: { id: 'm1' } },
      },
      'StructuredMessage',
    );
    const [item] = ('content' in body && body.content) || [];
    const attachment = item?.contentType === 'Attachment' ? item.attachment : undefined;
    expect(attachment).toMatchObject({
      id,
      filename: 'Boot é.jpg',
      mediaType: 'Image',
      mime: 'image/jpeg',
    });
    expect(imageFactsOf(attachment?.url ?? '')).toEqual({ width: 20, height: 40 });
    const download = await fetch(attachment?.url ?? '');
    expect(Object.fromEntries(download.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': "inline; filename*=UTF-8''Boot%20%C3%A9.jpg",
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=600, immutable',
    });
    const shown = await sharp(await download.arrayBuffer()).metadata();
    expect(shown).toMatchObject({ width: 20, height: 40 });
    expect([shown.exif, shown.orientation]).toEqual([undefined, undefined]);
    const { body: fresh } = await guest.ask({ action: 'getAttachment', attachmentId: id }, 'PresignedUrlResponse');
    expect(fresh).toMatchObject({ attachmentId: id, headers: {}, fileSize: attachment?.fileSize });
  });

  test('keeps the spelling of the id that its client made', async () => {
    const guest = await openGuest();
    const id = crypto.randomUUID().toUpperCase();
    expect((await upload(guest, await photo(), id)).id).toBe(id);
    expect((await guest.next('UploadSuccessEvent')).body.attachmentId).toBe(id);
  });

  test.each([
    ['a drawing in disguise', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 422, 'type.not.allowed', 4001],
    ['text in disguise', Buffer.from('Hello'), 422, 'content.invalid', 4003],
    ['a damaged image', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), 422, 'content.invalid', 4003],
    ['nothing', Buffer.alloc(0), 422, 'empty', 4102],
    ['too much', Buffer.alloc(10_240 * 1024 + 1), 413, 'too.large', 4002],
  ])('%s is refused when it comes, in the same words on both ways', async (_, bytes, status, reason, errorCode) => {
    const guest = await openGuest();
    const { body } = await guest.ask(announce, 'PresignedUrlResponse');
    const answer = await fetch(body.url, { method: 'PUT', body: new Uint8Array(bytes) });
    const { body: failure } = await guest.next('UploadFailureEvent');
    expect(failure).toMatchObject({ attachmentId: body.attachmentId, errorCode });
    const refusal = { message: failure.errorMessage, code: `file.${reason}`, status, details: [], errors: [] };
    expect([answer.status, await answer.json()]).toEqual([status, refusal]);
  });

  test('comes under any content type, even one that is none', async () => {
    const guest = await openGuest();
    const { body } = await guest.ask(announce, 'PresignedUrlResponse');
    const bytes = new Uint8Array(await photo());
    const answer = await fetch(body.url, { method: 'PUT', headers: { 'content-type': 'foo' }, body: bytes });
    expect(answer.status).toBe(200);
  });

  test('that was refused can be announced and sent anew under its id', async () => {
    const guest = await openGuest();
    const attachmentId = crypto.randomUUID();
    expect((await upload(guest, Buffer.from('Hello'), attachmentId)).status).toBe(422);
    expect((await upload(guest, await photo(), attachmentId)).status).toBe(200);
    expect((await guest.next('UploadSuccessEvent')).body.attachmentId).toBe(attachmentId);
  });

  test('whose announcement is not valid is refused with its id', async () => {
    const guest = await openGuest();
    const attachmentId = crypto.randomUUID();
    const frame = await guest.ask({ ...announce, attachmentId, fileSize: -1 }, 'GenerateUrlError');
    expect(frame.body).toMatchObject({ attachmentId, errorCode: 400, errorMessage: 'Parameter fileSize is not valid' });
  });

  test.each([
    [{ fileType: 'image/svg+xml' }, 4001],
    [{ fileName: 'boot.heic', fileType: 'image/heic' }, 4001],
    [{ fileName: 'boot.exe' }, 4001],
    [{ fileName: 'boot' }, 4004],
    [{ fileName: `${'x'.repeat(1024)}.jpg` }, 4005],
    [{ fileSize: 0 }, 4102],
    [{ fileSize: 10_240 * 1024 + 1 }, 4002],
  ])('%j is refused when it is announced', async (file, errorCode) => {
    const guest = await openGuest();
    const frame = await guest.ask({ ...announce, ...file }, 'GenerateUrlError');
    expect(frame).toMatchObject({ type: 'response', code: 400, body: { errorCode } });
  });

  test('announced twice is one upload; somebody else’s id is taken', async () => {
    const [guest, other] = [await openGuest(), await openGuest()];
    const attachmentId = crypto.randomUUID();
    await guest.ask({ ...announce, attachmentId }, 'PresignedUrlResponse');
    await guest.ask({ ...announce, attachmentId }, 'PresignedUrlResponse');
    expect((await other.ask({ ...announce, attachmentId }, 'GenerateUrlError')).body.errorCode).toBe(400);
  });

  test('is neither taken nor given without its signed link', async () => {
    const guest = await openGuest();
    const { url: link } = await upload(guest, await photo());
    const forged = link.replace(/signature=.{3}/, 'signature=AAA');
    expect((await fetch(forged, { method: 'PUT', body: 'x' })).status).toBe(403);
    expect((await fetch(forged.replace('/uploads/', '/api/v2/downloads/'))).status).toBe(403);
    expect((await fetch(link.replace('/uploads/', '/api/v2/downloads/'))).status).toBe(403);
    expect((await fetch(link, { method: 'PUT', body: 'x' })).status).toBe(409);
  });
});

describe('what is refused', () => {
  const PUSH = `/api/v2/webmessaging/deployments/${SHOP.deployment}/pushdevices/0b6ab0e5`;
  const REVOKE = '/api/v2/webdeployments/token/revoke';
  const json = { 'content-type': 'application/json' };

  test.each([
    ['an address that is nowhere', '/api/v2/nowhere', {}, 404, 'resource.not.found'],
    ['an address that can’t be read', '/api/v2/downloads/%E0%A4%A', {}, 400, 'bad.request'],
    ['a sign-out without a token', REVOKE, { method: 'DELETE', headers: json }, 401, 'authentication.required'],
    ['a device to be told on', PUSH, { method: 'POST', headers: json, body: '{}' }, 403, 'feature.toggle.disabled'],
    ['a change of it', PUSH, { method: 'PATCH', headers: json, body: '{}' }, 403, 'feature.toggle.disabled'],
    ['its end', PUSH, { method: 'DELETE' }, 403, 'feature.toggle.disabled'],
    ['its end, said to be JSON', PUSH, { method: 'DELETE', headers: json }, 403, 'feature.toggle.disabled'],
  ])('%s says so as an error body, to a page of any origin', async (_, path, request, status, code) => {
    const answer = await fetch(url + path, request);
    expect(await answer.json()).toEqual({ message: expect.any(String), code, status, details: [], errors: [] });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });

  test('lets a page read how long to wait', async () => {
    const answer = await fetch(`${url}/api/v2/webmessaging/messages`, { headers: { origin: 'https://shop.example' } });
    expect(answer.headers.get('access-control-expose-headers')?.toLowerCase()).toContain('retry-after');
  });
});

test('a connection that nobody uses is kept longer than proxies keep theirs, which would send a request into one that just ends', async () => {
  const answer = await fetch(`${url}/livez`);
  const [, seconds] = /timeout=(\d+)/.exec(answer.headers.get('keep-alive') ?? '') ?? [];
  expect(Number(seconds)).toBeGreaterThan(60);
});

test.each(['/metrics/', '//metrics', '/metrics//', '/%6Detrics', '/metrics/?a=/metrics'])(
  'a proxy that keeps the public from /metrics keeps them from the figures, as %s shows none',
  async (path) => {
    const answer = await fetch(`${url}${path}`);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: 'resource.not.found' });
  },
);

test('health, metrics and what is nowhere', async () => {
  expect((await fetch(`${url}/livez`)).status).toBe(200);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  expect(await (await fetch(`${url}/metrics`)).text()).toContain('rejoin_append_group_size');
  expect(await (await fetch(`${url}/nowhere`)).json()).toMatchObject({ status: 404, code: 'resource.not.found' });
});
