import { useTRPC, useTRPCClient } from '../../api/trpc.ts';
import { draftAndVersions, usedByWords } from '../../api/what-goes.ts';
import { DeleteSetting } from '../../setting/delete-setting.tsx';

type DeleteConfigurationProps = {
  configuration: {
    readonly id: string;
    readonly draft: { readonly name: string };
    readonly published: readonly unknown[];
  };
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Asks, deletes, and says which deployments are in the way where some are. */
export function DeleteConfiguration({ configuration, open, onOpenChange }: DeleteConfigurationProps) {
  const { id, draft, published } = configuration;
  const trpc = useTRPC();
  const client = useTRPCClient();
  return (
    <DeleteSetting
      {...{ name: draft.name, open, onOpenChange }}
      consequence={`${draftAndVersions(published.length)} While a deployment uses it, it can’t be deleted.`}
      verb="Delete configuration"
      remove={() => client.configurations.remove.mutate({ id })}
      told={[trpc.configurations.list.queryKey()]}
      backTo="/configurations"
      deed={{
        right: 'delete configurations',
        own: {
          inUse: (refused) =>
            `${usedByWords(refused, ['uses', 'use'])} Give the deployment another configuration first.`,
        },
      }}
    />
  );
}
