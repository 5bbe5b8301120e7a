/** Languages the messenger's own words exist in, in the order in which they are offered. */
export const MESSENGER_LANGUAGES = [
  'en-us',
  'ar',
  'cs',
  'da',
  'de',
  'es',
  'fr',
  'it',
  'ja',
  'nl',
  'pl',
  'pt-br',
  'sv',
] as const;

export type MessengerLanguage = (typeof MESSENGER_LANGUAGES)[number];

const RIGHT_TO_LEFT: readonly string[] = ['ar', 'fa', 'he', 'ur'];

/** How a language is written: `rtl` from right to left. `language` is a locale tag in lower case, such as `ar-eg`. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.includes(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
