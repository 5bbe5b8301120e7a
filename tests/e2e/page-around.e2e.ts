import type { Page } from '@playwright/test';
import { pageScript } from './page-script.ts';
import { expect, test } from './stage.ts';

test('a page that rewrites itself keeps its messenger, and the conversation goes on', async ({ ringing }) => {
  const { mara, visitor } = await ringing('Does the tent come in green?');
  await mara.accept('Does the tent come in green?');
  const { listen, heard } = pageScript(visitor.page);
  await listen();
  await expect.poll(heard).toContain('guest: Does the tent come in green?');
  await visitor.field.fill('Or in bl');
  await visitor.page.evaluate(() => {
    document.documentElement.innerHTML = '<head><title>Next page</title></head><body><h1>Tents</h1></body>';
  });
  await expect(visitor.bubbles.filter({ hasText: 'Does the tent come in green?' })).toBeVisible();
  await mara.answer('In moss, yes.');
  await expect(visitor.bubbles.filter({ hasText: 'In moss, yes.' })).toBeVisible();
  await expect.poll(heard).toContain('Mara Lindqvist: In moss, yes.');
  await expect(visitor.field).toHaveValue('Or in bl');

  await visitor.page.evaluate(() => {
    const root = document.createElement('html');
    root.append(document.createElement('body'));
    document.documentElement.replaceWith(root);
  });
  await visitor.write('Moss it is');
  await expect(mara.fromGuest.last()).toContainText('Moss it is');
  await expect(visitor.page.locator('rejoin-messenger')).toHaveCount(1);
});

test('a page that takes the messenger away again and again is let have its way', async ({ guest }) => {
  const { page, launcher, open, field } = await guest({ viewport: { width: 390, height: 780 } });
  await open();
  const sentences: string[] = [];
  page.on('console', (line) => line.text().startsWith('Rejoin:') && sentences.push(line.text()));
  await removeAgainAndAgain(page);
  await expect.poll(() => sentences).toEqual([expect.stringContaining('again and again')]);
  await expect(page.locator('rejoin-messenger')).toHaveCount(0);
  await expect(page.locator('html'), 'the page scrolls').toHaveCSS('overflow', 'visible');

  await page.evaluate(() => window.dispatchEvent(new Event('let-be')));
  await pageScript(page).say('show');
  await expect(launcher).toBeVisible();
  await pageScript(page).say('open');
  await expect(field).toBeVisible();
});

test('what a page hands over that no frame can take is refused with a sentence, and what comes after it is done', async ({
  guest,
}) => {
  const { page, bubbles, open } = await guest();
  const sentences: string[] = [];
  page.on('console', (line) => line.text().startsWith('Rejoin:') && sentences.push(line.text()));
  await page.evaluate(() => {
    window.Rejoin('setAttributes', { plan: 'gold', choose: () => 'silver' });
    window.Rejoin('sendMessage', document.body);
    window.Rejoin('sendMessage', 'Is the tent in stock?');
  });
  await open();
  await expect(bubbles.filter({ hasText: 'Is the tent in stock?' })).toBeVisible();
  expect(sentences).toEqual([
    expect.stringMatching(/setAttributes.*could not be cloned/),
    expect.stringMatching(/sendMessage.*could not be cloned/),
  ]);
});

test('nothing is said in the console of a page whose messenger is in order', async ({ guest }) => {
  const { page, open } = await guest();
  const said: string[] = [];
  page.on('console', (line) => line.location().url.endsWith('/loader.js') && said.push(line.text()));
  await page.reload();
  await open();
  expect(said).toEqual([]);
});

test('a page written anew from nothing has no launcher that would not answer', async ({ guest }) => {
  const { page, launcher } = await guest();
  await expect(launcher).toBeVisible();
  await page.evaluate(() => {
    document.open();
    document.write('<h1>Another page</h1>');
    document.close();
  });
  await expect(page.getByRole('heading', { name: 'Another page' })).toBeVisible();
  await page.evaluate(() => document.documentElement.append(document.createElement('footer')));
  await expect(page.locator('rejoin-messenger')).toHaveCount(0);
});

test('a page opened while the gateway is away gets its messenger once it is back', async ({
  browserOf,
  stack,
  faults,
}) => {
  faults.allow(/net::ERR_CONNECTION_REFUSED/);
  const page = await (await browserOf()).newPage();
  const sentences: string[] = [];
  page.on('console', (line) => line.text().startsWith('Rejoin:') && sentences.push(line.text()));
  for (const file of ['**/loader.js', '**/domains.json'])
    await page.route(file, (route) => route.abort('connectionrefused'));
  await page.goto(`${stack.gateways[0]?.url}/demo`);
  const launcher = page.getByRole('button', { name: 'Open messenger' });
  await page.unroute('**/loader.js');
  await expect.poll(() => sentences).toEqual([expect.stringContaining('is tried again')]);
  await page.unroute('**/domains.json');
  await expect(launcher).toBeVisible();
});

