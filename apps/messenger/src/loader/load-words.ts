import type { ConfigJson } from '@rejoin/protocol/rest/config-json';
import { customLabel } from '../deployment/deployment-files.ts';
import { fetchJson } from './fetch-json.ts';
import type { LoaderWords } from './words.ts';
import { ENGLISH } from './words.ts';

/** Names the files of words after their content; put in its place by the build. */
declare const REJOIN_WORDS_HASH: string;

/**
 * The loader's words in `language`, with what an admin has worded: a small file for all but English, which also stands in for what can't
 * be fetched.
 */
export async function loadWords(gatewayUrl: string, configuration: ConfigJson, language: string): Promise<LoaderWords> {
  const file = `${gatewayUrl}/messenger/words/${language}-${REJOIN_WORDS_HASH}.json`;
  const words = language === 'en-us' ? ENGLISH : await fetchJson<LoaderWords>(file).catch(() => ENGLISH);
  const own = customLabel(configuration, language, 'MessengerLauncherButtonText');
  return own === undefined ? words : { ...words, open: own, launcherText: own };
}
