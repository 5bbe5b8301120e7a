import type { Case } from '../case.ts';
import { ensure, holds, same } from '../expect.ts';
import { text, unique } from '../requests.ts';
import { announce, fileContent, put } from '../uploads.ts';

const on = { attachments: true, anyFile: true };
const bytes = (words: string) => new TextEncoder().encode(words);

/** Bytes that claim to be something harmless. */
const DISGUISED: readonly (readonly [string, { fileName: string; fileType: string }, Uint8Array])[] = [
  [
    'a program',
    { fileName: 'notes.txt', fileType: 'text/plain' },
    bytes('MZ\u0090\u0000\u0003\u0000\u0000\u0000 This program cannot be run in DOS mode'),
  ],
  ['a web page', { fileName: 'photo.png', fileType: 'image/png' }, bytes('<!doctype html><script>alert(1)</script>')],
  [
    'a drawing with a script',
    { fileName: 'photo.png', fileType: 'image/png' },
    bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  ],
];

/** Texts that begin like something else, and texts of a kind of their own. */
const TEXTS: readonly (readonly [string, { fileName: string; fileType: string }, Uint8Array])[] = [
  [
    'a contact',
    { fileName: 'ann.vcf', fileType: 'text/vcard' },
    bytes('BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann\r\nEND:VCARD\r\n'),
  ],
  [
    'a date',
    { fileName: 'visit.ics', fileType: 'text/calendar' },
    bytes('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n'),
  ],
  [
    'a note that begins with BM',
    { fileName: 'roof.txt', fileType: 'text/plain' },
    bytes('BMW roof rack: does it fit?'),
  ],
  ['a table that begins with MZ', { fileName: 'codes.csv', fileType: 'text/csv' }, bytes('MZ;PLZ\n55116;Mainz\n')],
];

/** Files that are no pictures, and what they pretend to be (guest API, section 5). */
export const FILE_CASES: readonly Case[] = [
  {
    section: '5',
    name: 'a document is sent as a File and served to be saved, never shown',
    on,
    async run(table) {
      const guest = await table.arrive();
      const content = bytes('Two pairs of boots\n');
      const file = { fileName: 'order.txt', fileType: 'text/plain', fileSize: content.length };
      const presigned = await announce(guest, file);
      ensure((await put(table, presigned, content)).ok, 'it is not taken');
      await guest.next('UploadSuccessEvent');
      const message = text(unique('My order'), { content: fileContent(presigned.attachmentId) });
      const { body } = await guest.ask(message, 'StructuredMessage');
      const [item] = 'content' in body ? (body.content ?? []) : [];
      holds(
        item,
        { attachment: { filename: 'order.txt', mediaType: 'File', fileSize: content.length } },
        'the content',
      );
      const answer = await table.fetch(item?.contentType === 'Attachment' ? item.attachment.url : '');
      ensure(/^attachment\b/.test(answer.headers.get('content-disposition') ?? ''), 'a browser would show it');
      same(await answer.text(), 'Two pairs of boots\n', 'the file');
    },
  },
  {
    section: 'ours',
    name: 'whoever has a file is told so by its ETag, and gets the rest of one that they have begun',
    on,
    async run(table) {
      const guest = await table.arrive();
      const content = bytes('Two pairs of boots\n');
      const presigned = await announce(guest, {
        fileName: 'order.txt',
        fileType: 'text/plain',
        fileSize: content.length,
      });
      ensure((await put(table, presigned, content)).ok, 'it is not taken');
      const { downloadUrl } = (await guest.next('UploadSuccessEvent')).body;
      const ask = async (headers: Record<string, string>, method = 'GET') => {
        const answer = await table.fetch(downloadUrl, { headers, method });
        return { status: answer.status, etag: answer.headers.get('etag'), text: await answer.text() };
      };
      const { etag } = await ask({});
      ensure(etag !== null && /^"[^"]+"$/.test(etag), `the ETag is ${etag}`);
      const tag = etag ?? '';
      for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*'])
        same(await ask({ 'if-none-match': known }), { status: 304, etag, text: '' }, `the answer to ${known}`);
      same(await ask({ 'if-none-match': tag }, 'HEAD'), { status: 304, etag, text: '' }, 'the answer to HEAD');
      same((await ask({ 'if-none-match': '"other"' })).status, 200, 'the status for another tag');
      same((await ask({ range: 'bytes=4-', 'if-range': tag })).text, 'pairs of boots\n', 'the rest');
      same((await ask({ range: 'bytes=4-', 'if-range': '"other"' })).status, 200, 'the status of what has changed');
    },
  },
  ...TEXTS.map(([what, file, content]): Case => {
    return {
      section: '5',
      name: `${what}, ${file.fileName}, is taken`,
      on,
      async run(table) {
        const guest = await table.arrive();
        const presigned = await announce(guest, { ...file, fileSize: content.length });
        ensure((await put(table, presigned, content)).ok, 'it is not taken');
        same((await guest.next('UploadSuccessEvent')).body.attachmentId, presigned.attachmentId, 'attachmentId');
      },
    };
  }),
  ...DISGUISED.map(([what, file, content]): Case => {
    return {
      section: '5',
      name: `${what} under the name ${file.fileName} is refused by its bytes`,
      on,
      async run(table) {
        const guest = await table.arrive();
        const presigned = await announce(guest, { ...file, fileSize: content.length });
        ensure(!(await put(table, presigned, content)).ok, 'it is taken');
        const { body } = await guest.next('UploadFailureEvent');
        same(body.attachmentId, presigned.attachmentId, 'attachmentId');
      },
    };
  }),
  {
    section: '3.13',
    name: 'without errorsAsJson, a file is refused in a sentence',
    on: { attachments: true },
    async run(table) {
      const guest = await table.arrive();
      const { class: name } = await guest.answerTo({
        action: 'onAttachment',
        fileName: 'a.exe',
        fileType: 'image/png',
        fileSize: 1,
      });
      ensure(name === 'string' || name === 'GenerateUrlError', `it is answered with ${name}`);
    },
  },
  {
    section: '5',
    name: 'what was uploaded can’t be replaced under the same address',
    on: { attachments: true },
    async run(table) {
      const guest = await table.arrive();
      const presigned = await announce(guest);
      ensure((await put(table, presigned)).ok, 'it is not taken');
      await guest.next('UploadSuccessEvent');
      ensure(!(await put(table, presigned)).ok, 'it is replaced');
    },
  },
];
