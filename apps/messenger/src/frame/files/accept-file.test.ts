import { expect, test } from 'vitest';
import { judgeFile, sendableName } from './accept-file.ts';
import { choosable } from './choosable.ts';

const png = { name: 'a.png', type: 'image/png', size: 1000 };
const images = { fileTypes: ['image/png', 'image/jpeg'], maxBytes: 10_240 * 1024 };

test('what the deployment takes is good', () => {
  expect(judgeFile(png, undefined)).toBeUndefined();
  expect(judgeFile(png, { fileTypes: ['image/*'], maxBytes: 5000 })).toBeUndefined();
  expect(judgeFile({ name: 'a.pdf', type: 'application/pdf', size: 9 }, undefined)).toBeUndefined();
});

test.each([
  ['a phone’s HEIC', { ...png, name: 'IMG_1.heic', type: 'image/heic' }, 'imageFormat'],
  ['a file of no known type', { ...png, name: 'a.xyz', type: '' }, 'fileType'],
  ['a PDF where only images go', { ...png, name: 'a.pdf', type: 'application/pdf' }, 'fileType'],
  ['a drawing that can carry scripts', { ...png, name: 'a.svg', type: 'image/svg+xml' }, 'fileType'],
  ['a program', { ...png, name: 'a.exe', type: '' }, 'fileType'],
  ['an empty file', { ...png, size: 0 }, 'fileUnreadable'],
  ['more than 10 MB', { ...png, size: 10_240 * 1024 + 1 }, 'fileTooLarge'],
])('%s is refused', (_, file, problem) => {
  expect(judgeFile(file, images)).toBe(problem);
});

test('what the deployment does not take is refused', () => {
  expect(judgeFile(png, { fileTypes: ['image/jpeg'], maxBytes: 5000 })).toBe('fileType');
  expect(judgeFile({ ...png, size: 2000 }, { fileTypes: ['image/png'], maxBytes: 1024 })).toBe('fileTooLarge');
});

test('a name the gateway would not take is replaced', () => {
  expect(sendableName({ ...png, name: 'a/b.png' })).toBe('image.png');
  expect(sendableName({ ...png, name: 'pasted', type: 'image/webp' })).toBe('image.webp');
  expect(sendableName(png)).toBe('a.png');
});

test('the chooser offers what may be sent', () => {
  expect(choosable(images)).toBe('image/png,image/jpeg');
  expect(choosable({ fileTypes: ['*/*'], maxBytes: 1 })).toBe('');
});
