import type { Conversation } from './browser/run-conversation.ts';
import { hasBegun } from './conversation/has-begun.ts';
import type { Model } from './conversation/model.ts';
import type { PageLink } from './page-link.ts';
import type { PageScript } from './page-script/page-script.ts';
import type { Surroundings } from './view/surroundings.ts';

type Hearing = {
  readonly page: PageLink;
  readonly conversation: Conversation;
  readonly surroundings: Surroundings;
  /** A person has opened the panel. */
  readonly onOpened: () => void;
};

/** Does what the page says. What carries out its script's wishes is fetched when it has any. Returns the way to tell it of every change. */
export function hearPage({ page, conversation, surroundings, onOpened }: Hearing): (model: Model) => void {
  const { tell } = conversation;
  let script: PageScript | undefined;

  async function hearScript(name: string, given: unknown): Promise<void> {
    const { createPageScript } = await import('./page-script/page-script.ts');
    script ??= createPageScript({ page, conversation, surroundings });
    script.carryOut(name, given);
  }

  function setShown(focus: boolean): void {
    if (focus) onOpened();
    tell({ type: 'shown' });
    tell({ type: 'woken' });
    if (!focus && hasBegun(conversation.model())) tell({ type: 'conversationWanted' });
  }

  page.onMessage((message) => {
    if (message.type === 'shown') setShown(message.focus);
    else if (message.type === 'hidden') tell({ type: 'hidden' });
    else if (message.name === 'signOut') tell({ type: 'signOutWanted' });
    else void hearScript(message.name, message.given);
  });
  return (model) => script?.changed(model);
}
