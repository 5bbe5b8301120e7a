import { useTRPC, useTRPCClient } from '../../api/trpc.ts';
import { draftAndVersions, usedByWords } from '../../api/what-goes.ts';
import { DeleteSetting } from '../../setting/delete-setting.tsx';

type DeleteFlowProps = {
  flow: { readonly id: string; readonly name: string; readonly published: readonly unknown[] };
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Asks, deletes, and says what is in the way where something is. */
export function DeleteFlow({ flow, open, onOpenChange }: DeleteFlowProps) {
  const { id, name, published } = flow;
  const trpc = useTRPC();
  const client = useTRPCClient();
  return (
    <DeleteSetting
      {...{ name, open, onOpenChange }}
      consequence={`${draftAndVersions(published.length)} While a deployment has it or a conversation runs in it, it can’t be deleted.`}
      verb="Delete flow"
      remove={() => client.flows.remove.mutate({ id })}
      told={[trpc.flows.list.queryKey()]}
      backTo="/flows"
      deed={{
        right: 'delete flows',
        own: {
          inUse: (refused) => `${usedByWords(refused, ['has', 'have'])} Give the deployment another flow first.`,
          flowRunning:
            'conversations that have not ended began with it and may come back to it. Try again when they have ended.',
        },
      }}
    />
  );
}
