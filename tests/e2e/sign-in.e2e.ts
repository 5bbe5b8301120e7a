import type { Page } from '@playwright/test';
import { DEMO_PASSWORD } from '@rejoin/db/demo/demo-password';
import { SERVER_AWAY } from './faults.ts';
import { EMAILS, fillSignIn } from './people.ts';
import { expect, test } from './stage.ts';

const WRONG = 'E-mail or password is wrong.';
const LOCKED = /^Too many attempts with this address\. Try again at \d\d:\d\d\.$/;
const FAILURES_TO_LOCK = 5;

const apps = [
  { app: 'workspace', email: EMAILS.mara },
  { app: 'console', email: EMAILS.ines },
] as const;

/** Tries to sign in, and waits for the answer: a form that is refused is handed back without the password. */
async function attempt(page: Page, address: string, password: string): Promise<void> {
  await fillSignIn(page, address, password);
  await expect(page.getByLabel('Password')).toHaveValue('');
}

for (const { app, email } of apps) {
  test(`the ${app} says the same of a wrong password and of an unknown address`, async ({ stack, browserOf }) => {
    const page = await (await browserOf()).newPage();
    await page.goto(app === 'workspace' ? stack.webUrl : stack.adminUrl);
    await expect(page).toHaveURL(/\/sign-in/);
    for (const address of [email, 'nobody@harbourpine.example']) {
      await attempt(page, address, 'not the password');
      await expect(page.getByText(WRONG)).toBeVisible();
    }
    await fillSignIn(page, email, DEMO_PASSWORD);
    await expect(page.getByRole('button', { name: /^Account of / })).toBeVisible();
    await expect(page).not.toHaveURL(/\/sign-in/);
  });
}

test('five failures lock an address, whether or not an account has it', async ({ stack, browserOf }) => {
  const page = await (await browserOf()).newPage();
  for (const address of [EMAILS.mara, 'nobody@harbourpine.example']) {
    await page.goto(`${stack.webUrl}/sign-in`);
    for (let failure = 1; failure < FAILURES_TO_LOCK; failure += 1) {
      await attempt(page, address, `guess ${failure}`);
      await expect(page.getByText(WRONG)).toBeVisible();
    }
    await attempt(page, address, 'last guess');
    await expect(page.getByText(LOCKED)).toBeVisible();
    await attempt(page, address, DEMO_PASSWORD);
    await expect(page.getByText(LOCKED)).toBeVisible();
  }
  await fillSignIn(page, EMAILS.jonas, DEMO_PASSWORD);
  await expect(page.getByRole('button', { name: 'Account of Jonas Okafor' })).toBeVisible();
});

test('after signing in one is where one wanted to go, and nowhere else', async ({ stack, browserOf }) => {
  const page = await (await browserOf()).newPage();
  await page.goto(`${stack.webUrl}/?view=report&from=2026-05-12&to=2026-05-13`);
  await fillSignIn(page, EMAILS.lena, DEMO_PASSWORD);
  await expect(page.getByLabel('From')).toHaveValue('2026-05-12');
  await page.goto(`${stack.adminUrl}/deployments?search=shop`);
  await fillSignIn(page, EMAILS.ines, DEMO_PASSWORD);
  await expect(page).toHaveURL(`${stack.adminUrl}/deployments?search=shop`);
  await page.context().clearCookies();
  await page.goto(`${stack.adminUrl}/sign-in?from=https://elsewhere.example/`);
  await fillSignIn(page, EMAILS.ines, DEMO_PASSWORD);
  await expect(page).toHaveURL(`${stack.adminUrl}/`);
});

