import { element, icon } from './elements.ts';
import type { LoaderWords } from './words.ts';

type LauncherState = {
  readonly open: boolean;
  readonly visible: boolean;
  /** How many messages are unread, and that in words. */
  readonly count: number;
  readonly text: string;
};

/** The round button that opens and closes the conversation. */
export type Launcher = {
  readonly button: HTMLButtonElement;
  readonly show: (state: LauncherState) => void;
};

const SPEECH =
  'M12 4c-4.8 0-8.5 3.3-8.5 7.6 0 1.7.6 3.2 1.6 4.5L4 20l4.5-1.1c1 .4 2.3.6 3.5.6 4.8 0 8.5-3.5 8.5-7.9S16.8 4 12 4z';
const CHEVRON = 'm6 9 6 6 6-6';
const MOST_SHOWN = 9;

export function createLauncher(words: LoaderWords, onClick: () => void): Launcher {
  const badge = element('span', { class: 'badge', 'aria-hidden': 'true' });
  const button = element(
    'button',
    { class: 'launcher', type: 'button', 'aria-haspopup': 'dialog' },
    icon('speech', SPEECH),
    icon('chevron', CHEVRON),
    badge,
  );
  button.addEventListener('click', onClick);
  return {
    button,
    show({ open, visible, count, text }) {
      const label = open ? words.close : words.open;
      button.hidden = !visible;
      button.setAttribute('aria-expanded', String(open));
      button.setAttribute('aria-label', open || count === 0 ? label : `${label}, ${text}`);
      badge.textContent = count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count);
      badge.hidden = open || count === 0;
    },
  };
}
