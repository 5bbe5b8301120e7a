import { toastDone } from '@rejoin/ui/toaster';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { isNameTaken, takenSentence } from '../api/name-taken.ts';
import { whyNot } from '../api/why-not.ts';
import { NameDialog } from './name-dialog.tsx';
import type { Named, NamedSettingStore, NamedSettingWords } from './named-setting.ts';

type NamedSettingDialogProps = {
  words: NamedSettingWords;
  store: NamedSettingStore;
  /** What is renamed; absent: a new one. */
  setting?: Named;
  onClose: () => void;
};

/** Adds such a setting, or renames one. */
export function NamedSettingDialog({ words, store, setting, onClose }: NamedSettingDialogProps) {
  const queryClient = useQueryClient();
  const readAgain = () => Promise.all(store.told.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
  const saving = useMutation({
    mutationFn: (name: string) => (setting === undefined ? store.add(name) : store.rename({ ...setting, name })),
    onError: readAgain,
    onSuccess: async () => {
      await readAgain();
      toastDone(`The ${words.one} is saved`);
      onClose();
    },
  });
  const deed = {
    not: 'Not saved',
    thing: 'it',
    right: `change ${words.list.title.toLowerCase()}`,
    own: { conflict: 'somebody else has renamed it. Close this and look again.' },
  } as const;
  return (
    <NameDialog
      title={setting === undefined ? `New ${words.one}` : `Rename ${setting.name}`}
      description={setting === undefined ? words.meaning : words.renaming}
      name={setting?.name ?? ''}
      verb={setting === undefined ? `Add ${words.one}` : `Rename ${words.one}`}
      saving={saving.isPending}
      taken={
        isNameTaken(saving.error) && saving.variables !== undefined
          ? { name: saving.variables, sentence: takenSentence(words.one) }
          : undefined
      }
      failure={saving.error === null ? undefined : whyNot(saving.error, deed)}
      onSave={(name) => saving.mutate(name)}
      onClose={onClose}
    />
  );
}
