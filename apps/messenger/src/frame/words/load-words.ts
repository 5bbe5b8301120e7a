import type { MessengerLanguage } from '@rejoin/core/configuration/languages';
import { EN_US } from './en-us.ts';
import type { Words } from './words.ts';

/** What the messenger says, and in which language. */
export type Speech = { readonly language: MessengerLanguage; readonly words: Words };

const ENGLISH: Speech = { language: 'en-us', words: EN_US };

/** English comes with the frame; every other language is a chunk of its own, of which a guest fetches one. */
const OTHERS: Readonly<Record<Exclude<MessengerLanguage, 'en-us'>, () => Promise<{ readonly WORDS: Words }>>> = {
  ar: () => import('./ar.ts'),
  cs: () => import('./cs.ts'),
  da: () => import('./da.ts'),
  de: () => import('./de.ts'),
  es: () => import('./es.ts'),
  fr: () => import('./fr.ts'),
  it: () => import('./it.ts'),
  ja: () => import('./ja.ts'),
  nl: () => import('./nl.ts'),
  pl: () => import('./pl.ts'),
  'pt-br': () => import('./pt-br.ts'),
  sv: () => import('./sv.ts'),
};

/** The words of a language, fetched once; English where there are none, or where they can't be fetched. */
export async function loadWords(language: string): Promise<Speech> {
  if (!isOther(language)) return ENGLISH;
  try {
    return { language, words: (await OTHERS[language]()).WORDS };
  } catch {
    return ENGLISH;
  }
}

function isOther(language: string): language is keyof typeof OTHERS {
  return Object.hasOwn(OTHERS, language);
}
