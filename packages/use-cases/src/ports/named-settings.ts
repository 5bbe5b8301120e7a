import type { Removal } from './in-the-way.ts';

/** A setting that is no more than a name, and where it is used. */
export type NamedSetting<Use> = Use & {
  readonly id: string;
  readonly name: string;
  /** Counts the edits: 1 for a new one. */
  readonly revision: number;
};

/** Every write becomes news in the same transaction. */
export type NamedSettings<Use> = {
  /** By name. */
  list(): Promise<readonly NamedSetting<Use>[]>;
  add(setting: { readonly id: string; readonly name: string }): Promise<'added' | 'nameTaken'>;
  /** `conflict`: somebody else has renamed it since `revision`. */
  rename(setting: {
    readonly id: string;
    readonly name: string;
    readonly revision: number;
  }): Promise<'saved' | 'conflict' | 'missing' | 'nameTaken'>;
  remove(id: string): Promise<Removal>;
};
