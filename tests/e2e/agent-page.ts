import { expect, type Page } from '@playwright/test';
import { pastePicture } from './clipboard.ts';
import { legDeeds } from './leg-deeds.ts';
import type { PictureFile } from './pictures.ts';

export type AgentPage = ReturnType<typeof agentPage>;

/** An agent at their workspace. */
export function agentPage(page: Page) {
  const inbox = page.getByRole('region', { name: 'Inbox' });
  const offer = page.getByRole('region', { name: 'Offer' });
  const log = page.getByRole('log', { name: /^Conversation with / });
  const field = page.getByRole('textbox', { name: 'Message' });
  const bubbles = log.getByTestId('bubble');
  const accept = offer.getByRole('button', { name: 'Accept' });
  return {
    ...legDeeds(page),
    page,
    inbox,
    offer,
    log,
    field,
    bubbles,
    fromGuest: log.locator('[data-testid="bubble"][data-from="guest"]'),
    /** The last of the agent's own messages has reached the guest's screen. */
    delivered: log.getByText('Delivered', { exact: true }),
    live: page.getByText('Live', { exact: true }),

    async goOnQueue(): Promise<void> {
      await page.getByRole('button', { name: 'Go on queue', exact: true }).click();
      await expect(page.getByRole('button', { name: 'Go off queue' })).toBeVisible();
    },

    async goOffQueue(): Promise<void> {
      await page.getByRole('button', { name: 'Go off queue' }).click();
      await expect(page.getByRole('button', { name: 'Go on queue', exact: true })).toBeVisible();
    },

    async says(presence: string): Promise<void> {
      await page.getByRole('button', { name: 'Account of' }).click();
      await page.getByRole('menuitemcheckbox', { name: presence, exact: true }).click();
    },

    /** Waits for the offer that says these words, and takes it. */
    async accept(words: string): Promise<void> {
      await expect(offer).toContainText(words);
      await accept.click();
      await expect(log).toContainText(words);
      await expect(field).toBeVisible();
    },

    decline: () => offer.getByRole('button', { name: 'Decline' }).click(),

    async answer(text: string): Promise<void> {
      await field.fill(text);
      await field.press('Enter');
      await expect(field).toHaveValue('');
    },

    async choosePicture(file: PictureFile): Promise<void> {
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Attach file' }).click();
      await (await chooser).setFiles(file);
    },

    paste: (file: PictureFile) => pastePicture(page, field, file),

    send: () => page.getByRole('button', { name: 'Send', exact: true }).click(),

    /** A conversation of the list, by the group it stands in. */
    row: (group: 'Connected' | 'Parked' | 'After-call work' | 'Waiting' | 'Ended') =>
      inbox.getByRole('region', { name: group }).getByRole('button'),
  };
}
