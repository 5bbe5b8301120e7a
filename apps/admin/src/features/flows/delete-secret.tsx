import { inTheWayWords } from '../../api/in-the-way.ts';
import { useTRPC, useTRPCClient } from '../../api/trpc.ts';
import { DeleteSetting } from '../../setting/delete-setting.tsx';
import type { StoredFlowSecret } from './flow-secret.ts';

type DeleteSecretProps = { secret: StoredFlowSecret; onClose: () => void };

/** Asks, and deletes unless a flow sends it. */
export function DeleteSecret({ secret: { id, name }, onClose }: DeleteSecretProps) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  return (
    <DeleteSetting
      name={name}
      open
      onOpenChange={(open) => !open && onClose()}
      consequence="Nobody can get it back from here. While a published flow names it, it can’t be deleted."
      verb="Delete secret"
      remove={() => client.flowSecrets.remove.mutate({ id })}
      told={[trpc.flowSecrets.list.queryKey(), trpc.flows.choices.queryKey()]}
      deed={{
        right: 'delete flow secrets',
        own: { inUse: (refused) => `${inTheWayWords(refused, ['names it', 'name it'])} Publish it without first.` },
      }}
    />
  );
}
