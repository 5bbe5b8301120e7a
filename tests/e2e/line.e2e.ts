import { expectSaid } from './bubbles.ts';
import { expect, inMotion, test } from './stage.ts';

test.use(inMotion);

test('a guest writes, an agent answers, and both have the same conversation', async ({ ringing }) => {
  const { mara, visitor } = await ringing('Is the cedar lantern back in stock?');
  await expect(visitor.bubbles.filter({ hasText: 'Harbour & Pine' })).toHaveCount(1);

  await expect(mara.offer).toContainText(/Guest \w+/);
  await expect(mara.offer.getByRole('timer')).toBeVisible();
  await mara.accept('Is the cedar lantern back in stock?');
  await mara.answer('It came in this morning.');
  await expect(visitor.bubbles.filter({ hasText: 'It came in this morning.' })).toBeVisible();
  await expect(mara.delivered).toBeVisible();

  await visitor.write('Two of them, then');
  await visitor.write('🎉');
  const said = ['Is the cedar lantern back in stock?', 'It came in this morning.', 'Two of them, then', '🎉'];
  await expectSaid(mara.bubbles, said);
  await mara.answer('I have set two aside.');
  const all = [...said, 'I have set two aside.'];
  await expectSaid(visitor.bubbles, all);
  await expectSaid(mara.bubbles, all);
  await expect(mara.fromGuest).toHaveCount(3);

  await visitor.reload();
  await expectSaid(visitor.bubbles, all);
  await mara.page.reload();
  await expectSaid(mara.bubbles, all);
});

test('emoji come from the picker and from short codes on both sides', async ({ guest, agent, faults }) => {
  faults.allow(/ERR_FAILED .*(\/chunk-|\/_next\/static\/)/);
  const mara = await agent('mara');
  await mara.goOnQueue();
  const visitor = await guest();
  await visitor.open();
  const chunks = '**/messenger/frame/chunk-*';
  await visitor.page.route(chunks, (route) => route.abort());
  await visitor.frame.getByRole('button', { name: 'Emoji' }).click();
  await expect(visitor.frame.getByRole('alert')).toHaveText('The emoji could not be loaded.');
  await visitor.page.unroute(chunks);
  await visitor.frame.getByRole('button', { name: 'Emoji' }).click();
  await expect(visitor.frame.getByRole('alert')).toBeHidden();
  const search = visitor.frame.getByRole('searchbox', { name: 'Search emoji' });
  await expect(search).toBeFocused();
  await visitor.frame.getByRole('button', { name: 'dark skin tone', exact: true }).click();
  await search.fill('party popper');
  await visitor.frame.getByRole('dialog', { name: 'Emoji' }).getByRole('button').first().click();
  await expect(visitor.field).toHaveValue('🎉');
  await visitor.field.pressSequentially(' :thumbsu');
  await expect(visitor.frame.getByRole('listbox', { name: 'Emoji' }).getByRole('option')).toHaveText('👍🏿:thumbsup:');
  await visitor.field.press('Enter');
  await expect(visitor.field).toHaveValue('🎉 👍🏿');
  await visitor.field.press('Control+z');
  await expect(visitor.field).toHaveValue('🎉 :thumbsu');
  await visitor.field.press('End');
  await visitor.field.pressSequentially('p:');
  await expect(visitor.field).toHaveValue('🎉 👍🏿');
  await visitor.field.press('Enter');
  await mara.accept('🎉 👍🏿');

  const parts = '**/_next/static/**';
  await mara.page.route(parts, (route) => route.abort());
  await mara.page.getByRole('button', { name: 'Emoji' }).click();
  const picker = mara.page.getByRole('dialog', { name: 'Choose an emoji' });
  await expect(picker).toContainText('The emoji could not be loaded.');
  await mara.page.unroute(parts);
  await picker.getByRole('button', { name: 'Retry' }).click();
  await mara.page.getByRole('searchbox', { name: 'Search emoji' }).fill('sauropod');
  await mara.page.getByRole('gridcell').first().click();
  await expect(mara.field).toHaveValue('🦕');
  await mara.field.pressSequentially(' 12:30 :sauropod:');
  await expect(mara.field).toHaveValue('🦕 12:30 🦕');
  await mara.field.press('Control+z');
  await expect(mara.field).toHaveValue('🦕 12:30 :sauropod:');
  await mara.field.press('End');
  await mara.field.pressSequentially(' :evergr');
  await expect(mara.page.getByRole('listbox', { name: 'Emoji' }).getByRole('option')).toHaveText('🌲:evergreen_tree:');
  await mara.field.press('Enter');
  await mara.field.press('Enter');
  const said = ['🎉 👍🏿', '🦕 12:30 :sauropod: 🌲'];
  await expectSaid(visitor.bubbles, said);
  await expectSaid(mara.bubbles, said);
});

test('a second guest is a second conversation', async ({ guest, agent, books }) => {
  const mara = await agent('mara');
  await mara.goOnQueue();
  const [first, second] = [await guest(), await guest()];
  await first.open();
  await first.write('I am the first');
  await mara.accept('I am the first');
  await second.open();
  await second.write('I am the second');
  await mara.accept('I am the second');
  await mara.answer('Hello to the second');
  await expectSaid(second.bubbles, ['I am the second', 'Hello to the second']);
  await expect(first.bubbles.filter({ hasText: 'second' })).toHaveCount(0);
  await expect(mara.row('Connected')).toHaveCount(2);
  expect(await books.countConversations()).toBe(2);
});
