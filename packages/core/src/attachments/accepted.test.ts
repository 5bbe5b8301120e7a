import { expect, test } from 'vitest';
import { ATTACHMENT_MAX_BYTES, judgeAnnouncement } from './accepted.ts';

test.each([
  [{ fileName: 'photo.png', fileType: 'image/png', fileSize: 10 }, undefined],
  [{ fileName: 'photo.jpg', fileType: 'image/jpeg' }, undefined],
  [{ fileName: 'a b (1).GIF', fileType: 'image/gif', fileSize: ATTACHMENT_MAX_BYTES }, undefined],
  [{ fileName: 'photo.png', fileType: 'image/png', fileSize: ATTACHMENT_MAX_BYTES + 1 }, 'tooLarge'],
  [{ fileName: 'photo.png', fileType: 'image/png', fileSize: 0 }, 'empty'],
  [{ fileName: 'logo.svg', fileType: 'image/png', fileSize: 1 }, 'typeNotAllowed'],
  [{ fileName: 'virus.exe', fileType: 'image/png', fileSize: 1 }, 'typeNotAllowed'],
  [{ fileName: 'page.html', fileType: 'text/html', fileSize: 1 }, 'typeNotAllowed'],
  [{ fileName: 'photo', fileType: 'image/png', fileSize: 1 }, 'nameInvalid'],
  [{ fileName: '../photo.png', fileType: 'image/png', fileSize: 1 }, 'nameInvalid'],
  [{ fileName: 'pho\nto.png', fileType: 'image/png', fileSize: 1 }, 'nameInvalid'],
  [{ fileName: '.png', fileType: 'image/png', fileSize: 1 }, 'nameInvalid'],
  [{ fileName: `${'x'.repeat(1024)}.png`, fileType: 'image/png', fileSize: 1 }, 'nameTooLong'],
])('%o: %s', (file, refusal) => {
  expect(judgeAnnouncement(file)).toBe(refusal);
});
