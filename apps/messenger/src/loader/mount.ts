import type { ConfigJson } from '@rejoin/protocol/rest/config-json';
import { linkIn } from '../device-link/address.ts';
import type { FrameCommand } from '../page-channel/names.ts';
import { FETCHING_COMMANDS, FRAME_COMMANDS, isOneOf } from '../page-channel/names.ts';
import type { ToPage } from '../page-channel/page-channel.ts';
import type { Commands, Controls } from './commands.ts';
import { element } from './elements.ts';
import { createScreenFit, FULL_SCREEN } from './full-screen.ts';
import { createLauncher } from './launcher.ts';
import type { Panel } from './panel.ts';
import { createPanel } from './panel.ts';
import type { Site } from './site.ts';
import { createStay, type Stay } from './stay.ts';
import { LOADER_STYLES } from './styles.ts';
import { recallVisit, rememberVisit } from './visit.ts';
import type { LoaderWords } from './words.ts';

type Mounting = {
  readonly site: Site;
  readonly configuration: ConfigJson;
  /** Of the page, as the guest came to it. */
  readonly address: string;
  /** The language the messenger speaks here, and the loader's words in it. */
  readonly language: string;
  readonly words: LoaderWords;
  readonly emit: Commands['emit'];
  readonly complain: (sentence: string) => void;
  readonly onDestroy: () => void;
};

/** Puts the messenger on the page and returns what moves it. Where the page draws the conversation, there is only the frame, out of sight. */
export function mount(mounting: Mounting): Controls {
  const { controls, prepare, start } = assemble(mounting);
  if (!mounting.configuration.headlessMode.enabled) {
    start();
    return controls;
  }
  const refuse = () => mounting.complain('This messenger has no panel: the page draws the conversation.');
  prepare();
  return { ...controls, open: refuse, close: refuse, toggle: refuse, show: refuse, hide: refuse };
}

type Assembled = {
  readonly controls: Controls;
  /** Fetches the frame. */
  readonly prepare: () => void;
  /** Shows what is to be seen at first. */
  readonly start: () => void;
};

function assemble({ site, configuration, address, language, words, emit, complain, onDestroy }: Mounting): Assembled {
  const { launcherButton } = configuration.messenger;
  const state = { ...UNTOUCHED, visible: !configuration.headlessMode.enabled && launcherButton.visibility === 'On' };
  const launcher = createLauncher(words, launcherButton, () => controls.toggle());
  const panel = createPanel({ site, words, language, address, onMessage: hear });
  const fitScreen = createScreenFit(panel.element);
  const host = makeHost(configuration, [panel.element, launcher.button]);
  const focusWay = createFocusWay(host, launcher.button);
  const stay = createStay(host, {
    onEnter() {
      panel.renew();
      fitScreen(state.open);
    },
    onDriven() {
      setOpen(false);
      complain('The page takes the messenger away again and again: it stays away until a command needs it.');
    },
  });
  const show = (changes?: Partial<typeof state>) => launcher.show(Object.assign(state, changes));

  function hear(message: ToPage): void {
    if (message.type === 'close') controls.close();
    if (message.type === 'signInNeeded') emit(message.type);
    if (message.type === 'room') panel.setRoom(message.need);
    if (message.type === 'event') emit(message.name, message.detail);
    if (message.type !== 'unread') return;
    if (message.count !== state.count) emit('unread', { count: message.count });
    show({ count: message.count, text: message.text });
  }

  function setOpen(open: boolean, focus = true): void {
    if (open === state.open || (open && !stay.enter())) return;
    state.open = open;
    rememberVisit(site.deploymentId, open ? 'open' : 'closed');
    const giveBack = focusWay(open);
    show();
    if (open) panel.prepare();
    panel.setOpen(open, focus);
    panel.setRoom('panel');
    fitScreen(open);
    giveBack();
    emit(open ? 'opened' : 'closed');
  }

  const controls: Controls = {
    open: () => setOpen(true),
    close: () => setOpen(false),
    toggle: () => setOpen(!state.open),
    show() {
      stay.enter();
      show({ visible: true });
    },
    hide() {
      setOpen(false);
      show({ visible: false });
    },
    ...frameControls({ panel, stay, complain }),
    destroy() {
      setOpen(false);
      panel.dispose();
      stay.leave();
      onDestroy();
    },
  };
  host.addEventListener('keydown', ({ key }) => key === 'Escape' && setOpen(false));
  show();
  stay.enter();
  const { prepare } = panel;
  return { controls, prepare, start: () => resume(site, address, { open: () => setOpen(true, false), prepare }) };
}

const UNTOUCHED = { open: false, count: 0, text: '' };

type FrameWay = { readonly panel: Panel; readonly stay: Stay } & Pick<Mounting, 'complain'>;

/**
 * What is the frame's to carry out. What can't do without one puts it back where the page took it away. What no frame can be handed is
 * refused before other commands wait behind it.
 */
function frameControls({ panel, stay, complain }: FrameWay): Pick<Controls, FrameCommand | 'listen'> {
  const commands = (['listen', ...FRAME_COMMANDS] as const).map((name) => [
    name,
    (given: unknown) => {
      try {
        panel.say({ type: 'command', name, given: structuredClone(given) });
      } catch (error) {
        return complain(`${name}: ${error}`);
      }
      if (isOneOf<string>(FETCHING_COMMANDS, name) && stay.enter()) panel.prepare();
    },
  ]);
  return Object.fromEntries(commands);
}

/** A guest who had the panel open on the page before finds it open; one who had closed it still hears of new messages. */
function resume(site: Site, address: string, { open, prepare }: { open: () => void; prepare: () => void }): void {
  if (linkIn(address)) return open();
  const visit = recallVisit(site.deploymentId);
  if (visit === 'open' && !matchMedia(FULL_SCREEN).matches) open();
  else if (visit !== 'new') prepare();
}

function makeHost(configuration: ConfigJson, parts: readonly Node[]): HTMLElement {
  const { alignment, sideSpace, bottomSpace } = configuration.position;
  const direction = getComputedStyle(document.documentElement).direction;
  const { primaryColor: brand, textColor } = configuration.messenger.styles;
  const left = alignment === 'Left' || (alignment === 'Auto' && direction === 'rtl');
  const place = element('div', { class: left ? 'place left' : 'place' }, ...parts);
  const facts = { brand, 'on-brand': textColor, side: `${sideSpace}px`, bottom: `${bottomSpace}px` };
  for (const [name, value] of Object.entries(facts)) place.style.setProperty(`--${name}`, value);
  const host = element('rejoin-messenger' as 'div', {});
  const style = new CSSStyleSheet();
  style.replaceSync(LOADER_STYLES);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [style];
  root.append(place);
  return host;
}

/**
 * Where the keyboard came from when the panel was opened is where it goes when it is closed. Told before the panel moves, it returns what is
 * to be done afterwards.
 */
function createFocusWay(host: Element, launcher: HTMLElement): (open: boolean) => () => void {
  let cameFrom: Element | null = null;
  return (open) => {
    const { activeElement } = document;
    if (open) cameFrom = activeElement;
    const target =
      cameFrom instanceof HTMLElement && cameFrom !== host && cameFrom !== document.body ? cameFrom : launcher;
    return () => {
      if (!open && activeElement === host) (target.isConnected ? target : launcher).focus({ preventScroll: true });
    };
  };
}
