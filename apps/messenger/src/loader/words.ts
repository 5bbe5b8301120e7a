/** What the loader says in one language. */
export type LoaderWords = {
  readonly open: string;
  readonly close: string;
  /** On a launcher that has words. */
  readonly launcherText: string;
  readonly panel: string;
  readonly unreachable: string;
  readonly again: string;
};

export const ENGLISH: LoaderWords = {
  open: 'Open messenger',
  close: 'Close messenger',
  launcherText: 'Chat with us',
  panel: 'Messenger',
  unreachable: 'The messenger can’t be reached right now.',
  again: 'Try again',
};
