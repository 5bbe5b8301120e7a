import { useCallback, useState } from 'preact/hooks';
import { judgeFile, sendableName } from '../files/accept-file.ts';
import { type ChosenFile, dropFile, openFile } from '../files/chosen-file.ts';
import type { Problem } from '../outbox/outbox.ts';
import type { AllowedMedia } from '../wire/incoming.ts';

/** A file that could not be taken. The name is left out where it was the only one chosen. */
export type RefusedFile = { readonly name?: string; readonly problem: Problem };

/** Files the guest has chosen and not sent yet, and what was wrong with those of the last choice that could not be taken. */
export type ChosenFiles = {
  readonly files: readonly ChosenFile[];
  readonly refused: readonly RefusedFile[];
  readonly add: (files: readonly File[]) => Promise<void>;
  readonly remove: (file: ChosenFile) => void;
  /** Hands the files over to whoever sends them. */
  readonly take: () => readonly ChosenFile[];
};

export function useChosenFiles(media: AllowedMedia | undefined): ChosenFiles {
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [refused, setRefused] = useState<readonly RefusedFile[]>([]);

  const add = useCallback(
    async (candidates: readonly File[]) => {
      setRefused([]);
      for (const candidate of candidates) {
        const wrong = judgeFile(candidate, media);
        const file = wrong ? undefined : await openFile(candidate, sendableName(candidate));
        if (file) setFiles((chosen) => [...chosen, file]);
        else {
          const named = candidates.length > 1 && { name: candidate.name };
          setRefused((others) => [...others, { ...named, problem: wrong ?? 'fileUnreadable' }]);
        }
      }
    },
    [media],
  );

  return {
    files,
    refused,
    add,
    remove(file) {
      dropFile(file);
      setFiles((chosen) => chosen.filter((one) => one !== file));
    },
    take() {
      setFiles([]);
      setRefused([]);
      return files;
    },
  };
}

/** The files of a paste or a drop; empty when it carried none. */
export function filesOf(transfer: DataTransfer | null): File[] {
  return [...(transfer?.files ?? [])];
}
