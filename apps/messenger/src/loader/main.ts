import type { ConfigJson } from '@rejoin/protocol/rest/config-json';
import { chooseLanguage } from '../deployment/language.ts';
import type { CommandLine, Commands } from './commands.ts';
import { createCommands } from './commands.ts';
import type { LoadedDeployment } from './load-deployment.ts';
import { loadDeployment } from './load-deployment.ts';
import { loadWords } from './load-words.ts';
import { mount } from './mount.ts';
import { takeAddress } from './page-address.ts';
import type { RejoinFunction, Site } from './site.ts';
import { findSite } from './site.ts';
import { untilWorthAsking } from './worth-asking.ts';

type Page = { Rejoin?: RejoinFunction | undefined };

const page = window as unknown as Page;
const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript : null;

/** Takes over the snippet's queue. Of two loaders on a page, the second does nothing. */
function start(): void {
  if (page.Rejoin?.loaded) return;
  const site = findSite(page.Rejoin, script);
  if (!site) {
    complain('The snippet names no deployment. Copy it again from the console.');
    return;
  }
  const commands = createCommands(complain);
  const queued = page.Rejoin?.q ?? [];
  const rejoin: RejoinFunction = (...line: unknown[]) => commands.take(line satisfies CommandLine);
  rejoin.loaded = true;
  page.Rejoin = rejoin;
  for (const line of queued) commands.take(line);
  void bring(site, commands, takeAddress());
}

async function bring(site: Site, commands: Commands, address: string): Promise<void> {
  const deployment = await keepAsking(site);
  const { configuration } = deployment;
  if (!configuration) return complain(deployment.reason);
  const language = chosenLanguage(configuration);
  const words = await loadWords(site.gatewayUrl, configuration, language);
  const controls = mount({
    site,
    configuration,
    address,
    language,
    words,
    emit: commands.emit,
    complain,
    onDestroy() {
      page.Rejoin = undefined;
    },
  });
  commands.connect(controls);
  commands.emit('ready');
}

/** Asks until somebody answers. The page's developer is told once of a gateway that is away, its visitors never. */
async function keepAsking(site: Site): Promise<LoadedDeployment> {
  for (let failures = 0; ; failures += 1) {
    const answer = await loadDeployment(site, location.hostname);
    if (!answer.away) return answer;
    if (failures === 0) complain(`${answer.reason} It is tried again.`);
    await untilWorthAsking(failures);
  }
}

function chosenLanguage({ languages, defaultLanguage }: ConfigJson): string {
  const { lang } = document.documentElement;
  return chooseLanguage({ page: lang, browser: navigator.languages, offered: languages, fallback: defaultLanguage });
}

function complain(sentence: string): void {
  console.warn(`Rejoin: ${sentence}`);
}

start();
