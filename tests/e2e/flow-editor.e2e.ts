import { expectAccessible } from './accessible.ts';
import { adminPage } from './admin-page.ts';
import { expectSaid } from './bubbles.ts';
import { FLOW, openFlow } from './flow-page.ts';
import { expect, test } from './stage.ts';

const GREETING =
  'Hi, this is Harbour & Pine. What is it about? You may leave this page while you wait: our answer will be here.';

const ALONE =
  'Hi, this is Harbour & Pine. Nobody is here at the moment. Say what it is about and leave this page if you like: you keep your place, and our answer will be here.';

test('a step that is added and published is what the next guest meets', async ({ visit, guest }) => {
  const before = await guest();
  await before.open();
  await before.write('Hello?');
  await expectSaid(before.bubbles, ['Hello?', ALONE]);

  const page = await visit('console', 'vera');
  const vera = adminPage(page);
  const editor = await openFlow(page);
  await expect(editor.draft).toContainText('same as version 1');
  await editor.node('alone').click();
  await editor.panel('alone').getByRole('button', { name: 'Add a node at “Then”' }).click();
  await page.getByRole('menuitem', { name: /^Say/ }).click();
  await editor.panel('say').getByLabel('Text').fill('Tell us the number of your order, if there is one.');
  await editor.node('care').click();
  await editor.panel('care').getByRole('switch', { name: 'Set the priority' }).click();
  await editor.node('away').click();
  await editor.panel('away').getByLabel('Key').fill('closed');
  await editor.panel('away').getByLabel('Key').press('Enter');
  await expect(editor.panel('closed')).toBeVisible();
  await expect(editor.draft).toContainText('Draft saved · differs from version 1');
  await vera.publish(2);
  await expect(editor.draft).toContainText('same as version 2');

  const after = await guest();
  await after.open();
  await after.write('Good day');
  await expectSaid(after.bubbles, ['Good day', ALONE, 'Tell us the number of your order, if there is one.']);

  await page.getByRole('tab', { name: 'Versions (2)' }).click();
  await page.getByRole('link', { name: 'Version 2' }).click();
  const changes = page.getByRole('list', { name: 'Changes since version 1' }).getByRole('listitem');
  await expect(changes).toHaveText([
    'renamedSay · closedawayclosed',
    'changedSay · aloneThen → careThen → say',
    'changedTo a queue · carePriority: 0',
    'addedSay · say',
  ]);
  await page.goBack();
  await page.getByRole('tab', { name: 'Versions (2)' }).click();
  await page.getByRole('link', { name: 'Version 1' }).click();
  await expect(page.getByRole('heading', { name: 'Version 1' })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Changes since/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Restore into draft' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Restore version 1' }).click();
  await expect(editor.draft).toContainText('differs from version 2');
  await page.getByRole('radio', { name: 'List' }).click();
  await expect(editor.node('away')).toBeVisible();
  await expect(editor.node('say')).toHaveCount(0);
});

test('what could not run is not published, and says where it is wrong', async ({ visit }) => {
  const page = await visit('console', 'vera');
  const editor = await openFlow(page);
  await editor.node('away').click();
  const text = editor.panel('away').getByLabel('Text');
  const was = await text.inputValue();
  await text.fill('');
  await expect(editor.node('away')).toContainText('1 problem');
  await expect(editor.panel('away').getByText('Write what is to be said.')).toBeVisible();
  await expect(editor.draft).toContainText('Draft saved · 1 problem to mend');
  await expect(editor.publish).toBeDisabled();

  await page.reload();
  await expect(editor.draft).toContainText('1 problem to mend');
  await page.getByRole('radio', { name: 'List' }).click();
  await editor.node('away').click();
  await text.fill(was);
  await expect(editor.draft).toContainText('same as version 1');
});

test('a flow is built with the keyboard alone, and an edit is undone', async ({ visit }) => {
  const page = await visit('console', 'vera');
  const editor = await openFlow(page);
  await editor.node('care').focus();
  await page.keyboard.press('Enter');
  await expect(editor.panel('care')).toBeFocused();
  await editor.panel('care').getByRole('button', { name: 'Add a node at “Queue is gone”' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: /^End/ }).focus();
  await page.keyboard.press('Enter');
  await expect(editor.panel('end2')).toBeVisible();
  await expect(editor.node('care')).toContainText('Queue is gone → end2');
  await page.getByRole('button', { name: 'Undo' }).focus();
  await page.keyboard.press('Enter');
  await expect(editor.node('end2')).toHaveCount(0);
  await expect(editor.draft).toContainText('same as version 1');
});

