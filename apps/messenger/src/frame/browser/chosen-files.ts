import type { NamedFile } from '../files/chosen-file.ts';
import type { Keeper } from './kept.ts';
import type { FileKeeper } from './kept-files.ts';
import { randomId } from './random-id.ts';

/** Files that the guest has chosen in this tab and not sent, kept for its next page. */
export type KeptChoice = {
  /** `undefined`: there were some, and they could not be kept. */
  readonly recall: () => Promise<readonly NamedFile[] | undefined>;
  readonly keep: (files: readonly NamedFile[]) => void;
  /** Also those that are being recalled. */
  readonly forget: () => void;
};

export function createKeptChoice(chosen: Keeper['chosen'], files: FileKeeper): KeptChoice {
  /** Of this page's choice, once there is one. */
  let id: string | undefined;
  let timesForgotten = 0;
  return {
    async recall() {
      const before = chosen.recall();
      if (before === undefined) return [];
      const since = timesForgotten;
      const kept = await files.takeOver<readonly NamedFile[]>(before);
      const isForgotten = timesForgotten > since;
      if (kept !== undefined && id === undefined && !isForgotten) id = before;
      else {
        if (chosen.recall() === before) chosen.keep(undefined);
        void files.forget(before);
      }
      return isForgotten ? [] : kept;
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
    forget() {
      const kept = id ?? chosen.recall();
      timesForgotten += 1;
      id = undefined;
      chosen.keep(undefined);
      if (kept !== undefined) void files.forget(kept);
    },
  };
}
