import { useCallback, useState } from 'preact/hooks';
import { judgeFile, sendableName } from '../files/accept-file.ts';
import { type ChosenFile, dropFile, openFile } from '../files/chosen-file.ts';
import type { Problem } from '../outbox/outbox.ts';
import type { AllowedMedia } from '../wire/incoming.ts';

/** Files the guest has chosen and not sent yet, and what was wrong with the last that could not be taken. */
export type ChosenFiles = {
  readonly files: readonly ChosenFile[];
  readonly problem: Problem | undefined;
  readonly add: (files: readonly File[]) => Promise<void>;
  readonly remove: (file: ChosenFile) => void;
  /** Hands the files over to whoever sends them. */
  readonly take: () => readonly ChosenFile[];
};

export function useChosenFiles(media: AllowedMedia | undefined): ChosenFiles {
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [problem, setProblem] = useState<Problem>();

  const add = useCallback(
    async (candidates: readonly File[]) => {
      setProblem(undefined);
      for (const candidate of candidates) {
        const wrong = judgeFile(candidate, media);
        const file = wrong ? undefined : await openFile(candidate, sendableName(candidate));
        if (file) setFiles((chosen) => [...chosen, file]);
        else setProblem(wrong ?? 'fileUnreadable');
      }
    },
    [media],
  );

  return {
    files,
    problem,
    add,
    remove(file) {
      dropFile(file);
      setFiles((chosen) => chosen.filter((one) => one !== file));
    },
    take() {
      setFiles([]);
      setProblem(undefined);
      return files;
    },
  };
}

/** The files of a paste or a drop; empty when it carried none. */
export function filesOf(transfer: DataTransfer | null): File[] {
  return [...(transfer?.files ?? [])];
}
