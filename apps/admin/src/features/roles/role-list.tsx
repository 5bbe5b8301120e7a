'use client';

import { permissionsOf } from '@rejoin/core/permissions/permission';
import { buttonClasses } from '@rejoin/ui/button';
import { EmptyState } from '@rejoin/ui/empty-state';
import { ListPage, ListPageLoading, type ListWords } from '@rejoin/ui/list-page';
import { type Column, Table } from '@rejoin/ui/table';
import { useQuery } from '@tanstack/react-query';
import { Plus, ShieldCheck } from 'lucide-react';
import { useTRPC } from '../../api/trpc.ts';
import { Link } from '../../navigation/link.tsx';
import type { StoredRole } from './role.ts';

const WORDS: ListWords = {
  title: 'Roles',
  description: 'What people may do. Whoever has several roles may do what any of them allows.',
  failure: 'Nothing of them is lost, and everybody may do what they could. Try again, or come back in a moment.',
};

const COLUMNS: readonly Column<StoredRole>[] = [
  { key: 'name', header: 'Name', cell: ({ name }) => name },
  {
    key: 'permissions',
    header: 'Permissions',
    align: 'end',
    width: '8rem',
    cell: ({ policies }) => <span className="tabular-nums">{permissionsOf(policies).length}</span>,
  },
  {
    key: 'people',
    header: 'People',
    align: 'end',
    width: '6rem',
    cell: ({ people }) => <span className="tabular-nums">{people}</span>,
  },
];

export function RoleList({ mayAdd }: { mayAdd: boolean }) {
  const trpc = useTRPC();
  const list = useQuery(trpc.roles.list.queryOptions());
  const add = mayAdd && (
    <Link href="/roles/new" className={buttonClasses('primary')}>
      <Plus aria-hidden className="size-4" />
      New role
    </Link>
  );
  return (
    <ListPage
      words={WORDS}
      actions={add}
      reading={{ ...list, data: list.data?.roles }}
      nameOf={({ name }) => name}
      nothingYet={
        <EmptyState icon={<ShieldCheck />} title="No role yet" text="Add one, then give it to people." action={add} />
      }
    >
      {(found, empty) => (
        <Table
          caption="Roles"
          columns={COLUMNS}
          rows={found}
          keyOf={({ id }) => id}
          hrefOf={({ id }) => `/roles/${id}`}
          link={Link}
          empty={empty}
        />
      )}
    </ListPage>
  );
}

/** The shape of the list while it loads. */
export function RoleListLoading() {
  return <ListPageLoading words={WORDS} />;
}