test('who signs out in one tab is signed out in the other, which sends nothing more and loses nothing', async ({
  agent,
  guest,
  faults,
}) => {
  faults.allow(/status of 401/);
  const mara = await agent('mara');
  await mara.goOnQueue();
  const visitor = await guest();
  await visitor.open();
  await visitor.write('Is anybody there?');
  await mara.accept('Is anybody there?');
  const tab = await mara.page.context().newPage();
  await tab.goto(mara.page.url());
  await tab.getByRole('button', { name: /^Account of / }).click();
  await tab.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(tab).toHaveURL(/\/sign-in/);
  await expect(mara.page.getByText('You are signed out.')).toBeVisible();
  await mara.field.fill('Not for now');
  await mara.field.press('Enter');
  await expect(mara.page.getByText('What you have written is kept in this browser.')).toBeVisible();
  await mara.page.getByRole('link', { name: 'Sign in' }).click();
  await fillSignIn(mara.page, EMAILS.mara, DEMO_PASSWORD);
  await mara.row('Connected').click();
  await expect(mara.field).toHaveValue('Not for now');
  await expect(visitor.log.getByText('Not for now')).toHaveCount(0);
});

test('who signs out while messages wait for the line finds their words in the field when they are back', async ({
  ringing,
  stack,
  faults,
}) => {
  faults.allow(SERVER_AWAY);
  // The line that is sought again asks for a ticket, also between the end of the sign-in and the page's hearing of it.
  faults.allow(/status of 401/);
  const { mara, visitor } = await ringing('Do you ship on Mondays?');
  await mara.accept('Do you ship on Mondays?');
  await stack.kill9(0);
  await expect(mara.live).toBeHidden();
  await mara.answer('We do,');
  await mara.answer('and on Tuesdays.');
  await mara.field.fill('In the');
  await mara.page.getByRole('button', { name: /^Account of / }).click();
  await mara.page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(mara.page).toHaveURL(/\/sign-in/);
  await stack.restartGateway(0);
  await fillSignIn(mara.page, EMAILS.mara, DEMO_PASSWORD);
  await mara.row('Connected').click();
  await expect(mara.field).toHaveValue('We do,\n\nand on Tuesdays.\n\nIn the');
  await expect(visitor.log.getByText('We do,')).toHaveCount(0);
});

test('who can’t be signed out for want of a network stays, and so does what waits to be sent', async ({
  ringing,
  faults,
}) => {
  faults.allow(/ERR_INTERNET_DISCONNECTED|WebSocket connection to/);
  const { mara, visitor } = await ringing('Is it oak?');
  await mara.accept('Is it oak?');
  await mara.page.context().setOffline(true);
  await expect(mara.page.getByText('This computer is offline.')).toBeVisible();
  await mara.answer('It is.');
  await mara.page.getByRole('button', { name: /^Account of / }).click();
  await mara.page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(mara.page.getByText('You could not be signed out.')).toBeVisible();
  await expect(mara.page.getByText('The connection is down. Try again once it is back.')).toBeVisible();
  await mara.page.context().setOffline(false);
  await expect(visitor.bubbles.filter({ hasText: 'It is.' })).toHaveCount(1);
  await expect(mara.field).toHaveValue('');
});

test('a message that has arrived without an answer before the sign-in was over is no draft after the next', async ({
  ringing,
  faults,
}) => {
  faults.allow(/status of 401/);
  const { mara, visitor } = await ringing('Is it still there?');
  await mara.accept('Is it still there?');
  let isDeaf = false;
  await mara.page.routeWebSocket(/\/agent/, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((message) => {
      if (!isDeaf) socket.send(message);
    });
  });
  await mara.page.reload();
  await expect(mara.live).toBeVisible();
  isDeaf = true;
  await mara.answer('It is, until Friday.');
  await mara.field.fill('And then');
  await expect(visitor.bubbles.filter({ hasText: 'It is, until Friday.' })).toHaveCount(1);
  await mara.page.getByRole('button', { name: /^Account of / }).click();
  await mara.page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(mara.page).toHaveURL(/\/sign-in/);
  isDeaf = false;
  await fillSignIn(mara.page, EMAILS.mara, DEMO_PASSWORD);
  await mara.row('Connected').click();
  await expect(mara.bubbles.filter({ hasText: 'It is, until Friday.' })).toHaveCount(1);
  await expect(mara.field).toHaveValue('And then');
});
