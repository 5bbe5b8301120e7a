import type { MessengerLanguage } from '@rejoin/core/configuration/languages';
import type { EmojiData } from '@rejoin/ui/emoji-search';
import { emojiLanguage } from './emoji-sources.ts';

const loading = new Map<string, Promise<EmojiData | 'failed'>>();

/** The emoji with their names in the messenger's language, or in English. Fetched once per language; a failed fetch is tried again the next time. */
export function loadEmoji(language: MessengerLanguage): Promise<EmojiData | 'failed'> {
  const name = emojiLanguage(language);
  const known = loading.get(name);
  if (known !== undefined) return known;
  const fetched = fetch(new URL(`./emoji-${name}.json`, import.meta.url))
    .then((response) =>
      response.ok ? (response.json() as Promise<EmojiData>) : Promise.reject(new Error(response.statusText)),
    )
    .catch((): 'failed' => {
      loading.delete(name);
      return 'failed';
    });
  loading.set(name, fetched);
  return fetched;
}
