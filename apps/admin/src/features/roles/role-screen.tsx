'use client';

import { EmptyState } from '@rejoin/ui/empty-state';
import { ErrorState } from '@rejoin/ui/error-state';
import { PageHeader } from '@rejoin/ui/page-header';
import { useQuery } from '@tanstack/react-query';
import { SearchX } from 'lucide-react';
import { useTRPC } from '../../api/trpc.ts';
import { FormSkeleton } from '../../form/form-skeleton.tsx';
import { Link } from '../../navigation/link.tsx';
import type { RoleAbilities } from './role.ts';
import { RoleEditor } from './role-editor.tsx';

type RoleScreenProps = { id: string; abilities: RoleAbilities };

/** One role, once it is here. */
export function RoleScreen({ id, abilities }: RoleScreenProps) {
  const trpc = useTRPC();
  const { data, error, refetch, isFetching } = useQuery(trpc.roles.list.queryOptions());
  const role = data?.roles.find((each) => each.id === id);
  if (data !== undefined && role !== undefined)
    return <RoleEditor key={id} role={role} own={data.own} abilities={abilities} />;
  if (data !== undefined) return <NoSuchRole />;
  if (error === null) return <FormSkeleton label="Loading the role" />;
  return (
    <ErrorState
      title="The role could not be loaded"
      text="Nothing of it is lost. Try again, or come back in a moment."
      onRetry={() => void refetch()}
      retrying={isFetching}
    />
  );
}

function NoSuchRole() {
  return (
    <>
      <PageHeader title="Role" trail={[{ href: '/roles', label: 'Roles' }]} link={Link} />
      <EmptyState
        icon={<SearchX />}
        title="There is nothing at this address"
        text="The role may have been deleted, or the address is not complete."
      />
    </>
  );
}
