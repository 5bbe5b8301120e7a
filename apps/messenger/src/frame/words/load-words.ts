import type { MessengerLanguage } from '@rejoin/core/configuration/languages';
import { EN_US } from './en-us.ts';
import type { Words } from './words.ts';

/** What the messenger says, and in which language. */
export type Speech = { readonly language: MessengerLanguage; readonly words: Words };

const ENGLISH: Speech = { language: 'en-us', words: EN_US };

/** English comes with the frame; every other language is a chunk of its own, of which a guest fetches one. */
const OTHERS: Readonly<Record<Exclude<MessengerLanguage, 'en-us'>, () => Promise<Words>>> = {
  ar: async () => (await import('./ar.ts')).AR,
  cs: async () => (await import('./cs.ts')).CS,
  da: async () => (await import('./da.ts')).DA,
  de: async () => (await import('./de.ts')).DE,
  es: async () => (await import('./es.ts')).ES,
  fr: async () => (await import('./fr.ts')).FR,
  it: async () => (await import('./it.ts')).IT,
  ja: async () => (await import('./ja.ts')).JA,
  nl: async () => (await import('./nl.ts')).NL,
  pl: async () => (await import('./pl.ts')).PL,
  'pt-br': async () => (await import('./pt-br.ts')).PT_BR,
  sv: async () => (await import('./sv.ts')).SV,
};

/** The words of a language, fetched once; English where there are none, or where they can't be fetched. */
export async function loadWords(language: string): Promise<Speech> {
  if (!isOther(language)) return ENGLISH;
  try {
    return { language, words: await OTHERS[language]() };
  } catch {
    return ENGLISH;
  }
}

function isOther(language: string): language is keyof typeof OTHERS {
  return Object.hasOwn(OTHERS, language);
}
