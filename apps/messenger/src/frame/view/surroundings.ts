import type { MessengerLanguage } from '@rejoin/core/configuration/languages';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Conversation } from '../browser/run-conversation.ts';
import type { Pictures } from '../files/chosen-file.ts';
import type { Formats } from '../words/formats.ts';
import type { Words } from '../words/words.ts';

/** What every part of the screen may use. */
export type Surroundings = {
  /** The language of words, dates and emoji. */
  readonly language: MessengerLanguage;
  readonly words: Words;
  readonly formats: Formats;
  /** Whom automatic replies are from, where the company says so. */
  readonly persona?: { readonly name: string; readonly avatarUrl?: string | undefined };
  readonly tell: Conversation['tell'];
  readonly hold: Conversation['hold'];
  readonly draft: Conversation['draft'];
  readonly choice: Conversation['choice'];
  readonly pictures: Pictures;
  /** Whether guests may send files here at all; which, the gateway tells. */
  readonly takesFiles: boolean;
  /** Whether the company's side is told that the guest is writing. */
  readonly tellsTyping: boolean;
  /** Whether a guest who has not signed in can take the conversation to another device. */
  readonly otherDevices: boolean;
  /** Asks the page for its whole area, or gives it back. */
  readonly takeRoom: (need: 'panel' | 'page') => void;
  /** Closes the panel; absent where the frame stands alone. */
  readonly close?: () => void;
};

export const SurroundingsContext = createContext<Surroundings | undefined>(undefined);

export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (!surroundings) throw new Error('a part of the messenger is drawn outside of it');
  return surroundings;
}
