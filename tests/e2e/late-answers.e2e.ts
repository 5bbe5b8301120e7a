import type { Page } from '@playwright/test';
import { adminPage } from './admin-page.ts';
import { openFlow } from './flow-page.ts';
import { expect, test } from './stage.ts';

/** Keeps back what is asked of the server with a change, until it is let go. */
async function holdChanges(page: Page): Promise<() => void> {
  const pause = Promise.withResolvers<void>();
  await page.route('**/api/trpc/**', async (route) => {
    if (route.request().method() === 'POST') await pause.promise;
    await route.continue();
  });
  return pause.resolve;
}

/** Keeps back what the gateway tells, from when it is told to until it is let go. */
async function holdLine(page: Page) {
  let pause = Promise.withResolvers<void>();
  pause.resolve();
  let told = Promise.resolve();
  await page.routeWebSocket(/\/agent/, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((message) => {
      told = told.then(() => pause.promise).then(() => socket.send(message));
    });
  });
  return {
    hold() {
      pause = Promise.withResolvers<void>();
    },
    letGo: () => pause.resolve(),
  };
}

test('what is typed while a whisper is on its way stays, and so does the keyboard’s place', async ({
  ringing,
  visit,
}) => {
  const { mara } = await ringing('My chair is broken');
  await mara.accept('My chair is broken');
  const lena = await visit('workspace', 'lena', { path: '/?view=floor' });
  const line = await holdLine(lena);
  await lena.reload();
  await lena.getByRole('list', { name: 'Conversations' }).getByRole('button').click();
  const thread = lena.getByRole('log', { includeHidden: true });
  await expect(thread).toContainText('My chair is broken');
  const whisper = lena.getByLabel('Whisper to Mara Lindqvist');
  await whisper.fill('Offer a new one');
  line.hold();
  await whisper.press('Enter');
  await expect(mara.log).toContainText('Offer a new one');
  await whisper.fill('And a coffee');
  await lena.keyboard.press('Control+k');
  const find = lena.getByRole('combobox', { name: /^Find/ });
  await expect(find).toBeFocused();
  line.letGo();
  await expect(thread).toContainText('Offer a new one');
  await expect(lena.getByRole('button', { name: 'Whisper', includeHidden: true })).not.toHaveAttribute('aria-busy');
  await expect(find).toBeFocused();
  await expect(whisper).toHaveValue('And a coffee');
});

test('who reads up before their answer is stored stays there when it is', async ({ ringing }) => {
  const { mara } = await ringing('How long is it?');
  await mara.accept('How long is it?');
  const line = await holdLine(mara.page);
  await mara.page.reload();
  await mara.answer(Array.from({ length: 80 }, (_, number) => `Line ${number}`).join('\n'));
  await expect(mara.delivered).toBeVisible();
  line.hold();
  await mara.answer('That is all');
  const first = mara.bubbles.filter({ hasText: 'How long is it?' });
  await first.scrollIntoViewIfNeeded();
  const back = mara.page.getByRole('button', { name: 'To the latest message' });
  await expect(back).toBeVisible();
  await expect(mara.delivered).toBeHidden();
  line.letGo();
  await expect(mara.delivered).toBeVisible();
  await expect(first).toBeInViewport();
  await expect(back).toBeVisible();
});

test('Enter pressed twice before the page can draw again whispers once', async ({ ringing, visit }) => {
  const { mara } = await ringing('My chair is broken');
  await mara.accept('My chair is broken');
  const lena = await visit('workspace', 'lena', { path: '/?view=floor' });
  await lena.getByRole('list', { name: 'Conversations' }).getByRole('button').click();
  const whisper = lena.getByLabel('Whisper to Mara Lindqvist');
  await whisper.fill('Only once');
  await whisper.evaluate(async (field) => {
    const press = () =>
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    press();
    // All that is due at once, and no timer, as between two keys on a busy machine.
    for (let turn = 0; turn < 100; turn += 1) await undefined;
    press();
  });
  await expect(whisper).toHaveValue('');
  await whisper.fill('And that was it');
  await whisper.press('Enter');
  await expect(mara.log).toContainText('And that was it');
  await expect(mara.log.getByText('Only once')).toHaveCount(1);
});

