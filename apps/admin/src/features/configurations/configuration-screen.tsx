'use client';

import { buttonClasses } from '@rejoin/ui/button';
import { EmptyState } from '@rejoin/ui/empty-state';
import { ErrorState } from '@rejoin/ui/error-state';
import { useQuery } from '@tanstack/react-query';
import { SearchX } from 'lucide-react';
import Link from 'next/link';
import { refusalOf } from '../../client/refusal.ts';
import { useTRPC } from '../../client/trpc.ts';
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
    <EmptyState
      icon={<SearchX />}
      title="There is no such configuration"
      text="It may have been deleted, or the address is not complete."
      action={
        <Link href="/configurations" className={buttonClasses()}>
          All configurations
        </Link>
      }
    />
  );
}
