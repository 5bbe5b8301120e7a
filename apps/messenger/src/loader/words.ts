import type { Language } from '../deployment/language.ts';

type LoaderWords = {
  readonly open: string;
  readonly close: string;
  readonly panel: string;
  readonly unread: (count: number) => string;
  readonly unreachable: string;
  readonly again: string;
};

export const LOADER_WORDS: Readonly<Record<Language, LoaderWords>> = {
  'en-us': {
    open: 'Open messenger',
    close: 'Close messenger',
    panel: 'Messenger',
    unread: (count) => (count === 1 ? '1 unread message' : `${count} unread messages`),
    unreachable: 'The messenger can’t be reached right now.',
    again: 'Try again',
  },
  de: {
    open: 'Messenger öffnen',
    close: 'Messenger schließen',
    panel: 'Messenger',
    unread: (count) => (count === 1 ? '1 ungelesene Nachricht' : `${count} ungelesene Nachrichten`),
    unreachable: 'Der Messenger ist gerade nicht erreichbar.',
    again: 'Noch einmal versuchen',
  },
};