test('the JSON takes what is a flow, and nothing else', async ({ visit }) => {
  const page = await visit('console', 'vera');
  const editor = await openFlow(page);
  await page.getByRole('tab', { name: 'JSON' }).click();
  const json = page.getByLabel('The flow as JSON');
  const kept = await json.inputValue();
  const apply = page.getByRole('button', { name: 'Apply to the draft' });
  await json.fill(`${kept},`);
  await apply.click();
  await expect(page.getByRole('alert', { name: 'What is wrong' })).toContainText('JSON');
  await json.fill(kept.replace('"disconnect"', '"explode"'));
  await apply.click();
  await expect(page.getByRole('alert', { name: 'What is wrong' })).toContainText('nodes.end.type');
  const card = { contentType: 'Card', card: { title: 'Our shop', actions: [] } };
  const flow = JSON.parse(kept);
  flow.nodes.away = { ...flow.nodes.away, text: '', content: [card] };
  await json.fill(JSON.stringify(flow));
  await apply.click();
  await expect(editor.draft).toContainText('Draft saved · differs from version 1');
  await page.getByRole('tab', { name: 'Flow', exact: true }).click();
  await editor.node('away').click();
  await expect(editor.panel('away').getByText('A card (kept as it is)')).toBeVisible();
});

test('a token in a header becomes a secret, which nobody reads again or takes from a flow that names it', async ({
  visit,
  faults,
}) => {
  faults.allow(/status of 412/);
  const page = await visit('console', 'vera');
  const editor = await openFlow(page);
  await editor.node('alone').click();
  await editor.panel('alone').getByRole('button', { name: 'Add a node at “Then”' }).click();
  await page.getByRole('menuitem', { name: /^Look up/ }).click();
  const panel = editor.panel('lookup');
  await panel.getByLabel('Address').fill('https://orders.example/4711');
  await panel.getByRole('button', { name: 'Add header' }).click();
  await panel.getByLabel('Name of header 1').fill('Authorization');
  await panel.getByLabel('Value of header 1').fill('Bearer hunter2');
  await panel.getByRole('button', { name: 'Keep it as a secret' }).click();
  const dialog = page.getByRole('dialog', { name: 'New flow secret' });
  await expect(dialog.getByLabel('Host')).toHaveValue('orders.example');
  await expect(dialog.getByLabel('Secret')).toHaveValue('hunter2');
  await dialog.getByLabel('Name').fill('orders');
  await dialog.getByRole('button', { name: 'Save secret' }).click();
  await expect(panel.getByLabel('Value of header 1')).toHaveValue('Bearer {{secret.orders}}');
  await expect(panel.getByText('Secrets for this host: {{secret.orders}}.')).toBeVisible();
  await expectAccessible(page);
  await panel.getByLabel('Address').fill('https://elsewhere.example/4711');
  await expect(panel.getByText('A header names a secret that is for another host')).toBeVisible();
  await panel.getByLabel('Address').fill('https://orders.example/4711');
  await expect(editor.draft).toContainText('Draft saved · 2 tests fail');
  await editor.publish.click();
  const publishing = page.getByRole('dialog');
  await publishing.getByRole('checkbox', { name: 'Publish although 2 tests fail' }).click();
  await publishing.getByRole('button', { name: 'Publish version 2' }).click();
  await expect(editor.draft).toContainText('same as version 2');

  await page.getByRole('link', { name: 'Flow secrets' }).click();
  await expect(page.getByRole('row', { name: /^orders/ })).toContainText('orders.example');
  await expect(page.getByRole('row', { name: /^orders/ })).toContainText(FLOW);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Replace orders' }).click();
  await expect(page.getByRole('dialog').getByLabel('Secret')).toHaveValue('');
  await page.getByRole('dialog').getByLabel('Secret').fill('hunter3');
  await page.getByRole('dialog').getByRole('button', { name: 'Replace secret' }).click();
  await expect(page.getByText('The secret orders is replaced')).toBeVisible();
  await page.getByRole('button', { name: 'Delete orders' }).click();
  const asked = page.getByRole('alertdialog');
  await asked.getByRole('button', { name: 'Delete secret' }).click();
  await expect(asked.getByRole('alert')).toContainText(`Not deleted: the flow “${FLOW}” names it.`);
});

