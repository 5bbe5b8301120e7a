import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { KeptChoice } from '../browser/chosen-files.ts';
import type { Draft } from '../browser/kept.ts';
import { type ChosenFile, dropFile, type NamedFile } from '../files/chosen-file.ts';
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

type Keepers = { readonly choice: KeptChoice; readonly draft: Draft };

export function useChosenFiles(media: AllowedMedia | undefined, { choice: kept, draft }: Keepers): ChosenFiles {
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  /** Those that are still being looked at. */
  const [candidates, setCandidates] = useState<readonly NamedFile[]>([]);
  const [refused, setRefused] = useState<readonly RefusedFile[]>([]);
  /** What is still being looked at when they are forgotten is nobody's. */
  const timesForgotten = useRef(0);

  const accept = useCallback(
    async (added: readonly NamedFile[]) => {
      const since = timesForgotten.current;
      setCandidates((others) => [...others, ...added]);
      const rules = await fetchRules();
      for (const candidate of added) {
        const { name } = candidate;
        const file = rules ? await rules.acceptFile(candidate.file, name, media) : 'uploadFailed';
        if (timesForgotten.current > since) return;
        setCandidates((others) => others.filter((one) => one !== candidate));
        if (typeof file === 'object') setFiles((chosen) => [...chosen, file]);
        else {
          const named = added.length > 1 && { name };
          setRefused((others) => [...others, { ...named, problem: file }]);
        }
      }
    },
    [media],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was chosen on the page before is asked for once.
  useEffect(() => {
    void fetchRules();
    void kept.recall().then((files) => (files ? accept(files) : setRefused([{ problem: 'fileLost' }])));
  }, []);

  useEffect(() => kept.keep([...files, ...candidates]), [kept, files, candidates]);

  // Before the page is told that the messenger is there: the first that it says may be that the guest signs out.
  useLayoutEffect(() =>
    draft.onForgotten(() => {
      timesForgotten.current += 1;
      for (const file of files) dropFile(file);
      setFiles([]);
      setCandidates([]);
      setRefused([]);
    }),
  );

  return {
    files,
    refused,
    async add(added) {
      setRefused([]);
      await accept(added.map((file) => ({ file, name: file.name })));
    },
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

/** What files are taken is long to tell, and comes once the thread is drawn. `undefined`: it can't be fetched. */
function fetchRules() {
  return import('../files/accept-file.ts').catch(() => undefined);
}

/** The files of a paste or a drop; empty when it carried none. */
export function filesOf(transfer: DataTransfer | null): File[] {
  return [...(transfer?.files ?? [])];
}
