import { expect, test } from 'vitest';
import { IMAGE_TYPES } from './image-types.ts';
import { judgeAnnouncement } from './judge-announcement.ts';
import { ATTACHMENT_MAX_BYTES } from './limits.ts';
import { GUESTS_SEND, IMAGES_AND_PDF, type SupportedContent } from './supported-content.ts';

const images: SupportedContent = { types: IMAGE_TYPES, maxSizeKB: 10_240 };
const imagesAndPdf: SupportedContent = { types: IMAGES_AND_PDF, maxSizeKB: 10_240 };
const anyImage: SupportedContent = { types: ['image/*'], maxSizeKB: 1 };
const photo = { fileName: 'photo.png', fileType: 'image/png', fileSize: 10 };

test.each([
  ['an image', photo, images, undefined],
  ['a size that is not told', { ...photo, fileSize: undefined }, images, undefined],
  ['a type that the sender does not know', { ...photo, fileType: '' }, images, undefined],
  ['another name of its type', { ...photo, fileName: 'a b (1).JPG', fileType: 'image/jpg' }, images, undefined],
  ['as large as may be', { ...photo, fileSize: ATTACHMENT_MAX_BYTES }, images, undefined],
  ['too large', { ...photo, fileSize: ATTACHMENT_MAX_BYTES + 1 }, images, 'tooLarge'],
  ['larger than this side may send', { ...photo, fileSize: 1025 }, anyImage, 'tooLarge'],
  ['empty', { ...photo, fileSize: 0 }, images, 'empty'],
  ['a PDF where only images go', { fileName: 'bill.pdf', fileType: 'application/pdf' }, images, 'typeNotAllowed'],
  ['a PDF where PDFs go', { fileName: 'bill.pdf', fileType: 'application/pdf' }, imagesAndPdf, undefined],
  ['an image whose ending says PDF', { ...photo, fileName: 'bill.pdf' }, anyImage, 'typeNotAllowed'],
  ['any image', { ...photo, fileType: 'image/avif', fileName: 'a.avif' }, anyImage, undefined],
  ['a phone’s HEIC', { fileName: 'IMG_1.HEIC', fileType: '' }, GUESTS_SEND, 'imageFormatNotSupported'],
  ['a TIFF', { fileName: 'scan.tif', fileType: 'image/tiff' }, GUESTS_SEND, 'imageFormatNotSupported'],
  ['an ending that says nothing', { fileName: 'dump.xyz', fileType: '' }, GUESTS_SEND, undefined],
  ['the same where not everything goes', { fileName: 'dump.xyz', fileType: '' }, imagesAndPdf, 'typeNotAllowed'],
  ['a drawing that can carry scripts', { ...photo, fileName: 'logo.svg' }, GUESTS_SEND, 'typeNotAllowed'],
  ['a drawing by its type', { ...photo, fileType: 'image/svg+xml' }, GUESTS_SEND, 'typeNotAllowed'],
  ['a program', { ...photo, fileName: 'virus.pdf.EXE' }, GUESTS_SEND, 'typeNotAllowed'],
  ['a page', { fileName: 'page.html', fileType: 'text/plain' }, GUESTS_SEND, 'typeNotAllowed'],
  ['no ending', { ...photo, fileName: 'photo' }, GUESTS_SEND, 'nameInvalid'],
  ['a path', { ...photo, fileName: '../photo.png' }, GUESTS_SEND, 'nameInvalid'],
  ['a line break', { ...photo, fileName: 'pho\nto.png' }, GUESTS_SEND, 'nameInvalid'],
  ['a name read backwards', { ...photo, fileName: 'photo_\u202Efdp.png' }, GUESTS_SEND, 'nameInvalid'],
  ['nothing but an ending', { ...photo, fileName: '.png' }, GUESTS_SEND, 'nameInvalid'],
  ['a name without end', { ...photo, fileName: `${'x'.repeat(1024)}.png` }, GUESTS_SEND, 'nameTooLong'],
] as const)('%s', (_, file, content, refusal) => {
  expect(judgeAnnouncement(file, content)).toBe(refusal);
});
