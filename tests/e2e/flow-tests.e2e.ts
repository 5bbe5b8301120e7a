import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './stage.ts';

const FLOW = 'Harbour & Pine welcome';
const GREETING =
  'Hi, this is Harbour & Pine. What is it about? You may leave this page while you wait: our answer will be here.';

/** The tests of the demo company's flow, beside its nodes. */
async function openTests(page: Page) {
  await page.getByRole('link', { name: 'Flows' }).first().click();
  await page.getByRole('link', { name: FLOW }).click();
  await expect(page.getByRole('heading', { name: FLOW, level: 1 })).toBeVisible();
  await page.getByRole('radio', { name: 'List' }).click();
  const panel = page.getByRole('region', { name: 'Tests', exact: true });
  return {
    panel,
    draft: page.getByRole('region', { name: 'Draft' }),
    list: panel.getByRole('list', { name: 'Tests of the flow' }),
    node: (key: string) =>
      page
        .getByRole('list', { name: 'Nodes of the flow' })
        .getByRole('button', { name: new RegExp(`^[A-Z][a-z]+( [a-z]+)* ${key}( |$)`) }),
    /** Changes what the flow says first. */
    async greetWith(text: string) {
      await this.node('greet').click();
      await page.getByRole('region', { name: 'Node greet' }).getByLabel('Text').fill(text);
      await page.getByRole('radio', { name: 'Tests' }).click();
    },
    dialog: page.getByRole('dialog'),
    async askToPublish() {
      await this.draft.getByRole('button', { name: /^Publish version/ }).click();
    },
  };
}

test('a conversation is kept as a test, and what fails it is not published', async ({ visit }) => {
  const page = await visit('console', 'vera');
  const tests = await openTests(page);
  await page.getByRole('radio', { name: 'Try it' }).click();
  const trial = page.getByRole('region', { name: 'Try it' });
  await trial.getByLabel('The guest’s first words').fill('Good morning');
  await trial.getByRole('button', { name: 'Start', exact: true }).click();
  await trial.getByRole('button', { name: 'Keep as a test' }).click();
  await expect(tests.panel).toBeFocused();
  await expect(tests.panel.getByText('Passes')).toBeVisible();
  await expect(tests.panel.getByLabel('Words of step 2')).toHaveValue(GREETING);
  await tests.panel.getByRole('switch', { name: 'Comes back to the conversation' }).click();
  await tests.panel.getByLabel('Who had it last').click();
  await page.getByRole('option', { name: 'Mara Lindqvist' }).click();
  await expect(tests.panel.getByText('Fails')).toBeVisible();
  await tests.panel.getByRole('switch', { name: 'Comes back to the conversation' }).click();
  await expect(tests.panel.getByText('Passes')).toBeVisible();
  const staffed = tests.panel.getByRole('group', { name: 'Somebody is on queue for' });
  await staffed.getByRole('checkbox', { name: 'Customer care' }).click();
  await expect(tests.panel.getByText('Fails')).toBeVisible();
  await staffed.getByRole('checkbox', { name: 'Customer care' }).click();
  await expect(tests.panel.getByText('Passes')).toBeVisible();
  await tests.panel.getByLabel('Name').fill('greets who says good morning');
  await tests.panel.getByRole('button', { name: 'All tests' }).click();
  await expect(tests.panel.getByText('All 5 pass.')).toBeVisible();
  await expect(tests.draft).toContainText('Draft saved · differs from version 1');

  await tests.greetWith('Hello!');
  await expect(tests.panel.getByText('3 tests fail of 5.')).toBeVisible();
  await expect(tests.list).toContainText(`expected "${GREETING}", and the flow says "Hello!"`);
  await expect(tests.node('care')).toContainText('A test fails here');
  await expectAccessible(page);
  await expect(tests.draft).toContainText('Draft saved · 3 tests fail');

  await tests.askToPublish();
  await expect(tests.dialog).toContainText('Not published while 3 tests fail');
  await expect(tests.dialog).toContainText('greets who says good morning');
  await expect(tests.dialog.getByRole('button', { name: 'Publish version 2' })).toBeDisabled();
  await expectAccessible(page);
  await tests.dialog.getByRole('button', { name: 'Cancel' }).click();

  await tests.greetWith(GREETING);
  await expect(tests.panel.getByText('All 5 pass.')).toBeVisible();
  await tests.askToPublish();
  await expect(tests.dialog).toContainText('Test “greets who says good morning”');
  await tests.dialog.getByRole('button', { name: 'Publish version 2' }).click();
  await expect(tests.draft).toContainText('same as version 2');
});

test('a flow is published although a test fails only by a choice, which is told ever after', async ({ visit }) => {
  const page = await visit('console', 'vera');
  const tests = await openTests(page);
  await tests.greetWith('Hello!');
  await tests.askToPublish();
  await tests.dialog.getByRole('checkbox', { name: 'Publish although 2 tests fail' }).click();
  await tests.dialog.getByRole('button', { name: 'Publish version 2' }).click();
  await expect(tests.draft).toContainText('same as version 2');
  await page.getByRole('tab', { name: 'Versions (2)' }).click();
  await expect(page.getByRole('row', { name: /Version 2/ })).toContainText('Published although 2 tests fail');
  await page.getByRole('link', { name: 'Changes' }).click();
  await page
    .getByRole('button', { name: /Vera .* published flow/ })
    .first()
    .click();
  await expect(page.getByRole('term').filter({ hasText: 'Failed tests › Version 2' })).toBeVisible();
});

test('a failing test is mended with the keyboard, by what the flow does now', async ({ visit }) => {
  const page = await visit('console', 'vera');
  const tests = await openTests(page);
  await tests.greetWith('Hello!');
  await tests.list.getByRole('button', { name: /^greets and hands over at once/ }).focus();
  await page.keyboard.press('Enter');
  await expect(tests.panel).toBeFocused();
  await expect(tests.panel.getByRole('status')).toContainText('Fails');
  await tests.panel.getByRole('button', { name: 'Expect what it does now' }).focus();
  await page.keyboard.press('Enter');
  await expect(tests.panel.getByRole('status')).toContainText('Passes');
  await expect(tests.panel.getByLabel('Words of step 2')).toHaveValue('Hello!');
});
