'use client';

import { EmptyState } from '@rejoin/ui/empty-state';
import { ErrorState } from '@rejoin/ui/error-state';
import { ListSkeleton } from '@rejoin/ui/list-skeleton';
import { PageHeader } from '@rejoin/ui/page-header';
import { TextField } from '@rejoin/ui/text-field';
import { useQuery } from '@tanstack/react-query';
import { MessageSquareDashed, Search } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTRPC } from '../../client/trpc.ts';
import type { ConfigurationAbilities } from './configuration.ts';
import { ConfigurationTable } from './configuration-table.tsx';
import { NewConfiguration } from './new-configuration.tsx';

type ConfigurationListProps = {
  abilities: ConfigurationAbilities;
  /** Whether the person may see which deployments use a configuration. */
  showsUse: boolean;
};

const SEARCH_FROM = 6;

/** All configurations: what is published, what is in draft, where they are used. */
export function ConfigurationList({ abilities, showsUse }: ConfigurationListProps) {
  const trpc = useTRPC();
  const { data, error, refetch, isFetching } = useQuery(trpc.configurations.list.queryOptions());
  const deployments = useQuery({ ...trpc.deployments.list.queryOptions(), enabled: showsUse });
  const [search, setSearch] = useState('');
  const found = (data ?? []).filter(({ draft }) => draft.name.toLowerCase().includes(search.trim().toLowerCase()));
  return (
    <>
      <Header actions={abilities.add && <NewConfiguration />} />
      {data !== undefined && data.length >= SEARCH_FROM && (
        <TextField
          className="mt-6 max-w-80"
          label="Search configurations"
          hideLabel
          placeholder="Search by name"
          type="search"
          leading={<Search aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      )}
      <div className="mt-6 mb-12">
        {data !== undefined ? (
          <ConfigurationTable
            configurations={found}
            deployments={showsUse ? (deployments.data ?? []) : undefined}
            empty={data.length === 0 ? <NothingYet mayAdd={abilities.add} /> : <NothingFound search={search} />}
          />
        ) : error === null ? (
          <LoadingRows />
        ) : (
          <ErrorState
            title="The configurations could not be loaded"
            text="Nothing of them is lost. Try again, or come back in a moment."
            onRetry={() => void refetch()}
            retrying={isFetching}
          />
        )}
      </div>
    </>
  );
}

/** The shape of the list while it loads. */
export function ConfigurationListLoading() {
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
      title="Configurations"
      description="How a messenger looks and behaves. Edit a draft, publish it as a version, and let deployments use that version."
      actions={actions}
    />
  );
}

function NothingYet({ mayAdd }: { mayAdd: boolean }) {
  return (
    <EmptyState
      icon={<MessageSquareDashed />}
      title="No configuration yet"
      text="A configuration holds a messenger’s colour, launcher, languages and manners. One is enough for many sites."
      action={mayAdd && <NewConfiguration />}
    />
  );
}

function NothingFound({ search }: { search: string }) {
  return (
    <EmptyState
      icon={<Search />}
      title={`Nothing is called “${search.trim()}”`}
      text="Search for another part of the name."
    />
  );
}

function LoadingRows() {
  return <ListSkeleton label="Loading configurations" widths={['w-48', 'w-36', 'w-56']} />;
}
