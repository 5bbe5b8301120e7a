import type { Locator, Page } from '@playwright/test';
import type { PictureFile } from './pictures.ts';

/** Copies the picture as another program would and pastes it with the keyboard. */
export async function pastePicture(page: Page, field: Locator, file: PictureFile): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.bringToFront();
  await page.evaluate(
    async ({ base64, type }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      await navigator.clipboard.write([new ClipboardItem({ [type]: new Blob([bytes], { type }) })]);
    },
    { base64: file.buffer.toString('base64'), type: file.mimeType },
  );
  await field.press('Control+V');
}
