import type { Language } from './dialogue.ts';
import { ENGLISH } from './english.ts';
import { GERMAN } from './german.ts';

/** By the code that `--language` names. */
export const LANGUAGES = { en: ENGLISH, de: GERMAN } satisfies Record<string, Language>;
