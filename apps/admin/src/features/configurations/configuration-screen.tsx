'use client';

import { EmptyState } from '@rejoin/ui/empty-state';
import { ErrorState } from '@rejoin/ui/error-state';
import { PageHeader } from '@rejoin/ui/page-header';
import { useQuery } from '@tanstack/react-query';
import { SearchX } from 'lucide-react';
import { refusalOf } from '../../api/refusal.ts';
import { useTRPC } from '../../api/trpc.ts';
import { Link } from '../../navigation/link.tsx';
import type { ConfigurationAbilities } from './configuration.ts';
import { DraftEditor } from './draft-editor.tsx';
import { EditorSkeleton } from './editor-skeleton.tsx';

type ConfigurationScreenProps = { id: string; abilities: ConfigurationAbilities };

/** One configuration: its draft, its versions. */
export function ConfigurationScreen({ id, abilities }: ConfigurationScreenProps) {
  const trpc = useTRPC();
  const { data, error, refetch, isFetching } = useQuery(trpc.configurations.get.queryOptions({ id }));
  if (data !== undefined) return <DraftEditor key={id} configuration={data} abilities={abilities} />;
  if (error === null) return <EditorSkeleton />;
  if (refusalOf(error) !== undefined) return <ConfigurationMissing />;
  return (
    <ErrorState
      title="The configuration could not be loaded"
      text="Nothing of it is lost. Try again, or come back in a moment."
      onRetry={() => void refetch()}
      retrying={isFetching}
    />
  );
}

export function ConfigurationMissing() {
  return (
    <>
      <PageHeader
        title="No such configuration"
        trail={[{ href: '/configurations', label: 'Configurations' }]}
        link={Link}
      />
      <EmptyState
        icon={<SearchX />}
        title="There is nothing at this address"
        text="The configuration may have been deleted, or the address is not complete."
      />
    </>
  );
}
