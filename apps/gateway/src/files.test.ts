import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { imageFactsOf } from '@rejoin/protocol/down/image-facts';
import { furnishShop } from '@rejoin/use-cases/memory/furnish-shop';
import { createMemoryWorld } from '@rejoin/use-cases/memory/world';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { connectGuest, openGateway, type TestGateway, type TestGuest, text } from './gateway.test-kit.ts';

const MINUTE = 60_000;
const pdf = Buffer.from('%PDF-1.7\n1 0 obj << >> endobj');
const bill = { action: 'onAttachment', fileName: 'Bill – May.pdf', fileType: 'application/pdf' };

let late = 0;
let first: TestGateway;
let second: TestGateway;
beforeAll(async () => {
  const world = createMemoryWorld({ clock: () => Date.now() + late });
  await furnishShop(world);
  first = await openGateway({}, world);
  second = await openGateway({}, world);
});
afterAll(async () => {
  await first.close();
  await second.close();
});

async function openGuest(gateway = first, token?: string): Promise<TestGuest> {
  const guest = await connectGuest(gateway, token === undefined ? {} : { token });
  await guest.configure();
  return guest;
}

const put = (url: string, body: Buffer, headers: Record<string, string> = {}) =>
  fetch(url, { method: 'PUT', headers, body: new Uint8Array(body) });

async function upload(guest: TestGuest, more: object = {}, bytes = pdf) {
  const { body } = await guest.ask({ ...bill, ...more }, 'PresignedUrlResponse');
  const answer = await put(body.url, bytes, body.headers);
  return { id: body.attachmentId, url: body.url, status: answer.status };
}

const withFile = (id: string) => text('', { content: [{ contentType: 'Attachment', attachment: { id } }] });

async function sent(guest: TestGuest, id: string) {
  const { body } = await guest.ask(withFile(id), 'StructuredMessage');
  const [item] = 'content' in body ? (body.content ?? []) : [];
  if (item?.contentType !== 'Attachment') throw new Error('The message came back without its file');
  return item.attachment;
}

test('a file that is no image is taken, told to all connections of all gateways, and saved, never shown', async () => {
  const guest = await openGuest();
  const elsewhere = await openGuest(second, guest.token);
  const { id, status } = await upload(guest, { fileMd5: createHash('md5').update(pdf).digest('base64') });
  expect(status).toBe(200);
  for (const each of [guest, elsewhere])
    expect((await each.next('UploadSuccessEvent')).body).toMatchObject({ attachmentId: id });
  const attachment = await sent(guest, id);
  expect(attachment).toEqual({
    id,
    url: attachment.url,
    filename: 'Bill – May.pdf',
    mediaType: 'File',
    mime: 'application/pdf',
    fileSize: pdf.length,
  });
  const download = await fetch(attachment.url);
  expect(Object.fromEntries(download.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': "attachment; filename*=UTF-8''Bill%20%E2%80%93%20May.pdf",
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  });
  expect(Buffer.from(await download.arrayBuffer()).equals(pdf)).toBe(true);
});

test('a part of a file can be had, as players and readers of large documents want it', async () => {
  const guest = await openGuest();
  const { id } = await upload(guest);
  const { url } = await sent(guest, id);
  const ask = async (headers: Record<string, string>, method = 'GET') => {
    const answer = await fetch(url, { headers, method });
    const [range, length] = [answer.headers.get('content-range'), answer.headers.get('content-length')];
    return [answer.status, range, length, Buffer.from(await answer.arrayBuffer()).toString()];
  };
  const [size, all] = [pdf.length, pdf.toString()];
  expect((await fetch(url)).headers.get('accept-ranges')).toBe('bytes');
  expect(await ask({ range: 'bytes=1-3' })).toEqual([206, `bytes 1-3/${size}`, '3', 'PDF']);
  expect(await ask({ range: 'bytes=-6' })).toEqual([206, `bytes ${size - 6}-${size - 1}/${size}`, '6', 'endobj']);
  expect(await ask({ range: 'bytes=0-' })).toEqual([206, `bytes 0-${size - 1}/${size}`, String(size), all]);
  expect(await ask({ range: 'bytes=0-1,3-4' })).toEqual([200, null, String(size), all]);
  expect(await ask({ range: 'bytes=1-3', 'if-range': '"some version"' })).toEqual([200, null, String(size), all]);
  expect((await ask({ range: `bytes=${size}-` })).slice(0, 2)).toEqual([416, `bytes */${size}`]);
  expect(await ask({ range: 'bytes=1-3' }, 'HEAD')).toEqual([200, null, String(size), '']);
  const tag = (await fetch(url)).headers.get('etag') ?? '';
  expect(tag).toMatch(/^"[^"]+"$/);
  expect(await ask({ range: 'bytes=1-3', 'if-range': tag })).toEqual([206, `bytes 1-3/${size}`, '3', 'PDF']);
});

