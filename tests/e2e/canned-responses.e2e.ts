import { expectSaid } from './bubbles.ts';
import { expect, test } from './stage.ts';

test('a response that is added in the console is there for the agent at once, and the guest reads it filled', async ({
  visit,
  ringing,
}) => {
  const { mara, visitor } = await ringing('Do you engrave?');
  await mara.accept('Do you engrave?');
  const choices = mara.page.getByRole('listbox', { name: 'Canned responses' });
  await mara.field.pressSequentially('/engr');
  await expect(mara.page.getByText('No response for “engr”')).toBeVisible();
  await mara.field.press('Enter');
  await expect(mara.page.getByText('Not sent yet.')).toBeVisible();
  await mara.field.press('ArrowDown');
  await expect(choices.getByRole('option')).not.toHaveCount(0);
  await mara.field.pressSequentially('engr');
  await expect(mara.page.getByText('No response for “engr”')).toBeVisible();

  const console = await visit('console', 'vera', { path: '/canned-responses/new' });
  await console.getByLabel('Name', { exact: true }).fill('Engraving');
  await console.getByLabel('Short code').fill('engrave');
  const text = console.getByRole('textbox', { name: 'Text', exact: true });
  await text.fill('Dear , yes, we engrave. ');
  await text.press('End');
  await console.getByRole('button', { name: 'Agent’s name' }).click();
  await expect(console.getByRole('figure', { name: 'Preview' })).toContainText('yes, we engrave. Sam Rivera');
  await text.fill('Dear {{guest.firstName}}, yes. {{agent.name}}, {{company.name}}');
  await console.getByRole('button', { name: 'Save' }).click();
  await expect(console.getByRole('heading', { name: 'Engraving', level: 1 })).toBeVisible();

  await expect(choices.getByRole('option')).toHaveCount(1);
  await mara.field.press('Enter');
  await expect(mara.field).toHaveValue('Dear {{guest.firstName}}, yes. Mara Lindqvist, Harbour & Pine');
  await mara.field.press('Control+z');
  await expect(mara.field).toHaveValue('/engr');
  await mara.field.press('Tab');
  await mara.field.press('End');
  await mara.field.press('Enter');
  await expect(mara.page.getByRole('button', { name: '1 gap to fill' })).toBeVisible();
  await mara.page.keyboard.type('Ada');
  await mara.field.press('Enter');
  const said = ['Do you engrave?', 'Dear Ada, yes. Mara Lindqvist, Harbour & Pine'];
  await expectSaid(visitor.bubbles, said);

  await mara.field.fill('It lies in /home');
  await mara.send();
  await expect(mara.page.getByText('if the guest is to read “/home”')).toBeVisible();
  await mara.field.press('Enter');
  await mara.answer('and in /home/ada');
  await expectSaid(visitor.bubbles, [...said, 'It lies in /home', 'and in /home/ada']);
});
