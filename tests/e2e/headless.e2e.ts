import { adminPage } from './admin-page.ts';
import { answerWith } from './agent-api.ts';
import { pageScript } from './page-script.ts';
import { openShop } from './shop.ts';
import { expect, test } from './stage.ts';
import { FORM, QUICK_REPLIES } from './structured-content.ts';

test('a page of its own making talks to an agent, and the messenger shows nothing', async ({
  visit,
  browserOf,
  agent,
}) => {
  const ines = adminPage(await visit('console', 'ines'));
  const { page } = ines;
  await ines.makeConfiguration('Our own window');
  await page.getByRole('radio', { name: 'The page’s own' }).click();
  await expect(page.getByText('There is nothing to show')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Launcher' })).toBeHidden();
  await ines.publish(1);
  await page.getByRole('link', { name: 'Deployments' }).first().click();
  await page.getByRole('button', { name: 'New deployment' }).first().click();
  await page.getByLabel('Name').fill('Our own page');
  await ines.choose('Configuration', 'Our own window');
  await page.getByLabel('Add a domain').fill('localhost');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Our own page', level: 1 })).toBeVisible();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy snippet' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const shop = await openShop(await page.evaluate(() => navigator.clipboard.readText()));

  const guest = await (await browserOf()).newPage();
  const refusals: string[] = [];
  guest.on('console', (line) => line.text().startsWith('Rejoin:') && refusals.push(line.text()));
  const { listen, say, heard, prompt, reply, sendFile } = pageScript(guest);
  // There is nothing here that could ask whether the other device's conversation is to go on.
  await guest.goto(`${shop.url}#rejoin=${'c'.repeat(22)}.${'k'.repeat(22)}`);
  await expect(guest).toHaveURL(shop.url);
  await listen();
  await say('open');
  await say('setAttributes', { name: 'Ann Baker' });
  await say('sendMessage', ' ');
  await say('sendMessage', 'Is anybody there?');
  await expect.poll(heard).toContain('guest: Is anybody there?');
  await expect.poll(() => refusals).toEqual([expect.stringContaining('no panel'), expect.stringContaining('empty')]);
  await expect(guest.getByRole('button')).toHaveCount(0);
  await expect(guest.getByRole('dialog')).toHaveCount(0);

  const mara = await agent('mara');
  await mara.goOnQueue();
  await mara.accept('Is anybody there?');
  await expect(mara.page.getByRole('heading', { name: /^Guest .* says their name is “Ann Baker”$/ })).toBeVisible();
  await mara.answer('Of course');
  await expect.poll(heard).toContain('Mara Lindqvist: Of course');
  await guest.reload();
  await listen();
  await expect.poll(heard).toEqual(expect.arrayContaining(['guest: Is anybody there?', 'Mara Lindqvist: Of course']));

  await sendFile({ name: 'receipt.pdf', type: 'application/pdf', content: '%PDF-1.4\n%%EOF\n', text: 'Here' });
  await say('sendMessage', 'Did it come?');
  await expect.poll(heard).toContain('guest: Did it come?');
  expect((await heard()).slice(-3)).toEqual(['receipt.pdf is there', 'guest: Here', 'guest: Did it come?']);
  await expect(mara.fromGuest.nth(1)).toContainText('receipt.pdf');

  await answerWith(mara.page, { text: 'What is broken?', content: QUICK_REPLIES });
  await expect.poll(() => prompt('quickReplies')).toMatchObject({ choices: QUICK_REPLIES.map(() => ({})), open: true });
  await reply({ chosen: 'the-zip-is-stuck' });
  await expect(mara.fromGuest.last()).toContainText('Quick reply: What is broken?');
  await answerWith(mara.page, { content: [FORM] });
  await expect.poll(() => prompt('form')).toMatchObject({ pages: [{ title: 'About you' }, {}] });
  await reply({ fields: { name: 'Ada', mail: 'nowhere' } });
  await expect.poll(() => refusals.at(-1)).toContain('"mail"');
  await reply({ fields: { name: 'Ada', mail: 'ada@shop.example', parts: 'zip' } });
  for (const words of ['A label for your return', 'Ada', 'Zip'])
    await expect(mara.fromGuest.last()).toContainText(words);
  await shop.close();
});
