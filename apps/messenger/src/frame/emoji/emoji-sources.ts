import type { MessengerLanguage } from '@rejoin/core/configuration/languages';

/** The languages whose names of emoji we have, and what emojibase calls them. */
export const EMOJI_SOURCES: { readonly [Language in MessengerLanguage]?: string } = {
  'en-us': 'en',
  da: 'da',
  de: 'de',
  es: 'es',
  fr: 'fr',
  it: 'it',
  ja: 'ja',
  nl: 'nl',
  pl: 'pl',
  'pt-br': 'pt',
  sv: 'sv',
};

/** The language emoji are named in where the messenger speaks `language`. */
export function emojiLanguage(language: MessengerLanguage): MessengerLanguage {
  return EMOJI_SOURCES[language] === undefined ? 'en-us' : language;
}
