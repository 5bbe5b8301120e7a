import { expect, test } from 'vitest';
import { goLive, talk } from '../conversation/rehearsal.ts';
import { readFile } from './send-file.ts';

const pdf = (name: string, bytes = '%PDF-1.4') => new File([bytes], name, { type: 'application/pdf' });

function setUp(takesFiles = true) {
  const one = talk();
  const held: Blob[] = [];
  const keeping = { takesFiles, hold: (_: string, file: Blob) => held.push(file), pictures: new Map() };
  return { one, held, read: (given: unknown) => readFile(given, () => one.model, keeping) };
}

test('a file goes into the outbox with its words, and its bytes to whoever uploads them', async () => {
  const { held, read } = setUp();
  const file = pdf('receipt.pdf');
  const told = { fileName: 'receipt.pdf', fileType: 'application/pdf', fileSize: 8 };
  expect(await read(file)).toMatchObject({ happenings: [{ type: 'written', entries: [{ text: '', file: told }] }] });
  expect(await read({ file, text: ' The receipt\0 ' })).toMatchObject({
    happenings: [{ entries: [{ text: 'The receipt', file: told }] }],
  });
  expect(await read({ file: new Blob(['%PDF-1.4'], { type: 'application/pdf' }), name: 'a.pdf' })).toMatchObject({
    happenings: [{ entries: [{ file: { fileName: 'a.pdf' } }] }],
  });
  expect(held).toHaveLength(3);
});

test('what guests may not send is told with the reason that they would read', async () => {
  const { one, held, read } = setUp();
  const inbound = { fileTypes: [{ type: 'image/png' }], maxFileSizeKB: 10 };
  goLive(one, { newSession: true, allowedMedia: { inbound } });
  expect(await read({ file: pdf('a.pdf'), text: 'Here' })).toEqual({
    notSent: { fileName: 'a.pdf', text: 'Here', reason: 'fileType' },
  });
  expect(await read(new File([], 'a.png', { type: 'image/png' }))).toMatchObject({
    notSent: { reason: 'fileUnreadable' },
  });
  expect(await read(new File(['words'], 'a.png', { type: 'image/png' }))).toMatchObject({
    notSent: { reason: 'fileUnreadable' },
  });
  expect(held).toEqual([]);
});

test.each([
  ['a.pdf', 'takes a File'],
  [{ file: 'a.pdf' }, 'takes a File'],
  [{ file: pdf('a.pdf'), text: 1 }, 'takes a File'],
  [new Blob(['%PDF'], { type: 'application/pdf' }), 'with a name'],
  [{ file: pdf('a.pdf'), text: 'x'.repeat(4097) }, 'at most 4096 bytes'],
])('what is no file is refused with a sentence', async (given, why) => {
  const { held, read } = setUp();
  expect(await read(given)).toEqual({ refused: expect.stringContaining(why) });
  expect(held).toEqual([]);
});

test('where guests send no files, nor does the page', async () => {
  expect(await setUp(false).read(pdf('a.pdf'))).toEqual({ refused: expect.stringContaining('no files here') });
});
