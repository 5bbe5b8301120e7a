import { expect, test } from './stage.ts';

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
  await expect.poll(() => sentences).toEqual([expect.stringContaining('will be tried again')]);
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
  await expect.poll(() => panel.evaluate((it) => it.getBoundingClientRect().height)).toBe(height);
});