test.each(['GET', 'HEAD'])('whoever has a file is told so: %s', async (method) => {
  const guest = await openGuest();
  const { id } = await upload(guest);
  const { url } = await sent(guest, id);
  const other = await openGuest();
  const { url: otherUrl } = await sent(other, (await upload(other)).id);
  const etag = (await fetch(url, { method })).headers.get('etag') ?? '';
  const again = await fetch(url, { method, headers: { 'if-none-match': etag, range: 'bytes=900-' } });
  expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, '']);
  expect((await fetch(otherUrl, { method, headers: { 'if-none-match': etag } })).status).toBe(200);
  const forged = `${url.slice(0, -4)}AAAA`;
  expect((await fetch(forged, { method, headers: { 'if-none-match': etag } })).status).toBe(403);
});

test('a HEAD reads nothing of a file and says how long it is', async () => {
  const guest = await openGuest();
  const { id } = await upload(guest);
  const { url } = await sent(guest, id);
  const read = vi.spyOn(first.world.blobs, 'stream');
  const head = await fetch(url, { method: 'HEAD' });
  expect([head.status, head.headers.get('content-length')]).toEqual([200, String(pdf.length)]);
  expect(read).not.toHaveBeenCalled();
  await first.world.blobs.remove(id);
  expect((await fetch(url, { method: 'HEAD' })).status).toBe(404);
});

test('of a file nothing more is read when whoever asked for it is gone', async () => {
  const guest = await openGuest();
  const { id } = await upload(guest);
  const { url } = await sent(guest, id);
  const gone = new AbortController();
  const cancelled = Promise.withResolvers<void>();
  const chunks = new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(1024)),
    cancel: () => cancelled.resolve(),
  });
  vi.spyOn(first.world.blobs, 'stream').mockResolvedValueOnce({ size: 1e9, chunks });
  const answer = await fetch(url, { signal: gone.signal });
  expect(answer.status).toBe(200);
  gone.abort();
  await cancelled.promise;
});

test('the history of a guest who is there names their files', async () => {
  const guest = await openGuest();
  const { id } = await upload(guest);
  await sent(guest, id);
  const { body } = await guest.ask({ action: 'getJwt' }, 'JwtResponse');
  const answer = await fetch(`http://${first.host}/api/v2/webmessaging/messages`, {
    headers: { authorization: `Bearer ${body.jwt}` },
  });
  expect(answer.status).toBe(200);
  expect(JSON.stringify(await answer.json())).toContain(id);
});

