import type { ListWords } from '@rejoin/ui/list-page';
import type { QueryKey } from '@tanstack/react-query';
import type { ReactNode } from 'react';

/** A setting that is no more than a name. */
export type Named = { readonly id: string; readonly name: string; readonly revision: number };

export type NamedSettingAbilities = { readonly add: boolean; readonly edit: boolean; readonly delete: boolean };

/** What the console says of one kind of such settings. */
export type NamedSettingWords = {
  readonly list: ListWords;
  /** One of them: "skill". */
  readonly one: string;
  readonly icon: ReactNode;
  /** What to add, and what to do with it, while there is none. */
  readonly nothingYet: string;
  /** What one is, where it gets its name. */
  readonly meaning: string;
  /** What renaming one changes. */
  readonly renaming: string;
  /** What deleting one changes. */
  readonly deleting: string;
  /** What one queue does with it that keeps it, and what several do. */
  readonly queueUse: readonly [one: string, several: string];
};

/** Where they are kept. Each rejects where the server refused or could not be reached. */
export type NamedSettingStore = {
  readonly add: (name: string) => Promise<unknown>;
  readonly rename: (setting: Named) => Promise<unknown>;
  readonly remove: (id: string) => Promise<unknown>;
  /** What was read from the server and is different once one of them is. */
  readonly told: readonly QueryKey[];
};
