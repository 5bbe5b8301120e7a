import { expect, type Page } from '@playwright/test';
import { pastePicture } from './clipboard.ts';
import type { PictureFile } from './pictures.ts';

export type GuestPage = ReturnType<typeof guestPage>;

/** A guest on a page with the messenger. */
export function guestPage(page: Page) {
  const launcher = page.getByRole('button', { name: /^(Open messenger|Chat with us)/ });
  const frame = page.frameLocator('iframe[title="Messenger"]');
  const log = frame.getByRole('log', { name: 'Conversation' });
  const field = frame.getByRole('textbox', { name: 'Message' });
  const bubbles = log.getByRole('listitem');
  return {
    page,
    launcher,
    frame,
    log,
    field,
    bubbles,
    /** The latest of the guest's messages has arrived. */
    sent: log.getByText('Sent', { exact: true }),

    async open(): Promise<void> {
      await launcher.click();
      await expect(field).toBeVisible();
    },

    async write(text: string): Promise<void> {
      await field.fill(text);
      await field.press('Enter');
      await expect(field).toHaveValue('');
    },

    async choosePicture(file: PictureFile): Promise<void> {
      const chooser = page.waitForEvent('filechooser');
      await frame.getByRole('button', { name: 'Add a file' }).click();
      await (await chooser).setFiles(file);
    },

    paste: (file: PictureFile) => pastePicture(page, field, file),

    send: () => frame.getByRole('button', { name: 'Send', exact: true }).click(),

    /** Reloads the page; an open panel opens by itself. */
    async reload(): Promise<void> {
      await page.reload();
      await expect(field).toBeVisible();
    },
  };
}
