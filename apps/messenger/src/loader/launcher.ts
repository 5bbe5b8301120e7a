import { element, icon } from './elements.ts';
import type { LOADER_WORDS } from './words.ts';

type Words = (typeof LOADER_WORDS)[keyof typeof LOADER_WORDS];

/** The round button that opens and closes the conversation. */
export type Launcher = {
  readonly button: HTMLButtonElement;
  readonly show: (state: { readonly open: boolean; readonly visible: boolean; readonly unread: number }) => void;
};

const SPEECH = 'M21 11.5a8.4 8.4 0 0 1-.9 3.8 8.5 8.5 0 0 1-7.6 4.7 8.4 8.4 0 0 1-3.8-.9L3 21l1.9-5.7A8.4 8.4 0 0 1 4 11.5 8.5 8.5 0 0 1 8.7 3.9 8.4 8.4 0 0 1 12.5 3h.5a8.5 8.5 0 0 1 8 8z';
const CHEVRON = 'm6 9 6 6 6-6';
const MOST_SHOWN = 9;

export function createLauncher(words: Words, onClick: () => void): Launcher {
  const badge = element('span', { class: 'badge', 'aria-hidden': 'true' });
  const button = element('button', { class: 'launcher', type: 'button', 'aria-haspopup': 'dialog' }, icon('speech', SPEECH), icon('chevron', CHEVRON), badge);
  button.addEventListener('click', onClick);
  return {
    button,
    show({ open, visible, unread }) {
      const label = open ? words.close : words.open;
      button.hidden = !visible;
      button.setAttribute('aria-expanded', String(open));
      button.setAttribute('aria-label', open || unread === 0 ? label : `${label}, ${words.unread(unread)}`);
      badge.textContent = unread > MOST_SHOWN ? `${MOST_SHOWN}+` : String(unread);
      badge.hidden = open || unread === 0;
    },
  };
}