test('a dialog stays until what it saves is saved', async ({ visit }) => {
  const page = await visit('console', 'vera', { path: '/skills' });
  const letGo = await holdChanges(page);
  await page.getByRole('button', { name: 'New skill' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Knots');
  await dialog.getByRole('button', { name: 'Add skill' }).click();
  for (const wayOut of ['Cancel', 'Close'])
    await expect(dialog.getByRole('button', { name: wayOut, exact: true })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(dialog.getByLabel('Name')).toHaveValue('Knots');
  letGo();
  await expect(page.getByText('The skill is saved')).toBeVisible();
  await expect(dialog).toBeHidden();
});

test('who wants to close a dialog while it publishes is told that it could not', async ({ visit, faults }) => {
  faults.allow(/net::ERR_FAILED/);
  const { page, ...ines } = adminPage(await visit('console', 'ines'));
  await ines.makeConfiguration('Autumn shop');
  const pause = Promise.withResolvers<void>();
  await page.route('**/api/trpc/configurations.publish**', async (route) => {
    await pause.promise;
    await route.abort();
  });
  await page.getByRole('button', { name: 'Publish version 1' }).click();
  const dialog = page.getByRole('dialog');
  const publish = dialog.getByRole('button', { name: 'Publish version 1' });
  await publish.click();
  await expect(publish).toHaveAttribute('aria-busy');
  await page.keyboard.press('Escape');
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeDisabled();
  pause.resolve();
  await expect(dialog.getByRole('alert')).toContainText('Not published');
});

test('what is typed while somebody is being added lets nobody add them a second time', async ({ visit }) => {
  const page = await visit('console', 'vera', { path: '/people' });
  const letGo = await holdChanges(page);
  await page.getByRole('button', { name: 'New person' }).click();
  const dialog = page.getByRole('dialog');
  const add = dialog.getByRole('button', { name: 'Add person' });
  await dialog.getByLabel('Name').fill('Nora Winter');
  await dialog.getByLabel('E-mail').fill('nora@harbourpine.example');
  await add.click();
  await expect(add).toHaveAttribute('aria-busy');
  await dialog.getByLabel('Name').fill('Nora Winters');
  await expect(dialog.getByLabel('Name')).toHaveValue('Nora Winters');
  await expect(add).toHaveAttribute('aria-busy');
  letGo();
  await expect(page.getByRole('heading', { name: 'Nora Winter is added' })).toBeVisible();
});

test('who has left what they were adding is not taken back to it once it is added', async ({ visit }) => {
  const page = await visit('console', 'vera', { path: '/queues/new' });
  const letGo = await holdChanges(page);
  const question = page.getByRole('alertdialog', { name: 'Leave without saving?' });
  await page.getByLabel('Name', { exact: true }).fill('Night shift');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('link', { name: 'Roles' }).click();
  await question.getByRole('button', { name: 'Leave' }).click();
  await page.getByRole('link', { name: 'New role' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Night owl');
  const added = page.waitForResponse('**/api/trpc/queues.add**');
  letGo();
  await added;
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Night owl', level: 1 })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'New role', level: 1 })).toBeVisible();
});

test('who is about to leave what they were adding gets where they wanted to go, although it is added before', async ({
  visit,
}) => {
  const page = await visit('console', 'vera', { path: '/queues/new' });
  const letGo = await holdChanges(page);
  const screen = Promise.withResolvers<void>();
  await page.route('**/roles?_rsc=**', async (route) => {
    await screen.promise;
    await route.continue();
  });
  await page.getByLabel('Name', { exact: true }).fill('Night shift');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('link', { name: 'Roles' }).click();
  await page.getByRole('alertdialog', { name: 'Leave without saving?' }).getByRole('button', { name: 'Leave' }).click();
  await expect(page.getByRole('alertdialog')).toBeHidden();
  letGo();
  await expect(page.getByRole('button', { name: 'Save', exact: true })).not.toHaveAttribute('aria-busy');
  screen.resolve();
  await expect(page.getByRole('heading', { name: 'Roles', level: 1 })).toBeVisible();
});

test('who could not leave what they were adding gets to it once it is added, as it was when they saved it', async ({
  visit,
  faults,
}) => {
  faults.allow(/net::ERR_FAILED|Failed to fetch RSC payload/);
  const page = await visit('console', 'vera', { path: '/queues/new' });
  const name = page.getByLabel('Name', { exact: true });
  await name.fill('Night shift');
  await page.route('**/roles?_rsc=**', (route) => route.abort());
  // Without the screen the browser goes there by itself, and asks once more: they stay.
  const asked = page.waitForEvent('dialog').then((dialog) => dialog.dismiss());
  await page.getByRole('link', { name: 'Roles' }).click();
  await page.getByRole('alertdialog', { name: 'Leave without saving?' }).getByRole('button', { name: 'Leave' }).click();
  await asked;
  const letGo = await holdChanges(page);
  const save = page.getByRole('button', { name: 'Save', exact: true });
  await save.click();
  await expect(save).toHaveAttribute('aria-busy');
  await name.focus();
  await page.keyboard.type('s and weekends');
  await expect(name).toHaveValue('Night shift');
  letGo();
  await expect(page.getByRole('heading', { name: 'Night shift', level: 1 })).toBeVisible();
});

test('what is typed while JSON is looked at stays', async ({ visit }) => {
  const page = await visit('console', 'vera');
  const editor = await openFlow(page);
  await page.getByRole('tab', { name: 'JSON' }).click();
  const json = page.getByLabel('The flow as JSON');
  const applied = (await json.inputValue()).replace('Hi, this is', 'Hello, this is');
  const letGo = await holdChanges(page);
  await json.fill(applied);
  await page.getByRole('button', { name: 'Apply to the draft' }).click();
  await json.fill(`${applied}\n`);
  letGo();
  await expect(editor.draft).toContainText('Draft saved · 2 tests fail');
  await expect(json).toHaveValue(`${applied}\n`);
});

test('a draft that was changed is as it was left for whoever goes back to it, while the server has not answered', async ({
  visit,
}) => {
  const { page, ...ines } = adminPage(await visit('console', 'ines'));
  await ines.makeConfiguration('Autumn shop');
  const draft = page.getByRole('region', { name: 'Draft' });
  const title = page.getByLabel('Header title');
  await title.fill('Ask the harbour');
  await expect(draft.getByText(/^Draft saved/)).toBeVisible();
  await page.getByRole('link', { name: 'Deployments' }).first().click();
  await expect(page.getByRole('heading', { name: 'Deployments', level: 1 })).toBeVisible();
  await page.route('**/api/trpc/*configurations.get*', () => undefined);
  await page.goBack();
  await expect(title).toHaveValue('Ask the harbour');
  await title.fill('Ask the whole harbour');
  await expect(draft.getByText(/^Draft saved/)).toBeVisible();
});

test('what was saved, but for an answer that was lost, is saved by the next attempt', async ({ visit, faults }) => {
  faults.allow(/net::ERR_FAILED|status of 409/);
  const vera = adminPage(await visit('console', 'vera', { path: '/hours' }));
  const { page } = vera;
  await page.getByRole('link', { name: 'Around the clock' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Day and night');
  await page.route(
    '**/api/trpc/schedules.save**',
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('What you typed is kept; try again.')).toBeVisible();
  await vera.save();
  await expect(page.getByText('Somebody else has saved this schedule')).toBeHidden();
});
