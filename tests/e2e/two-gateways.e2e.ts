import { expectPicturesDrawn, expectSaid } from './bubbles.ts';
import { png } from './pictures.ts';
import { expect, test } from './stage.ts';

test('the guest is on one gateway and the agent on another', async ({ ringing }) => {
  const { mara, visitor } = await ringing('Across the water', { gateway: 1 });
  await mara.accept('Across the water');
  await mara.answer('Heard on the other side');
  await expect(mara.delivered).toBeVisible();
  await expectSaid(visitor.bubbles, ['Across the water', 'Heard on the other side']);
  await visitor.write('Loud and clear');
  const all = ['Across the water', 'Heard on the other side', 'Loud and clear'];
  await expectSaid(mara.bubbles, all);
  await expectSaid(visitor.bubbles, all);

  await visitor.paste(await png('across.png'));
  await visitor.send();
  await expectPicturesDrawn(mara.bubbles, 1);
  await mara.paste(await png('back.png'));
  await expect(mara.page.getByRole('button', { name: 'Send', exact: true })).toBeEnabled();
  await mara.send();
  await expectPicturesDrawn(visitor.bubbles, 2);

  await mara.disconnect();
  await visitor.write('One more thing');
  await mara.accept('One more thing');
});
