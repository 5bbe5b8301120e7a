'use client';

import { Button } from '@rejoin/ui/button';
import { EmptyState } from '@rejoin/ui/empty-state';
import { ErrorState } from '@rejoin/ui/error-state';
import { ListSkeleton } from '@rejoin/ui/list-skeleton';
import { PageHeader } from '@rejoin/ui/page-header';
import { TextField } from '@rejoin/ui/text-field';
import { useQuery } from '@tanstack/react-query';
import { Plus, Rocket, Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { useTRPC } from '../../client/trpc.ts';
import type { DeploymentAbilities } from './deployment.ts';
import { DeploymentTable } from './deployment-table.tsx';

const SEARCH_FROM = 6;

/** All deployments: whether they run, on what, and where. */
export function DeploymentList({ abilities }: { abilities: DeploymentAbilities }) {
  const trpc = useTRPC();
  const deployments = useQuery(trpc.deployments.list.queryOptions());
  const options = useQuery(trpc.deployments.options.queryOptions());
  const [search, setSearch] = useState('');
  const all = deployments.data;
  const found = (all ?? []).filter(({ name }) => name.toLowerCase().includes(search.trim().toLowerCase()));
  return (
    <>
      <Header actions={abilities.add && <NewDeploymentButton />} />
      {all !== undefined && all.length >= SEARCH_FROM && (
        <TextField
          className="mt-6 max-w-80"
          label="Search deployments"
          hideLabel
          placeholder="Search by name"
          type="search"
          leading={<Search aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      )}
      <div className="mt-6 mb-12">
        {all !== undefined ? (
          <DeploymentTable
            deployments={found}
            options={options.data}
            empty={
              all.length === 0 ? (
                <NothingYet mayAdd={abilities.add} />
              ) : (
                <EmptyState
                  icon={<Search />}
                  title={`Nothing is called “${search.trim()}”`}
                  text="Search for another part of the name."
                />
              )
            }
          />
        ) : deployments.error === null ? (
          <LoadingRows />
        ) : (
          <ErrorState
            title="The deployments could not be loaded"
            text="Nothing of them is lost, and messengers go on running. Try again, or come back in a moment."
            onRetry={() => void deployments.refetch()}
            retrying={deployments.isFetching}
          />
        )}
      </div>
    </>
  );
}

function NewDeploymentButton() {
  const router = useRouter();
  return (
    <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => router.push('/deployments/new')}>
      New deployment
    </Button>
  );
}

/** The shape of the list while it loads. */
export function DeploymentListLoading() {
  return (
    <>
      <Header actions={false} />
      <div className="mt-6">
        <LoadingRows />
      </div>
    </>
  );
}

function Header({ actions }: { actions: ReactNode }) {
  return (
    <PageHeader
      title="Deployments"
      description="Where messengers run: on which domains, with which version of a configuration, and what happens to a new conversation."
      actions={actions}
    />
  );
}

function NothingYet({ mayAdd }: { mayAdd: boolean }) {
  return (
    <EmptyState
      icon={<Rocket />}
      title="No deployment yet"
      text="A deployment puts a published configuration on your site. It gives you a snippet to paste into your pages."
      action={mayAdd && <NewDeploymentButton />}
    />
  );
}

function LoadingRows() {
  return <ListSkeleton label="Loading deployments" widths={['w-48', 'w-36', 'w-56']} />;
}
