import { expect, test } from 'vitest';
import { mediaTypeOf } from './file-types.ts';
import { judgeContent } from './judge-content.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

test.each([
  ['a.png', ['image/png'], 'image/png'],
  ['mislabelled.jpg', ['image/webp'], 'image/webp'],
  ['bill.pdf', ['application/pdf'], 'application/pdf'],
  ['notes.txt', ['text'], 'text/plain'],
  ['roof.txt', ['image/bmp', 'text'], 'text/plain'],
  ['bill.pdf', ['application/pdf', 'text'], 'application/pdf'],
  ['postcodes.csv', ['application/x-msdownload', 'text'], 'text/csv'],
  ['table.CSV', ['text'], 'text/csv'],
  ['letter.docx', [DOCX], DOCX],
  ['locked.docx', ['application/x-cfb'], DOCX],
  ['old.xls', ['application/x-cfb'], 'application/vnd.ms-excel'],
  ['voice.opus', ['audio/ogg; codecs=opus'], 'audio/ogg'],
  ['film.mov', ['video/quicktime'], 'video/quicktime'],
  ['data.xyz', ['application/zip'], 'application/octet-stream'],
  ['data.xyz', [], 'application/octet-stream'],
])('%s with %j inside is kept as %s', (name, found, mime) => {
  expect(judgeContent(name, found)).toEqual({ mime });
});

test.each([
  ['a.png', ['application/pdf'], 'contentInvalid'],
  ['a.png', ['image/heic'], 'imageFormatNotSupported'],
  ['a.png', [], 'contentInvalid'],
  ['bill.pdf', ['image/png'], 'contentInvalid'],
  ['bill.pdf', ['text'], 'contentInvalid'],
  ['notes.txt', ['application/pdf'], 'contentInvalid'],
  ['letter.docx', ['application/zip'], 'contentInvalid'],
  ['bill.pdf', ['application/x-msdownload'], 'typeNotAllowed'],
  ['notes.txt', ['script'], 'typeNotAllowed'],
  ['data.xyz', ['application/x-elf'], 'typeNotAllowed'],
  ['data.xyz', ['image/svg+xml'], 'typeNotAllowed'],
])('%s with %j inside is refused: %s', (name, found, refusal) => {
  expect(judgeContent(name, found)).toEqual({ refusal });
});

test.each([
  ['image/png', 'Image'],
  ['audio/ogg', 'Audio'],
  ['video/mp4', 'Video'],
  ['application/pdf', 'File'],
])('%s is told as %s', (mime, mediaType) => {
  expect(mediaTypeOf(mime)).toBe(mediaType);
});
