'use client';

import { EmptyState } from '@rejoin/ui/empty-state';
import { ErrorState } from '@rejoin/ui/error-state';
import { PageHeader } from '@rejoin/ui/page-header';
import { useQuery } from '@tanstack/react-query';
import { SearchX } from 'lucide-react';
import Link from 'next/link';
import { FormSkeleton } from '../../client/form-skeleton.tsx';
import { refusalOf } from '../../client/refusal.ts';
import { useTRPC } from '../../client/trpc.ts';
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
  if (refusalOf(error) !== undefined) return <DeploymentMissing />;
  return (
    <ErrorState
      title="The deployment could not be loaded"
      text="Nothing of it is lost, and messengers go on running. Try again, or come back in a moment."
      onRetry={() => void Promise.all([deployment.refetch(), options.refetch()])}
      retrying={deployment.isFetching || options.isFetching}
    />
  );
}

function DeploymentMissing() {
  return (
    <>
      <PageHeader title="No such deployment" trail={[{ href: '/deployments', label: 'Deployments' }]} link={Link} />
      <EmptyState
        icon={<SearchX />}
        title="There is nothing at this address"
        text="The deployment may have been deleted, or the address is not complete."
      />
    </>
  );
}