test('on a phone the conversation fits a page that enlarges itself', async ({ guest }) => {
  const height = 780;
  const { page, open, frame } = await guest({ viewport: { width: 390, height } });
  await page.evaluate(() => document.documentElement.style.setProperty('zoom', '1.25'));
  await open();
  const panel = page.getByRole('dialog', { name: 'Messenger' });
  await expect(frame.getByRole('button', { name: 'Send', exact: true })).toBeVisible();
  const panelHeight = () => panel.evaluate((it) => it.getBoundingClientRect().height);
  await expect.poll(panelHeight).toBe(height);
  await page.evaluate(() => {
    document.documentElement.innerHTML = '<body><h1>Tents</h1></body>';
  });
  await expect(frame.getByRole('button', { name: 'Send', exact: true })).toBeVisible();
  await expect.poll(panelHeight).toBe(height);
});

test('what a page says while it rewrites itself is not lost', async ({ guest }) => {
  const { page, open, bubbles } = await guest();
  await open();
  await page.evaluate(() => {
    document.documentElement.innerHTML = '<body><h1>Tents</h1></body>';
    window.Rejoin('sendMessage', 'Is it still there?');
  });
  await expect(bubbles.filter({ hasText: 'Is it still there?' })).toBeVisible();
});

test('a page that draws the conversation itself gets it back with the next thing it says', async ({
  browserOf,
  stack,
}) => {
  const page = await (await browserOf()).newPage();
  await page.route('**/config.json', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), headlessMode: { enabled: true } } });
  });
  const sentences: string[] = [];
  page.on('console', (line) => line.text().startsWith('Rejoin:') && sentences.push(line.text()));
  await page.goto(`${stack.gateways[0]?.url}/demo`);
  await expect(page.locator('rejoin-messenger')).toHaveCount(1);
  await removeAgainAndAgain(page);
  await expect.poll(() => sentences).toEqual([expect.stringContaining('until a command needs it')]);

  await page.evaluate(() => window.dispatchEvent(new Event('let-be')));
  const { listen, say, heard } = pageScript(page);
  await listen();
  await say('setAttributes', { plan: 'gold' });
  await expect(page.locator('rejoin-messenger')).toHaveCount(0);
  await say('sendMessage', 'Is anybody there?');
  await expect.poll(heard).toContain('guest: Is anybody there?');
});

test('a messenger that was destroyed stays away and leaves the page alone, whoever still holds its function', async ({
  guest,
}) => {
  const { page, open, launcher } = await guest({ viewport: { width: 390, height: 780 } });
  await open();
  const opened = await page.evaluate(() => {
    const held = window.Rejoin;
    let times = 0;
    (held as (...line: unknown[]) => void)('on', 'opened', () => {
      times += 1;
    });
    for (const command of ['destroy', 'open', 'show', 'toggle', 'startConversation']) held(command);
    return times;
  });
  expect(opened).toBe(0);
  await expect(page.locator('rejoin-messenger')).toHaveCount(0);
  await expect(page.locator('html'), 'the page scrolls').toHaveCSS('overflow', 'visible');
  await page.setViewportSize({ width: 1280, height: 780 });
  await page.reload();
  await expect(launcher).toHaveAttribute('aria-expanded', 'false');
});

test('who reads the newest message still sees it on a screen that has become smaller', async ({ guest }) => {
  const { page, open, write, bubbles } = await guest({ viewport: { width: 390, height: 780 } });
  await open();
  await write('Long ago there was a tent. '.repeat(60));
  await write('And that is all');
  await expect(bubbles.last()).toContainText('Sent');
  for (const size of [
    { width: 320, height: 300 },
    { width: 780, height: 390 },
    { width: 390, height: 780 },
  ]) {
    await page.setViewportSize(size);
    await expect(bubbles.last()).toBeInViewport();
  }
});

/** Until the page hears `let-be`. */
function removeAgainAndAgain(page: Page): Promise<void> {
  return page.evaluate(() => {
    const remove = () => document.querySelector('rejoin-messenger')?.remove();
    const remover = new MutationObserver(remove);
    remover.observe(document.documentElement, { childList: true });
    window.addEventListener('let-be', () => remover.disconnect());
    remove();
  });
}
