import type { NamedFile } from '../files/chosen-file.ts';
import type { Keeper } from './kept.ts';
import type { FileKeeper } from './kept-files.ts';
import { randomId } from './random-id.ts';

/** Files that the guest has chosen in this tab and not sent, kept for its next page. */
export type KeptChoice = {
  /** `undefined`: there were some, and they could not be kept. */
  readonly recall: () => Promise<readonly NamedFile[] | undefined>;
  readonly keep: (files: readonly NamedFile[]) => void;
};

export function createKeptChoice(chosen: Keeper['chosen'], files: FileKeeper): KeptChoice {
  /** Of this page's choice, once there is one. */
  let id: string | undefined;
  return {
    async recall() {
      const before = chosen.recall();
      if (before === undefined) return [];
      const kept = await files.takeOver<readonly NamedFile[]>(before);
      if (id === undefined) id = before;
      else void files.forget(before);
      return kept;
    },
    keep(choice) {
      if (choice.length > 0) {
        id ??= randomId();
        chosen.keep(id);
        void files.keep(
          id,
          choice.map(({ file, name }) => ({ file, name })),
        );
      } else if (id !== undefined) {
        chosen.keep(undefined);
        void files.forget(id);
      }
    },
  };
}
