import { expect, type Page } from '@playwright/test';

/** What an agent does with a leg of theirs beside talking. */
export function legDeeds(page: Page) {
  return {
    /** Leaves the conversation; the guest may come back. */
    async disconnect(): Promise<void> {
      await page.getByRole('button', { name: 'Disconnect' }).click();
      await page.getByRole('alertdialog').getByRole('button', { name: 'Disconnect' }).click();
      await expect(page.getByRole('textbox', { name: 'Message' })).toBeHidden();
    },

    /** Puts the open conversation aside until the time that the menu calls so. */
    async park(until: string): Promise<void> {
      await page.getByRole('button', { name: 'Park', exact: true }).click();
      await page.getByRole('menuitem', { name: until }).click();
      await expect(page.getByRole('textbox', { name: 'Message' })).toBeHidden();
    },

    async openTransfer(): Promise<void> {
      await page.getByRole('button', { name: 'Transfer', exact: true }).click();
      await expect(page.getByRole('listbox', { name: 'Queues and colleagues' })).toBeVisible();
    },

    transferOption: (name: string) => page.getByRole('option', { name }),

    /** What is left to do after a leg. */
    wrapUp: page.getByRole('region', { name: 'After-call work' }).filter({ has: page.getByLabel('Notes') }),

    /** Takes the caret out of whatever is being written. */
    leaveField: () => page.keyboard.press('Escape'),
  };
}
