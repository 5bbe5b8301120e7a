'use client';

import { ErrorState } from '@rejoin/ui/error-state';
import { useQuery } from '@tanstack/react-query';
import { refusalOf } from '../../api/refusal.ts';
import { useTRPC } from '../../api/trpc.ts';
import { FormSkeleton } from '../../form/form-skeleton.tsx';
import { NothingThere } from '../../setting/nothing-there.tsx';
import type { DeploymentAbilities, Surroundings } from './deployment.ts';
import { DeploymentEditor } from './deployment-editor.tsx';

type DeploymentScreenProps = { id: string; surroundings: Surroundings; abilities: DeploymentAbilities };

/** One deployment. */
export function DeploymentScreen({ id, surroundings, abilities }: DeploymentScreenProps) {
  const trpc = useTRPC();
  const deployment = useQuery(trpc.deployments.get.queryOptions({ id }));
  const options = useQuery(trpc.deployments.options.queryOptions());
  const error = deployment.error ?? options.error;
  if (deployment.data !== undefined && options.data !== undefined) {
    return (
      <DeploymentEditor key={id} deployment={deployment.data} options={options.data} {...{ surroundings, abilities }} />
    );
  }
  if (error === null) return <FormSkeleton label="Loading the deployment" />;
  if (refusalOf(error) !== undefined)
    return <NothingThere title="No such deployment" list={{ href: '/deployments', label: 'Deployments' }} />;
  return (
    <ErrorState
      title="The deployment could not be loaded"
      text="Nothing of it is lost, and messengers go on running. Try again, or come back in a moment."
      onRetry={() => void Promise.all([deployment.refetch(), options.refetch()])}
      retrying={deployment.isFetching || options.isFetching}
    />
  );
}
