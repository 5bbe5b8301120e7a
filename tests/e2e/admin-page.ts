import { expect, type Page } from '@playwright/test';

/** An admin at the console. */
export function adminPage(page: Page) {
  return {
    page,

    /** Makes a configuration and stands in its editor. */
    async makeConfiguration(name: string): Promise<void> {
      await page.getByRole('link', { name: 'Configurations' }).first().click();
      await page.getByRole('button', { name: 'New configuration' }).first().click();
      await page.getByRole('dialog').getByLabel('Name').fill(name);
      await page.getByRole('button', { name: 'Create draft' }).click();
      await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
    },

    async openConfiguration(name: string): Promise<void> {
      await page.getByRole('link', { name: 'Configurations' }).first().click();
      await page.getByRole('link', { name }).click();
      await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
    },

    async openDeployment(name: string): Promise<void> {
      await page.getByRole('link', { name: 'Deployments' }).first().click();
      await page.getByRole('link', { name }).click();
      await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
    },

    /** Publishes the draft; it must come out as this version. */
    async publish(version: number): Promise<void> {
      await page.getByRole('button', { name: `Publish version ${version}` }).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: `Publish version ${version}` })
        .click();
      await expect(page.getByRole('dialog')).toBeHidden();
      await expect(page.getByText(`Version ${version}`, { exact: true }).first()).toBeVisible();
    },

    async choose(label: string, option: string | RegExp): Promise<void> {
      await page.getByRole('combobox', { name: label }).click();
      await page.getByRole('option', { name: option }).click();
    },

    /** Saves the deployment and waits until it is. */
    async save(): Promise<void> {
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await expect(page.getByRole('region', { name: 'Changes' }).getByText('Saved', { exact: true })).toBeVisible();
    },
  };
}
