import { brandColours } from '@rejoin/core/configuration/brand-colour';
import { directionOf } from '@rejoin/core/configuration/languages';
import type { ConfigJson } from '@rejoin/protocol/rest/config-json';
import { render } from 'preact';
import { deploymentFile } from '../deployment/deployment-files.ts';
import { chooseLanguage } from '../deployment/language.ts';
import { readDeviceLink } from '../device-link/device-link.ts';
import type { Conversation } from './browser/run-conversation.ts';
import { listenToBrowser, runConversation } from './browser/run-conversation.ts';
import type { Model } from './conversation/model.ts';
import { canSeal } from './device-link/can-seal.ts';
import { createFetchPart } from './fetch-part.ts';
import { hearPage } from './hear-page.ts';
import type { PageLink } from './page-link.ts';
import { NO_PAGE, waitForPage } from './page-link.ts';
import { unreadCount } from './thread/unread-count.ts';
import { type HomePage, Messenger } from './view/messenger.tsx';
import type { Surroundings } from './view/surroundings.ts';
import { createFormats, regional } from './words/formats.ts';
import type { Speech } from './words/load-words.ts';
import { loadWords } from './words/load-words.ts';
import { withLabels } from './words/with-labels.ts';

async function start(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const deploymentId = asked.get('deploymentId') ?? '';
  const wanted = asked.get('language') ?? '';
  const standsAlone = window.parent === window;
  const [page, configuration] = await Promise.all([
    standsAlone ? NO_PAGE : waitForPage(),
    fetchConfiguration(deploymentId),
    // Most likely the words that are needed, fetched beside the rest.
    loadWords(wanted),
  ]);
  if (!configuration) throw new Error(`no configuration of deployment ${deploymentId}`);
  const { languages, defaultLanguage } = configuration;
  const language = chooseLanguage({
    page: wanted,
    browser: navigator.languages,
    offered: languages,
    fallback: defaultLanguage,
  });
  const place = document.getElementById('messenger') ?? document.body;
  let openings = 0;
  const headless = configuration.headlessMode.enabled && !standsAlone;
  const [speech, home] = await Promise.all([loadWords(language), fetchHome(configuration)]);
  const words = withLabels(speech.words, configuration, language);
  paint(configuration, speech.language);
  // On a page that draws the conversation itself there is no sheet that could ask about it.
  const arrival = headless ? undefined : readDeviceLink(page.address ?? '');

  const { conversations } = configuration.messenger.apps;
  const conversation = runConversation({
    deploymentId,
    autoStart: conversations.autoStart.enabled,
    showsPlace: !headless && conversations.queuePlace.enabled,
    checkDeployment: async () => (await fetchConfiguration(deploymentId))?.status !== 'Inactive',
    atHome: headless || (home !== undefined && arrival === undefined),
    demandsSignIn: configuration.auth.enabled && !configuration.auth.allowSessionUpgrade,
    askForSignIn: () => page.post({ type: 'signInNeeded' }),
    pageAddress: page.address,
    onChange: schedule,
  });
  const surroundings = surround(conversation, {
    page,
    configuration,
    speech: { language: speech.language, words },
    standsAlone,
  });

  let scheduled = false;
  function schedule(): void {
    if (scheduled) return;
    scheduled = true;
    queueMicrotask(() => {
      scheduled = false;
      draw(conversation.model());
      tellPage(conversation.model());
    });
  }

  function draw(model: Model): void {
    const filesAllowed = surroundings.takesFiles && (model.media?.fileTypes.length ?? 1) > 0;
    const unread = model.shown ? 0 : unreadCount(model.thread, model.seenAt);
    page.post({ type: 'unread', count: unread, text: surroundings.words.unread(unread) });
    if (headless) return;
    render(
      <Messenger
        model={model}
        surroundings={surroundings}
        home={home}
        filesAllowed={filesAllowed}
        openings={openings}
      />,
      place,
    );
  }

  const tellPage = hearPage({
    page,
    conversation,
    surroundings,
    onOpened: () => {
      openings += 1;
    },
  });
  listenToBrowser(conversation.tell);
  if (arrival) conversation.tell({ type: 'arrived', link: arrival });
  conversation.tell({ type: 'started' });
  draw(conversation.model());
  page.ready();
}

type Place = {
  readonly page: PageLink;
  readonly configuration: ConfigJson;
  readonly speech: Speech;
  readonly standsAlone: boolean;
};

function surround(conversation: Conversation, { page, configuration, speech, standsAlone }: Place): Surroundings {
  const { enabled, bot } = configuration.messenger.apps.conversations.humanize;
  return {
    ...speech,
    formats: createFormats(regional(speech.language, navigator.languages)),
    tell: conversation.tell,
    hold: conversation.hold,
    draft: conversation.draft,
    choice: conversation.choice,
    pictures: conversation.pictures,
    takesFiles: configuration.messenger.fileUpload.enableAttachments,
    ...(enabled && { persona: bot }),
    tellsTyping: configuration.messenger.apps.conversations.showUserTypingIndicator,
    otherDevices: !standsAlone && canSeal() && configuration.messenger.apps.conversations.otherDevices.enabled,
    takeRoom: (need) => page.post({ type: 'room', need }),
    ...(!standsAlone && { close: () => page.post({ type: 'close' }) }),
  };
}

/** The home page's code comes only where there is one. Where it can't be had, the messenger opens with the conversation. */
async function fetchHome({ messenger }: ConfigJson): Promise<HomePage | undefined> {
  if (!messenger.homeScreen.enabled) return undefined;
  const home = await import('./view/home.tsx').catch(() => undefined);
  return home && { View: home.Home, logoUrl: messenger.homeScreen.logoUrl };
}

/**
 * The language and its direction, and the brand's colours. These are data: they go in as custom properties, which a strict style policy
 * allows from script.
 */
function paint(configuration: ConfigJson, language: string): void {
  const { documentElement: root } = document;
  const colours = brandColours(configuration.messenger.styles.primaryColor);
  root.lang = language;
  root.dir = directionOf(language);
  if (!colours) return;
  root.style.setProperty('--brand', colours.brand);
  root.style.setProperty('--on-brand', colours.onBrand);
  root.style.setProperty('--brand-ink-light', colours.inkOnLight);
  root.style.setProperty('--brand-ink-dark', colours.inkOnDark);
}

async function fetchConfiguration(deploymentId: string): Promise<ConfigJson | undefined> {
  try {
    const response = await fetch(deploymentFile(location.origin, deploymentId, 'config.json'), { credentials: 'omit' });
    return response.ok ? ((await response.json()) as ConfigJson) : undefined;
  } catch {
    return undefined;
  }
}

// The build calls it by this name.
Object.assign(globalThis, { fetchPart: createFetchPart({ fetch, load: (address) => import(address) }) });
void start();
