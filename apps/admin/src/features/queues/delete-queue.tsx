import { inTheWayWords } from '../../api/in-the-way.ts';
import { useTRPC, useTRPCClient } from '../../api/trpc.ts';
import { DeleteSetting } from '../../setting/delete-setting.tsx';

type DeleteQueueProps = {
  queue: { readonly id: string; readonly name: string };
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Asks, and deletes unless something still leads there. */
export function DeleteQueue({ queue: { id, name }, open, onOpenChange }: DeleteQueueProps) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  return (
    <DeleteSetting
      {...{ name, open, onOpenChange }}
      consequence="Its members serve one queue less. This can’t be undone."
      verb="Delete queue"
      remove={() => client.queues.remove.mutate({ id })}
      told={[trpc.queues.list.queryKey()]}
      backTo="/queues"
      deed={{
        right: 'delete queues',
        own: { inUse: (refused) => inTheWayWords(refused, ['overflows to it', 'overflow to it']) },
      }}
    />
  );
}
