import { toastDone } from '@rejoin/ui/toaster';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../api/trpc.ts';
import { type Deed, whyNot } from '../../api/why-not.ts';
import { ChangeManyDialog } from '../../lists/change-many-dialog.tsx';
import { counted } from '../../lists/things.ts';
import { DEPLOYMENT_THINGS, type DeploymentOptions, newerVersion, type StoredDeployment } from './deployment.ts';

type RenewDeploymentsProps = {
  deployments: readonly StoredDeployment[];
  options: DeploymentOptions;
  onDone: () => void;
  onClose: () => void;
};

const DEED: Deed = {
  ...{ not: 'Not changed', thing: 'one of these deployments', right: 'edit deployments' },
  own: {
    invalid:
      'one of them can’t be saved as it stands, for what it refers to has changed. Open it and look at its fields.',
    conflict: 'something has changed since you looked. Close this and look again.',
    tooManyAtOnce: 'these are too many for once. Choose fewer.',
  },
};

/** Asks before many deployments move to the newest version of their configurations. */
export function RenewDeployments({ deployments, options, onDone, onClose }: RenewDeploymentsProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const renewed = deployments.filter((deployment) => newerVersion(deployment, options) !== undefined);
  const renew = useMutation(
    trpc.deployments.renewMany.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.deployments.pathKey() });
        toastDone(`${counted(renewed.length, DEPLOYMENT_THINGS)} moved to the newest version`);
        onDone();
      },
    }),
  );
  return (
    <ChangeManyDialog
      title="Use the newest published version"
      consequence="Their messengers look and behave as the newest published version of their configurations says, from the next time a page is loaded."
      things={DEPLOYMENT_THINGS}
      verb="Move"
      plan={{
        changed: renewed.map((deployment) => `${deployment.name} (version ${newerVersion(deployment, options)})`),
        leftOut: deployments
          .filter((deployment) => !renewed.includes(deployment))
          .map(({ name }) => ({ name, why: 'have the newest already' })),
      }}
      failure={renew.error === null ? undefined : whyNot(renew.error, DEED)}
      busy={renew.isPending}
      onConfirm={() => renew.mutate({ deploymentIds: renewed.map(({ id }) => id) })}
      onClose={onClose}
    />
  );
}