test('a large image comes with a smaller picture under a link of its own', async () => {
  const guest = await openGuest();
  const image = await sharp({ create: { width: 1300, height: 650, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  const { id } = await upload(guest, { fileName: 'wide.png', fileType: 'image/png' }, image);
  const { url } = await sent(guest, id);
  const { thumbnailUrl = '' } = imageFactsOf(url);
  const answer = await fetch(thumbnailUrl);
  expect(answer.headers.get('content-type')).toBe('image/webp');
  expect(await sharp(await answer.arrayBuffer()).metadata()).toMatchObject({ width: 640, height: 320 });
  const etag = answer.headers.get('etag') ?? '';
  expect(etag).not.toBe((await fetch(url)).headers.get('etag'));
  expect((await fetch(thumbnailUrl, { headers: { 'if-none-match': etag } })).status).toBe(304);
  const swapped = `${thumbnailUrl.split('?')[0]}?${url.split('?')[1]}`;
  expect((await fetch(swapped)).status).toBe(403);
});

test('a browser is allowed to PUT, with the headers it was told', async () => {
  const guest = await openGuest();
  const { body } = await guest.ask(bill, 'PresignedUrlResponse');
  const answer = await fetch(body.url, {
    method: 'OPTIONS',
    headers: {
      origin: 'https://shop.example',
      'access-control-request-method': 'PUT',
      'access-control-request-headers': ['content-type', ...Object.keys(body.headers)].join(),
    },
  });
  expect(answer.status).toBe(204);
  expect(answer.headers.get('access-control-allow-methods')).toContain('PUT');
  for (const name of Object.keys(body.headers))
    expect(answer.headers.get('access-control-allow-headers')).toContain(name);
});

describe('an upload', () => {
  test('goes through its link once', async () => {
    const guest = await openGuest();
    const { url } = await upload(guest);
    await guest.next('UploadSuccessEvent');
    expect((await put(url, pdf)).status).toBe(409);
    expect(guest.unread).toEqual([]);
  });

  test('of other bytes than the MD5 of its announcement fails', async () => {
    const guest = await openGuest();
    expect((await upload(guest, { fileMd5: 'F'.repeat(32) })).status).toBe(422);
    expect((await guest.next('UploadFailureEvent')).body.errorCode).toBe(4003);
    expect((await guest.ask({ ...bill, fileMd5: 'none' }, 'string')).body).toBe('Parameter fileMd5 is not valid');
  });

  test('is refused in a sentence where its client does not ask for JSON', async () => {
    const guest = await openGuest();
    const request = { ...bill, fileName: 'bill.exe', tracingId: 'T1' };
    expect(await guest.ask(request, 'string')).toMatchObject({
      code: 4001,
      tracingId: 'T1',
      body: 'File type is not allowed',
    });
  });

  test('may be late for its link, which then is nowhere', async () => {
    const guest = await openGuest();
    const { id, url } = await upload(guest);
    const { url: shown } = await sent(guest, id);
    late += 21 * MINUTE;
    for (const answer of [await fetch(shown), await put(url, pdf)]) {
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ status: 404, code: 'resource.not.found' });
    }
    const { body } = await guest.ask({ action: 'getAttachment', attachmentId: id }, 'PresignedUrlResponse');
    expect((await fetch(body.url)).status).toBe(200);
  });
});

test('an upload that its sender breaks off is no failure of the gateway, and can be sent again', async () => {
  const guest = await openGuest();
  const { url } = (await guest.ask(bill, 'PresignedUrlResponse')).body;
  const { pathname, search, port } = new URL(url);
  const socket = connect(Number(port), '127.0.0.1');
  socket.write(`PUT ${pathname}${search} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n%PDF`);
  socket.end();
  await new Promise((resolve) => socket.on('close', resolve).resume());
  expect((await put(url, pdf)).status).toBe(200);
  expect(first.failures).toEqual([]);
});

test('one link takes up little of the room that there is for uploads', async () => {
  const guest = await openGuest();
  const { url } = (await guest.ask(bill, 'PresignedUrlResponse')).body;
  const slowly = () => {
    const { pathname, search, port } = new URL(url);
    const socket = connect(Number(port), '127.0.0.1');
    const heard = new Promise((resolve) => socket.on('data', (answer) => resolve(String(answer).slice(9, 12))));
    socket.write(`PUT ${pathname}${search} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n`);
    return { socket, heard };
  };
  const uploads = Array.from({ length: 10 }, slowly);
  expect(await Promise.race(uploads.map(({ heard }) => heard))).toBe('503');
  for (const { socket } of uploads) socket.destroy();
});

test('an address is as good with the host before it, as clients write it for a proxy', async () => {
  const guest = await openGuest();
  const { id } = await upload(guest);
  const { url } = await sent(guest, id);
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write(`GET ${url} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  const answer = await new Promise((resolve) => socket.once('data', (data) => resolve(String(data).slice(0, 15))));
  expect(answer).toBe('HTTP/1.1 200 OK');
});

describe('deleteAttachment', () => {
  const remove = (attachmentId: string) => ({ action: 'deleteAttachment', attachmentId });

  test('takes back a file that was not sent', async () => {
    const guest = await openGuest();
    const { id } = await upload(guest);
    const { downloadUrl } = (await guest.next('UploadSuccessEvent')).body;
    expect((await guest.ask(remove(id), 'AttachmentDeletedResponse')).body).toEqual({ attachmentId: id });
    expect((await fetch(downloadUrl)).status).toBe(404);
    expect(await first.world.blobs.get(id)).toBeUndefined();
    expect((await guest.ask(withFile(id), 'string')).code).toBe(4009);
  });

  test('takes back nothing else', async () => {
    const [guest, other] = [await openGuest(), await openGuest()];
    const { id } = await upload(guest);
    expect((await other.ask(remove(id), 'string')).code).toBe(4009);
    expect((await other.ask({ action: 'getAttachment', attachmentId: id }, 'string')).code).toBe(4009);
    const announced = (await guest.ask(bill, 'PresignedUrlResponse')).body.attachmentId;
    expect((await guest.ask(remove(announced), 'string')).code).toBe(4010);
    const { url } = await sent(guest, id);
    expect(await guest.ask(remove(id), 'string')).toMatchObject({
      code: 400,
      body: 'Attachment has been sent and can not be deleted',
    });
    expect((await fetch(url)).status).toBe(200);
  });
});
