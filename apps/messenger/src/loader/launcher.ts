import type { ConfigJson } from '@rejoin/protocol/rest/config-json';
import { element, icon } from './elements.ts';
import type { LoaderWords } from './words.ts';

type LauncherState = {
  readonly open: boolean;
  readonly visible: boolean;
  /** How many messages are unread, and that in words. */
  readonly count: number;
  readonly text: string;
};

/** The button that opens and closes the conversation: round, or a pill where it has words. */
export type Launcher = {
  readonly button: HTMLButtonElement;
  readonly show: (state: LauncherState) => void;
};

const SPEECH = 'M7.9 20A9 9 0 1 0 4 16.1L2 22z';
const CHEVRON = 'm6 9 6 6 6-6';
const MOST_SHOWN = 9;

type Face = Pick<ConfigJson['messenger']['launcherButton'], 'displayType' | 'icon'>;

export function createLauncher(words: LoaderWords, { displayType, icon: own }: Face, onClick: () => void): Launcher {
  const closed = displayType === 'Icon' ? words.open : words.launcherText;
  const badge = element('span', { class: 'badge', 'aria-hidden': 'true' });
  const button = element(
    'button',
    { class: 'launcher', type: 'button', 'aria-haspopup': 'dialog' },
    ...(displayType === 'Text' ? [] : [mark(own?.url)]),
    icon('chevron', CHEVRON),
    ...(displayType === 'Icon' ? [] : [element('span', { class: displayType }, closed)]),
    badge,
  );
  button.addEventListener('click', onClick);
  return {
    button,
    show({ open, visible, count, text }) {
      const label = open ? words.close : closed;
      button.hidden = !visible;
      button.setAttribute('aria-expanded', String(open));
      button.setAttribute('aria-label', open || count === 0 ? label : `${label}, ${text}`);
      badge.textContent = count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count);
      badge.hidden = open || count === 0;
    },
  };
}

/** The company's picture where it has one and it can be had, else ours, in the same place. Its host learns nothing of the page. */
function mark(url: string | undefined): Element {
  const ours = icon('speech', SPEECH);
  if (!url) return ours;
  const own = element('img', { class: 'speech', alt: '', referrerpolicy: 'no-referrer' });
  own.onerror = () => own.replaceWith(ours);
  own.src = url;
  return own;
}
