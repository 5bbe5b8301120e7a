import type { ToFrame, ToPage } from '../page-channel/page-channel.ts';
import { element } from './elements.ts';
import type { FrameLink } from './frame-link.ts';
import { openFrameLink } from './frame-link.ts';
import type { Site } from './site.ts';
import type { LoaderWords } from './words.ts';

/** The floating panel with the conversation's frame in it. The frame is fetched when it is first needed. */
export type Panel = {
  readonly element: HTMLElement;
  /** Fetches the frame if that has not been done, or has failed, without showing it. */
  readonly prepare: () => void;
  /** `focus`: the keyboard goes along into an opened panel. */
  readonly setOpen: (open: boolean, focus: boolean) => void;
  /** Tells the frame as soon as it is there. */
  readonly say: (message: ToFrame) => void;
  readonly setRoom: (need: 'panel' | 'page') => void;
  readonly dispose: () => void;
};

/** How long a frame may take to answer before the guest is told. */
const PATIENCE_MS = 12_000;

type PanelSetting = {
  readonly site: Site;
  /** The language the frame is to speak. */
  readonly language: string;
  readonly words: LoaderWords;
  /** Of the page, as the guest came to it. */
  readonly address: string;
  readonly onMessage: (message: ToPage) => void;
};

export function createPanel({ site, words, language, onMessage, ...page }: PanelSetting): Panel {
  const frame = element('iframe', { title: words.panel, allow: 'clipboard-write; web-share' });
  const again = element('button', { type: 'button', class: 'again' }, words.again);
  const trouble = element('div', { class: 'trouble', role: 'alert' });
  const panel = element('div', { class: 'panel', role: 'dialog', 'aria-label': words.panel }, trouble, frame);
  let link: FrameLink | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;
  let shown: ToFrame = { type: 'hidden' };
  let unsaid: ToFrame[] = [];
  let { address } = page;

  function load(): void {
    panel.dataset.state = 'loading';
    trouble.replaceChildren();
    clearTimeout(patience);
    patience = setTimeout(() => {
      panel.dataset.state = 'unreachable';
      trouble.replaceChildren(element('p', {}, words.unreachable), again);
    }, PATIENCE_MS);
    frame.src = `${site.gatewayUrl}/messenger/frame?deploymentId=${encodeURIComponent(site.deploymentId)}&language=${language}`;
  }

  function prepare(): void {
    const { state } = panel.dataset;
    if (!state || state === 'unreachable') load();
  }

  function tell(): void {
    link?.post(shown);
    if (shown.type === 'shown' && shown.focus) frame.focus();
  }

  function receive(message: ToPage): void {
    if (message.type === 'ready') {
      clearTimeout(patience);
      trouble.replaceChildren();
      panel.dataset.state = 'ready';
      tell();
      for (const message of unsaid) link?.post(message);
      unsaid = [];
      address = location.href;
    }
    onMessage(message);
  }

  again.addEventListener('click', load);
  frame.addEventListener('load', () => {
    link?.close();
    if (!frame.contentWindow || !frame.src) return;
    const to = { frame: frame.contentWindow, origin: site.gatewayUrl };
    link = openFrameLink({ ...to, address, onMessage: receive });
  });
  return {
    element: panel,
    prepare,
    setOpen(open, focus) {
      shown = open ? { type: 'shown', focus } : { type: 'hidden' };
      panel.inert = !open;
      panel.classList.toggle('open', open);
      tell();
    },
    say(message) {
      if (panel.dataset.state === 'ready') link?.post(message);
      else unsaid.push(message);
    },
    setRoom: (need) => panel.classList.toggle('whole-page', need === 'page'),
    dispose() {
      clearTimeout(patience);
      link?.close();
    },
  };
}
