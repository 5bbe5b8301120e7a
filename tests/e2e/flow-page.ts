import { expect, type Page } from '@playwright/test';

export const FLOW = 'Harbour & Pine welcome';

/** The editor of the demo company's flow. */
export async function openFlow(page: Page) {
  await page.getByRole('link', { name: 'Flows' }).first().click();
  await page.getByRole('link', { name: FLOW }).click();
  await expect(page.getByRole('heading', { name: FLOW, level: 1 })).toBeVisible();
  await page.getByRole('radio', { name: 'List' }).click();
  const draft = page.getByRole('region', { name: 'Draft' });
  return {
    draft,
    /** What it does stands before its key: "To a queue care". */
    node: (key: string) =>
      page
        .getByRole('list', { name: 'Nodes of the flow' })
        .getByRole('button', { name: new RegExp(`^[A-Z][a-z]+( [a-z]+)* ${key}( |$)`) }),
    panel: (key: string) => page.getByRole('region', { name: `Node ${key}` }),
    publish: page.getByRole('button', { name: /^Publish version/ }),
  };
}
