import { toastDone } from '@rejoin/ui/toaster';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { DeleteSetting } from '../../client/delete-setting.tsx';
import { inTheWayWords } from '../../client/in-the-way.ts';
import { refusalOf } from '../../client/refusal.ts';
import { useTRPC } from '../../client/trpc.ts';
import type { ListedSkill } from './skill.ts';

type DeleteSkillProps = { setting: ListedSkill; onClose: () => void };

/** Asks, and deletes unless it is used. */
export function DeleteSkill({ setting: { id, name }, onClose }: DeleteSkillProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const remove = useMutation(
    trpc.skills.remove.mutationOptions({
      onSuccess: async () => {
        await Promise.all(
          [trpc.skills, trpc.agents].map((told) => queryClient.invalidateQueries({ queryKey: told.pathKey() })),
        );
        toastDone(`${name} is deleted`);
        onClose();
      },
    }),
  );
  return (
    <DeleteSetting
      name={name}
      open
      onOpenChange={(open) => !open && onClose()}
      consequence="No agent has it and no flow asks for it, so nothing changes for guests."
      verb="Delete skill"
      removing={remove}
      onConfirm={() => remove.mutate({ id })}
      whyNot={whyNot}
    />
  );
}

function whyNot(error: unknown): string | undefined {
  const refused = refusalOf(error);
  switch (refused?.refusal) {
    case 'inUse':
      return inTheWayWords(refused.inTheWay ?? [], ['names it', 'name it']);
    case 'skillNotFound':
      return 'Somebody else has deleted it already.';
    case 'notPermitted':
      return 'Not deleted: you may no longer delete skills.';
    default:
      return undefined;
  }
}
