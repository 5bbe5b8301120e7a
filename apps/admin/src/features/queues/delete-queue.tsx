import { toastDone } from '@rejoin/ui/toaster';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { DeleteSetting } from '../../client/delete-setting.tsx';
import { inTheWayWords } from '../../client/in-the-way.ts';
import { refusalOf } from '../../client/refusal.ts';
import { useTRPC } from '../../client/trpc.ts';

type DeleteQueueProps = {
  queue: { readonly id: string; readonly name: string };
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Asks, and deletes unless something still leads there. */
export function DeleteQueue({ queue: { id, name }, open, onOpenChange }: DeleteQueueProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const remove = useMutation(
    trpc.queues.remove.mutationOptions({
      onSuccess: async () => {
        router.push('/queues');
        await queryClient.invalidateQueries({ queryKey: trpc.queues.list.queryKey() });
        toastDone(`${name} is deleted`);
      },
    }),
  );
  return (
    <DeleteSetting
      name={name}
      open={open}
      onOpenChange={onOpenChange}
      consequence="Its members serve one queue less. This can’t be undone."
      verb="Delete queue"
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
      return inTheWayWords(refused.inTheWay ?? [], ['overflows to it', 'overflow to it']);
    case 'queueNotFound':
      return 'Somebody else has deleted it already.';
    case 'notPermitted':
      return 'Not deleted: you may no longer delete queues.';
    default:
      return undefined;
  }
}
