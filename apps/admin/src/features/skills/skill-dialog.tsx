import { toastDone } from '@rejoin/ui/toaster';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { NameDialog } from '../../client/name-dialog.tsx';
import { refusalOf } from '../../client/refusal.ts';
import { useTRPC } from '../../client/trpc.ts';
import type { ListedSkill } from './skill.ts';

type SkillDialogProps = {
  /** What is renamed; absent: a new one. */
  setting?: ListedSkill;
  onClose: () => void;
};

/** Adds a skill, or renames one. */
export function SkillDialog({ setting, onClose }: SkillDialogProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onSuccess = async () => {
    await Promise.all(
      [trpc.skills, trpc.agents].map((told) => queryClient.invalidateQueries({ queryKey: told.pathKey() })),
    );
    toastDone('The skill is saved');
    onClose();
  };
  const add = useMutation(trpc.skills.add.mutationOptions({ onSuccess }));
  const rename = useMutation(trpc.skills.rename.mutationOptions({ onSuccess }));
  const error = add.error ?? rename.error;
  return (
    <NameDialog
      title={setting === undefined ? 'New skill' : `Rename ${setting.name}`}
      description={
        setting === undefined
          ? 'What some agents are able to do and others are not.'
          : 'Agents keep it, and flows go on asking for it.'
      }
      name={setting?.name ?? ''}
      verb={setting === undefined ? 'Add skill' : 'Rename skill'}
      saving={add.isPending || rename.isPending}
      failure={error === null ? undefined : whyNot(error)}
      onSave={(name) =>
        setting === undefined
          ? add.mutate({ name })
          : rename.mutate({ id: setting.id, name, revision: setting.revision })
      }
      onClose={onClose}
    />
  );
}

function whyNot(error: unknown): string {
  switch (refusalOf(error)?.refusal) {
    case 'conflict':
      return 'Not saved: somebody else has renamed it. Close this and look again.';
    case 'skillNotFound':
      return 'Not saved: somebody else has deleted it.';
    case 'notPermitted':
      return 'Not saved: you may no longer change skills.';
    default:
      return 'Not saved: the server can’t be reached or failed. Try again.';
  }
}