test('a way is drawn in the picture', async ({ visit }) => {
  const page = await visit('console', 'vera');
  const editor = await openFlow(page);
  await page.getByRole('radio', { name: 'Picture' }).click();
  const picture = page.getByRole('application', { name: 'The flow as a picture' });
  const drawn = (key: string) => picture.locator(`.react-flow__node[data-id="${key}"]`);
  await expect(drawn('hours')).toContainText('Start');
  const exit = drawn('hours').locator('[data-handleid="closed"]');
  await exit.dragTo(drawn('end').locator('.react-flow__handle-left'));
  await expect(drawn('away')).toContainText('1 problem');
  await expect(editor.draft).toContainText('Draft saved · 1 problem to mend');
  await drawn('away').click();
  await expect(editor.panel('away').getByText('Nothing leads here.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(editor.draft).toContainText('same as version 1');
});

test('a draft is tried beside it, and stands where it waits', async ({ visit }) => {
  const page = await visit('console', 'vera');
  const editor = await openFlow(page);
  await editor.node('greet').click();
  await editor.panel('greet').getByRole('button', { name: 'Add a node at “Then”' }).click();
  await page.getByRole('menuitem', { name: /^Ask/ }).click();
  await page.getByRole('radio', { name: 'Try it' }).click();
  await page.getByLabel('The guest’s first words').fill('Hello');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  const said = page.getByRole('list', { name: 'The conversation' }).getByRole('listitem');
  await expect(said).toHaveText(['Hello', GREETING]);
  await expect(editor.node('ask')).toContainText('Here now');
  await page.getByRole('button', { name: 'Return something' }).click();
  await expect(said).toHaveText(['Hello', GREETING, 'Return something', 'To the queue Customer care']);
  await expect(editor.node('ask')).not.toContainText('Here now');
});

test('everybody can use it', async ({ visit }) => {
  const page = await visit('console', 'vera');
  const editor = await openFlow(page);
  await editor.node('greet').click();
  await expectAccessible(page);
  await page.getByRole('radio', { name: 'Picture' }).click();
  await expect(page.locator('.react-flow__node')).toHaveCount(7);
  await expectAccessible(page);
  await page.getByRole('tab', { name: 'JSON' }).click();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Flows' }).first().click();
  await expect(page.getByRole('table').getByRole('link')).toHaveCount(1);
  await expectAccessible(page);
});

test('who may not is not offered it, and is told what is missing', async ({ visit, stack }) => {
  const page = await visit('console', 'theo');
  await expect(page.getByRole('link', { name: 'Flows' })).toHaveCount(0);
  await page.goto(`${stack.adminUrl}/flows`);
  await expect(page.getByText('architect:flow:view')).toBeVisible();
});

test('who may only look finds a flow read-only', async ({ visit, books }) => {
  const name = 'Messenger viewer';
  const [role] = await books.ask<{ policies: readonly object[] }>('SELECT policies FROM role WHERE name = $1', [name]);
  const allow = (policies: readonly object[]) =>
    books.change('UPDATE role SET policies = $1 WHERE name = $2', [JSON.stringify(policies), name]);
  const policies = role?.policies ?? [];
  await allow([...policies, { domain: 'architect', entity: 'flow', actions: ['view'] }]);
  try {
    const page = await visit('console', 'theo');
    const editor = await openFlow(page);
    await expect(page.getByText('architect:flow:edit')).toBeVisible();
    await expect(page.getByLabel('Name')).not.toBeEditable();
    await editor.node('greet').click();
    await expect(editor.panel('greet').getByLabel('Text')).not.toBeEditable();
    await expect(page.getByRole('button', { name: /^(Add|Remove|Delete|Undo|Publish|More)/ })).toHaveCount(0);
    await page.getByRole('tab', { name: 'JSON' }).click();
    await expect(page.getByLabel('The flow as JSON')).not.toBeEditable();
    await expect(page.getByRole('button', { name: /^(Apply|Discard)/ })).toHaveCount(0);
  } finally {
    await allow(policies);
  }
});

test('a new flow works at once, and is to be chosen once it is published', async ({ visit }) => {
  const page = await visit('console', 'vera');
  const vera = adminPage(page);
  const evenings = page.getByRole('option', { name: 'Evenings' });
  const openChoices = async () => {
    await vera.openDeployment('Harbour & Pine shop');
    await page.getByRole('combobox', { name: 'Flow' }).click();
    await expect(page.getByRole('option', { name: FLOW })).toBeVisible();
  };
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/api/trpc/*flows.choices*', async (route) => {
    await answered;
    await route.continue();
  });
  await page.getByRole('link', { name: 'Flows' }).first().click();
  await page.getByRole('button', { name: 'New flow' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('Evenings');
  await page.getByRole('button', { name: 'Create draft' }).click();
  answer();
  await expect(page.getByRole('heading', { name: 'Evenings', level: 1 })).toBeVisible();
  const address = page.url();
  await openChoices();
  await expect(evenings).toHaveCount(0);
  await page.goto(address);
  await vera.publish(1);
  await openChoices();
  await expect(evenings).toBeVisible();
  await page.goto(address);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Delete flow' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete flow' }).click();
  await expect(page.getByRole('heading', { name: 'Flows', level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Evenings' })).toHaveCount(0);
});
