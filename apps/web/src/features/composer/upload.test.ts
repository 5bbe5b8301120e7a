import { expect, test } from 'vitest';
import { FILES_MAX, readyFiles, settle, type Upload, uploadsOf } from './upload.ts';

const file = (id: string) => ({ id, fileName: `${id}.png`, mime: 'image/png', size: 1 });
const uploading = (key: string, order: number): Upload => ({ key, order, fileName: `${key}.png`, status: 'uploading' });
const chosen = (id: string, order: number) => ({ file: file(id), order });
const NONE = new Map<string, string | undefined>();

test('what arrives sooner than what was chosen before it does not go before it', () => {
  const shown = uploadsOf([uploading('first', 1), uploading('third', 3)], [chosen('second', 2)], NONE);
  expect(shown.map(({ key, status }) => `${key} ${status}`)).toEqual([
    'first uploading',
    'second ready',
    'third uploading',
  ]);
});

test('an image that the gateway has is shown, and sent, with its preview where there is one', () => {
  const [one, two] = uploadsOf([], [chosen('one', 1), chosen('two', 2)], new Map([['one', 'blob:1']]));
  expect(one).toMatchObject({ previewUrl: 'blob:1', file: { ...file('one'), previewUrl: 'blob:1' } });
  expect(two).toMatchObject({ status: 'ready', file: file('two') });
});

test('what is no image has no preview, wherever it can be fetched', () => {
  const manual = { file: { ...file('manual'), mime: 'application/pdf' }, order: 1 };
  const [shown] = uploadsOf([], [manual], new Map([['manual', 'https://gateway/manual']]));
  expect(shown).toEqual({ key: 'manual', order: 1, fileName: 'manual.png', status: 'ready', file: manual.file });
});

test('a file that is there no more says so, and does not go with the answer', () => {
  const shown = uploadsOf([], [chosen('old', 1), chosen('new', 2)], new Map([['old', undefined]]));
  expect(shown[0]).toMatchObject({ key: 'old', status: 'failed', failure: 'gone' });
  expect(readyFiles(shown)).toEqual([file('new')]);
});

test('what has arrived is under way no more, what has failed says why', () => {
  const underWay = [uploading('a', 1), uploading('b', 2)];
  expect(settle(underWay, 'a', { file: file('a') })).toEqual([uploading('b', 2)]);
  expect(settle(underWay, 'b', { failure: 'tooLarge' })).toEqual([
    uploading('a', 1),
    { key: 'b', order: 2, fileName: 'b.png', status: 'failed', failure: 'tooLarge' },
  ]);
});

test('of more files than go with one answer the first go with this one', () => {
  const many = Array.from({ length: FILES_MAX + 2 }, (_, index) => chosen(`f${index}`, index));
  expect(readyFiles(uploadsOf([], many, NONE)).map(({ id }) => id)).toEqual(
    many.slice(0, FILES_MAX).map(({ file: { id } }) => id),
  );
});
