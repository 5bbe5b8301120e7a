import { toastDone } from '@rejoin/ui/toaster';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { DeleteSetting } from '../../client/delete-setting.tsx';
import { inTheWayWords } from '../../client/in-the-way.ts';
import { refusalOf } from '../../client/refusal.ts';
import { useTRPC } from '../../client/trpc.ts';
import type { ListedWrapUpCode } from './wrap-up-code.ts';

type DeleteWrapUpCodeProps = { setting: ListedWrapUpCode; onClose: () => void };

/** Asks, and deletes unless it is used. */
export function DeleteWrapUpCode({ setting: { id, name }, onClose }: DeleteWrapUpCodeProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const remove = useMutation(
    trpc.wrapUpCodes.remove.mutationOptions({
      onSuccess: async () => {
        await Promise.all(
          [trpc.wrapUpCodes, trpc.queues].map((told) => queryClient.invalidateQueries({ queryKey: told.pathKey() })),
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
      consequence="What agents have said with it before keeps its name."
      verb="Delete wrap-up code"
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
      return inTheWayWords(refused.inTheWay ?? [], ['offers it', 'offer it']);
    case 'wrapUpCodeNotFound':
      return 'Somebody else has deleted it already.';
    case 'notPermitted':
      return 'Not deleted: you may no longer delete wrap-up codes.';
    default:
      return undefined;
  }
}
