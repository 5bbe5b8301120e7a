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
  /** Begins anew with a frame that is there already: the browser empties it when it is put elsewhere. */
  readonly renew: () => void;
  /** `focus`: the keyboard goes along into an opened panel. */
  readonly setOpen: (open: boolean, focus: boolean) => void;
  /** Tells the frame as soon as it is there, and on the page. */
  readonly say: (message: ToFrame) => void;
  readonly setRoom: (need: 'panel' | 'page') => void;
  readonly dispose: () => void;
};

/** What the frame may do. A browser that can't share warns the page's developer of a policy about it. */
const MAY = 'share' in navigator ? 'clipboard-write; web-share' : 'clipboard-write';

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
  const frame = element('iframe', { title: words.panel, allow: MAY });
  const trouble = createTrouble(words, load);
  const facts = { class: 'panel', role: 'dialog', 'aria-label': words.panel, inert: '' };
  const panel = element('div', facts, trouble.element, frame);
  let link: FrameLink | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;
  let shown: ToFrame = { type: 'hidden' };
  const unsaid = createUnsaid();
  let { address } = page;

  function load(): void {
    panel.dataset.state = 'loading';
    trouble.end();
    clearTimeout(patience);
    patience = setTimeout(() => {
      panel.dataset.state = 'unreachable';
      trouble.tell();
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
      trouble.end();
      panel.dataset.state = 'ready';
      tell();
      for (const message of unsaid.take()) link?.post(message);
      address = location.href;
    }
    onMessage(message);
  }

  frame.addEventListener('load', () => {
    link?.close();
    if (!frame.contentWindow || !frame.src) return;
    const to = { frame: frame.contentWindow, origin: site.gatewayUrl };
    link = openFrameLink({ ...to, address, onMessage: receive });
  });
  return {
    element: panel,
    prepare,
    renew() {
      if (!panel.dataset.state) return;
      if (shown.type === 'shown') shown = { type: 'shown', focus: false };
      panel.classList.remove('whole-page');
      load();
    },
    setOpen(open, focus) {
      shown = open ? { type: 'shown', focus } : { type: 'hidden' };
      panel.inert = !open;
      panel.classList.toggle('open', open);
      tell();
    },
    say: (message) => unsaid.say(message, panel.dataset.state === 'ready' && frame.isConnected ? link : undefined),
    setRoom: (need) => panel.classList.toggle('whole-page', need === 'page'),
    dispose() {
      clearTimeout(patience);
      link?.close();
    },
  };
}

/** Says that there is no frame, with a button to try again. */
function createTrouble(words: LoaderWords, onAgain: () => void) {
  const again = element('button', { type: 'button', class: 'again' }, words.again);
  const trouble = element('div', { class: 'trouble', role: 'alert' });
  again.addEventListener('click', onAgain);
  return {
    element: trouble,
    tell: () => trouble.replaceChildren(element('p', {}, words.unreachable), again),
    end: () => trouble.replaceChildren(),
  };
}

/** What the next frame is to be told: what none has been told yet, and what the page listens for. */
function createUnsaid() {
  const standing: ToFrame[] = [];
  let waiting: ToFrame[] = [];
  return {
    say(message: ToFrame, link: FrameLink | undefined): void {
      link?.post(message);
      if (message.type === 'command' && message.name === 'listen') standing.push(message);
      else if (!link) waiting.push(message);
    },
    take(): ToFrame[] {
      const all = [...standing, ...waiting];
      waiting = [];
      return all;
    },
  };
}
