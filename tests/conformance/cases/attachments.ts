import type { Case } from '../case.ts';
import { ensure, holds, same } from '../expect.ts';
import type { Guest } from '../guest.ts';
import { text, unique } from '../requests.ts';
import { announce, fileContent, PHOTO, put, upload } from '../uploads.ts';

const on = { attachments: true };

const REFUSED: readonly (readonly [string, object, number])[] = [
  ['a type that is not allowed', { fileName: 'a.tiff', fileType: 'image/tiff' }, 4001],
  ['an extension that is always blocked', { fileName: 'a.exe', fileType: 'image/png' }, 4001],
  ['a blocked extension in capitals', { fileName: 'a.EXE', fileType: 'image/png' }, 4001],
  ['more than 10 MB', { fileSize: 10_485_761 }, 4002],
  ['nothing', { fileSize: 0 }, 4102],
  ['a size below nothing', { fileSize: -1 }, 400],
  ['a name without an extension', { fileName: 'photo' }, 4004],
  ['a name with a path in it', { fileName: '../../photo.png' }, 4004],
  ['a name of 1024 characters', { fileName: `${'x'.repeat(1020)}.png` }, 4005],
];

/** Files: announce, upload, send, fetch (guest API, sections 2.4, 2.5, 3.4 to 3.7 and 5). */
export const ATTACHMENT_CASES: readonly Case[] = [
  {
    section: '2.4',
    name: 'the id that a client invents is kept, in its own spelling',
    on,
    async run(table) {
      const guest = await table.arrive();
      for (const attachmentId of [crypto.randomUUID(), crypto.randomUUID().toUpperCase()])
        same((await announce(guest, { attachmentId })).attachmentId, attachmentId, 'attachmentId');
    },
  },
  {
    section: '2.4',
    name: 'without an id of the client’s there is one of the host’s, each time another',
    on,
    async run(table) {
      const guest = await table.arrive();
      const [one, two] = [await announce(guest), await announce(guest)];
      ensure(one.attachmentId !== two.attachmentId, 'two files have one id');
    },
  },
  {
    section: '3.4',
    name: 'the address to upload to comes with a header at least',
    on,
    async run(table) {
      const { headers } = await announce(await table.arrive());
      ensure(Object.keys(headers).length > 0, 'there is none');
    },
  },
  ...REFUSED.map(([what, more, code]): Case => {
    return {
      section: '3.7',
      name: `${what} is refused with ${code} in a GenerateUrlError that names the file`,
      on,
      async run(table) {
        const guest = await table.arrive();
        const attachmentId = crypto.randomUUID();
        const request = { action: 'onAttachment', ...PHOTO, attachmentId, errorsAsJson: true, ...more };
        holds((await guest.ask(request, 'GenerateUrlError')).body, { attachmentId, errorCode: code }, 'the refusal');
      },
    };
  }),
  {
    section: '4',
    name: 'without attachments an announcement is refused with 4000',
    on: { attachments: false },
    async run(table) {
      const guest = await table.arrive();
      const request = { action: 'onAttachment', ...PHOTO, errorsAsJson: true };
      same((await guest.ask(request, 'GenerateUrlError')).body.errorCode, 4000, 'errorCode');
    },
  },
  {
    section: '2.3',
    name: 'a file may be named beside the message, in attachmentIds',
    on,
    async run(table) {
      const guest = await table.arrive();
      const id = await upload(table, guest);
      const { body } = await guest.ask(text('', {}, { attachmentIds: [id] }), 'StructuredMessage');
      holds(body, { content: [{ contentType: 'Attachment', attachment: { id } }] }, 'the message');
    },
  },
  {
    section: '3.2',
    name: 'a file without words comes back without a text',
    on,
    async run(table) {
      const guest = await table.arrive();
      const content = fileContent(await upload(table, guest));
      const { body } = await guest.ask({ action: 'onMessage', message: { content } }, 'StructuredMessage');
      ensure(!('text' in body), 'there is one');
    },
  },
  {
    section: '3.5',
    name: 'an uploaded file is told to every connection of the session and can be fetched',
    on,
    async run(table) {
      const guest = await table.arrive();
      const tab = await table.arrive({ token: guest.token });
      const presigned = await announce(guest);
      same((await put(table, presigned)).ok, true, 'the answer to the upload');
      const { body } = await guest.next('UploadSuccessEvent');
      same(body.attachmentId, presigned.attachmentId, 'attachmentId');
      same(
        (await tab.next('UploadSuccessEvent')).body.attachmentId,
        presigned.attachmentId,
        'attachmentId of the other',
      );
      const file = await table.fetch(body.downloadUrl);
      same(file.status, 200, 'the answer to the download');
      same(file.headers.get('content-type'), 'image/png', 'its type');
      same(file.headers.get('x-content-type-options'), 'nosniff', 'x-content-type-options');
    },
  },
  {
    section: '3.5',
    name: 'bytes that are not what was announced fail with an UploadFailureEvent',
    on,
    async run(table) {
      const guest = await table.arrive();
      const presigned = await announce(guest);
      same((await put(table, presigned, new TextEncoder().encode('no picture'))).ok, false, 'the answer to the upload');
      const { body } = await guest.next('UploadFailureEvent');
      holds(body, { attachmentId: presigned.attachmentId, errorCode: 4003 }, 'the event');
    },
  },
  {
    section: '5',
    name: 'a file is sent with a text and comes back with all that a client shows',
    on,
    async run(table) {
      const guest = await table.arrive();
      const id = await upload(table, guest);
      const words = unique('With a file');
      const { body } = await guest.ask(text(words, { content: fileContent(id) }), 'StructuredMessage');
      const [item] = 'content' in body ? (body.content ?? []) : [];
      holds(
        item,
        { contentType: 'Attachment', attachment: { id, filename: 'photo.png', mediaType: 'Image' } },
        'the content',
      );
      const shown = item?.contentType === 'Attachment' ? item.attachment.url : '';
      same((await table.fetch(shown)).status, 200, 'the answer to its address');
    },
  },
  {
    section: '2.3',
    name: 'a file alone, without a type and a text, comes back as a Text',
    on,
    async run(table) {
      const guest = await table.arrive();
      const message = { content: fileContent(await upload(table, guest)), metadata: { id: crypto.randomUUID() } };
      const { body } = await guest.ask({ action: 'onMessage', message }, 'StructuredMessage');
      holds(body, { type: 'Text', direction: 'Inbound' }, 'the message');
    },
  },
  {
    section: '2.3',
    name: 'two files in one message are refused with 400',
    on,
    async run(table) {
      const guest = await table.arrive();
      const two = [...fileContent(crypto.randomUUID()), ...fileContent(crypto.randomUUID())];
      same((await guest.ask(text('Two', { content: two }), 'string')).code, 400, 'the code');
    },
  },
  ...(
    [
      ['a file that nobody announced', 4009, async () => crypto.randomUUID()],
      ['a file that was not uploaded', 4010, async (guest: Guest) => (await announce(guest)).attachmentId],
    ] as const
  ).flatMap(([what, code, make]): Case[] => [
    {
      section: '4',
      name: `sending ${what} is refused with ${code}`,
      on,
      async run(table) {
        const guest = await table.arrive();
        same(
          (await guest.ask(text('A file', { content: fileContent(await make(guest)) }), 'string')).code,
          code,
          'the code',
        );
      },
    },
    {
      section: '2.5',
      name: `asking for ${what} is refused with ${code}`,
      on,
      async run(table) {
        const guest = await table.arrive();
        const attachmentId = await make(guest);
        same((await guest.ask({ action: 'getAttachment', attachmentId }, 'string')).code, code, 'the code');
      },
    },
  ]),
  {
    section: '3.4',
    name: 'getAttachment gives a fresh address with its size and no header',
    on,
    async run(table) {
      const guest = await table.arrive();
      const attachmentId = await upload(table, guest);
      const { body } = await guest.ask({ action: 'getAttachment', attachmentId }, 'PresignedUrlResponse');
      same(body.headers, {}, 'headers');
      const bytes = await (await table.fetch(body.url)).arrayBuffer();
      same(bytes.byteLength, body.fileSize, 'fileSize');
    },
  },
  {
    section: '2.5',
    name: 'the file of another guest is not found',
    on,
    async run(table) {
      const [guest, other] = [await table.arrive(), await table.arrive()];
      const attachmentId = await upload(table, guest);
      same((await other.ask({ action: 'getAttachment', attachmentId }, 'string')).code, 4009, 'the code');
      same(
        (await other.ask(text('Mine', { content: fileContent(attachmentId) }), 'string')).code,
        4009,
        'the code of sending',
      );
    },
  },
  {
    section: '5',
    name: 'an upload asks browsers’ leave for PUT and its headers (CORS)',
    on,
    async run(table) {
      const { url, headers } = await announce(await table.arrive());
      const asked = {
        origin: 'https://shop.example',
        'access-control-request-method': 'PUT',
        'access-control-request-headers': ['content-type', ...Object.keys(headers)].join(','),
      };
      const answer = await table.fetch(url, { method: 'OPTIONS', headers: asked });
      ensure(answer.ok, `it is answered with ${answer.status}`);
      ensure(/\bPUT\b/.test(answer.headers.get('access-control-allow-methods') ?? ''), 'PUT is not allowed');
    },
  },
  {
    section: '5',
    name: 'an upload address with a changed signature is refused with 403',
    on,
    async run(table) {
      const presigned = await announce(await table.arrive());
      const forged = { ...presigned, url: `${presigned.url.slice(0, -4)}AAAA` };
      same((await put(table, forged)).status, 403, 'the status');
    },
  },
];
