import { agentPage } from './agent-page.ts';
import { expect, test } from './stage.ts';

test('a conversation that is clicked the moment its page comes alive opens', async ({ stack, ringing }) => {
  const { mara } = await ringing('Are you open?');
  await mara.accept('Are you open?');
  const next = agentPage(await mara.page.context().newPage());
  await next.page.addInitScript(clickOnceDrawn);
  await next.page.goto(stack.webUrl);
  await expect(next.field).toBeVisible();
  await next.page.goBack();
  await expect(next.field).toBeHidden();
});

/** The router writes the address as the page is drawn for the first time, and begins to listen to it a turn later. */
function clickOnceDrawn(): void {
  const { replaceState } = window.history;
  window.history.replaceState = function once(...written) {
    window.history.replaceState = replaceState;
    replaceState.apply(this, written);
    queueMicrotask(() => document.querySelector<HTMLElement>('[data-conversation]')?.click());
  };
}
