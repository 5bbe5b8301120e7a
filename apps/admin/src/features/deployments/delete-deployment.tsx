import { useTRPC, useTRPCClient } from '../../api/trpc.ts';
import { DeleteSetting } from '../../setting/delete-setting.tsx';
import type { StoredDeployment } from './deployment.ts';

type DeleteDeploymentProps = { deployment: StoredDeployment; open: boolean; onOpenChange: (open: boolean) => void };

/** Asks, and deletes unless conversations are still under way. */
export function DeleteDeployment({ deployment: { id, name }, open, onOpenChange }: DeleteDeploymentProps) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  return (
    <DeleteSetting
      {...{ name, open, onOpenChange }}
      consequence="Pages with its snippet show no messenger any more. This can’t be undone: a new deployment has another snippet. To stop for a while, set it to Inactive."
      verb="Delete deployment"
      remove={() => client.deployments.remove.mutate({ id })}
      told={[trpc.deployments.list.queryKey()]}
      backTo="/deployments"
      deed={{
        right: 'delete deployments',
        own: {
          hasOpenConversations:
            'it has conversations that have not ended. Set it to Inactive to let no new ones begin.',
        },
      }}
    />
  );
}
