import type { Page } from '@playwright/test';
import { agentPage } from './agent-page.ts';
import { fillSignIn } from './people.ts';
import { expect, inMotion, test } from './stage.ts';

test.use(inMotion);

const NORA = { name: 'Nora Winter', email: 'nora@harbourpine.example' };

/** Adds Nora with a role, and gives the password that is shown. */
async function addNora(page: Page, role: string): Promise<string> {
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await page.getByRole('button', { name: 'New person' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill(NORA.name);
  await dialog.getByLabel('E-mail').fill('MARA@harbourpine.example');
  await dialog.getByRole('checkbox', { name: role, exact: true }).click();
  await dialog.getByRole('button', { name: 'Add person' }).click();
  await expect(dialog.getByText(/^Somebody signs in with this address/)).toBeVisible();
  await dialog.getByLabel('E-mail').fill(NORA.email);
  await dialog.getByRole('button', { name: 'Add person' }).click();
  await expect(page.getByRole('heading', { name: `${NORA.name} is added` })).toBeVisible();
  const password = await page.getByRole('status', { name: 'Password' }).textContent();
  await page.getByRole('button', { name: 'Done' }).click();
  return password ?? '';
}

async function act(page: Page, deed: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${NORA.name}` }).click();
  await page.getByRole('menuitem', { name: deed }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: deed }).click();
}

test('an agent is added, works, and is signed out the moment they are deactivated', async ({
  visit,
  browserOf,
  stack,
  faults,
}) => {
  faults.allow(/status of 40[01]/);
  const vera = await visit('console', 'vera');
  const password = await addNora(vera, 'Agent');

  const nora = agentPage(await (await browserOf()).newPage());
  await nora.page.goto(`${stack.webUrl}/sign-in`);
  await fillSignIn(nora.page, NORA.email, password);
  await nora.goOnQueue();

  await act(vera, 'Deactivate');
  await expect(vera.getByRole('row', { name: NORA.name })).toContainText('Inactive');
  await expect(nora.page.getByText(/signed out/i).first()).toBeVisible();
  await nora.page.goto(`${stack.webUrl}/sign-in`);
  await fillSignIn(nora.page, NORA.email, password);
  await expect(nora.page.getByText('E-mail or password is wrong.')).toBeVisible();
});

test('what somebody may do is there and gone as their roles change, while they write on', async ({
  visit,
  browserOf,
  stack,
  faults,
}) => {
  faults.allow(/status of 400/);
  const vera = await visit('console', 'vera');
  const password = await addNora(vera, 'Agent');
  const nora = agentPage(await (await browserOf()).newPage());
  await nora.page.goto(`${stack.webUrl}/sign-in`);
  await fillSignIn(nora.page, NORA.email, password);
  await expect(nora.live).toBeVisible();
  const floor = nora.page.getByRole('link', { name: 'Floor' });
  await expect(floor).toHaveCount(0);
  const toggle = async (role: string) => {
    await vera.getByRole('button', { name: `Actions for ${NORA.name}` }).click();
    await vera.getByRole('menuitem', { name: 'Edit' }).click();
    await vera.getByRole('dialog').getByRole('checkbox', { name: role, exact: true }).click();
    await vera.getByRole('dialog').getByRole('button', { name: 'Save person' }).click();
    await expect(vera.getByRole('dialog')).toBeHidden();
  };
  await toggle('Supervisor');
  await expect(floor).toBeVisible();
  await expect(nora.page.getByText('An admin has changed what you may do.')).toBeVisible();
  await toggle('Supervisor');
  await expect(floor).toHaveCount(0);
});

test('somebody changes their own password, and is signed out elsewhere only', async ({
  visit,
  browserOf,
  stack,
  faults,
}) => {
  faults.allow(/status of 40[013]/);
  const vera = await visit('console', 'vera');
  const password = await addNora(vera, 'Agent');
  const enter = async () => {
    const page = await (await browserOf()).newPage();
    await page.goto(`${stack.webUrl}/sign-in`);
    await fillSignIn(page, NORA.email, password);
    await expect(agentPage(page).live).toBeVisible();
    return page;
  };
  const [here, elsewhere] = [await enter(), await enter()];
  await here.getByRole('button', { name: 'Account of' }).click();
  await here.getByRole('menuitem', { name: 'Change password' }).click();
  const dialog = here.getByRole('dialog');
  const fill = async (current: string, next: string) => {
    await dialog.getByLabel('Current password').fill(current);
    await dialog.getByLabel('New password', { exact: true }).fill(next);
    await dialog.getByLabel('New password again').fill(next);
    await dialog.getByRole('button', { name: 'Change password' }).click();
  };
  await fill('not the password', 'a password of my own');
  await expect(dialog.getByText('This is not your password.')).toBeVisible();
  await fill(password, 'a password of my own');
  await expect(dialog).toBeHidden();
  await expect(elsewhere.getByText(/signed out/i).first()).toBeVisible();
  await agentPage(here).goOnQueue();
});

test('who may not see people has no such screen', async ({ visit, stack }) => {
  const page = await visit('console', 'theo');
  for (const [path, permission] of [
    ['people', 'directory:user:view'],
    ['roles', 'authorization:role:view'],
  ] as const) {
    await page.goto(`${stack.adminUrl}/${path}`);
    await expect(page.getByText(permission)).toBeVisible();
  }
});

test('many are chosen, also past a search, and deactivated at once', async ({ visit }) => {
  const vera = await visit('console', 'vera', { path: '/people' });
  const chosen = vera.getByRole('region', { name: 'Chosen people' }).getByRole('status');
  await vera.getByRole('checkbox', { name: 'Choose Noor Haddad' }).press('Space');
  await vera.getByRole('checkbox', { name: 'Choose Vera Sandoval' }).click({ modifiers: ['Shift'] });
  await expect(chosen).toHaveText('3 people selected');
  await expect(vera.getByRole('checkbox', { name: 'Choose all people' })).toBeChecked({ indeterminate: true });
  await vera.getByRole('searchbox', { name: 'Search people' }).fill('theo');
  await expect(chosen).toHaveText('3 people selected, 2 of them not in this search');

  await vera.getByRole('button', { name: 'Change' }).click();
  await vera.getByRole('menuitem', { name: 'Deactivate' }).click();
  const dialog = vera.getByRole('alertdialog');
  await expect(dialog).toContainText('2 people: Noor Haddad and Theo Brandt');
  await expect(dialog).toContainText('1 left out (that is you): Vera Sandoval');
  await dialog.getByRole('button', { name: 'Deactivate 2 people' }).click();
  await expect(vera.getByText('2 people are inactive')).toBeVisible();
  await expect(chosen).toBeEmpty();
  await vera.getByRole('searchbox', { name: 'Search people' }).fill('');
  await expect(vera.getByRole('row', { name: 'Noor Haddad' })).toContainText('Inactive');
  await expect(vera.getByRole('row', { name: 'Vera Sandoval' })).not.toContainText('Inactive');

  await vera.getByRole('searchbox', { name: 'Search people' }).fill('theo');
  await vera.getByRole('link', { name: 'Roles' }).click();
  await expect(vera.getByRole('heading', { name: 'Roles', level: 1 })).toBeVisible();
  await vera.goBack();
  await expect(vera.getByRole('searchbox', { name: 'Search people' })).toHaveValue('theo');
  await expect(vera.getByRole('row', { name: 'Noor Haddad' })).toHaveCount(0);
});

test('going back asks before it throws away what was filled into a dialog', async ({ visit }) => {
  const vera = await visit('console', 'vera', { path: '/roles' });
  await vera.getByRole('link', { name: 'People' }).click();
  await vera.getByRole('button', { name: 'New person' }).click();
  const dialog = vera.getByRole('dialog', { name: 'New person' });
  const question = vera.getByRole('alertdialog', { name: 'Leave without saving?' });
  await dialog.getByLabel('Name').fill('Ada Lovelace');
  await vera.evaluate(() => history.back());
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog.getByLabel('Name')).toHaveValue('Ada Lovelace');
  await dialog.getByLabel('Name').press('End');
  await vera.evaluate(() => history.back());
  await question.getByRole('button', { name: 'Leave' }).click();
  await expect(vera.getByRole('heading', { name: 'Roles', level: 1 })).toBeVisible();
});

test('an address that somebody has already is said at its field, which gets the keyboard', async ({
  visit,
  faults,
}) => {
  faults.allow(/status of 400/);
  const vera = await visit('console', 'vera', { path: '/people' });
  await vera.getByRole('button', { name: 'New person' }).click();
  const dialog = vera.getByRole('dialog', { name: 'New person' });
  await dialog.getByLabel('Name').fill('Noor the second');
  await dialog.getByLabel('E-mail').fill('Noor@harbourpine.example');
  await dialog.getByRole('button', { name: 'Add person' }).click();
  await expect(dialog.getByLabel('E-mail')).toHaveAccessibleDescription(/^Somebody signs in with this address already/);
  await expect(dialog.getByLabel('E-mail')).toBeFocused();
});
