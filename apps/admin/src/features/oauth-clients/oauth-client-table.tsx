import { IconButton } from '@rejoin/ui/icon-button';
import { Menu, type MenuItem } from '@rejoin/ui/menu';
import { type Column, Table } from '@rejoin/ui/table';
import { TimeAgo } from '@rejoin/ui/time-ago';
import { Ellipsis, KeyRound, Pencil, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { RoleNames } from '../../form/role-names.tsx';
import type { OAuthClient, OAuthClientAbilities, RoleOption } from './oauth-client.ts';

/** What can be done with a client. */
export type OAuthClientTask = 'edit' | 'secret' | 'delete';

type OAuthClientTableProps = {
  clients: readonly OAuthClient[];
  roles: readonly RoleOption[];
  abilities: OAuthClientAbilities;
  onTask: (task: OAuthClientTask, client: OAuthClient) => void;
  empty: ReactNode;
};

export function OAuthClientTable(props: OAuthClientTableProps) {
  const { clients, empty } = props;
  return (
    <Table caption="OAuth clients" columns={columnsFor(props)} rows={clients} keyOf={({ id }) => id} empty={empty} />
  );
}

function columnsFor({ roles, abilities, onTask }: OAuthClientTableProps): readonly Column<OAuthClient>[] {
  return [
    {
      key: 'name',
      header: 'Name and client ID',
      cell: ({ id, name }) => (
        <span className="min-w-0">
          <span className="font-medium">{name}</span>
          <code className="block font-mono text-12 break-all text-muted select-all">{id}</code>
        </span>
      ),
    },
    {
      key: 'roles',
      header: 'Roles',
      wideOnly: true,
      cell: ({ roleIds }) => (
        <RoleNames names={roles.flatMap(({ id, name }) => (roleIds.includes(id) ? [name] : []))} />
      ),
    },
    {
      key: 'used',
      header: 'Last used',
      width: '7rem',
      cell: ({ usedAt }) =>
        usedAt === undefined ? <span className="text-muted">Never yet</span> : <TimeAgo at={usedAt} />,
    },
    {
      key: 'deeds',
      header: 'Actions',
      hideHeader: true,
      align: 'end',
      width: '4rem',
      cell: (client) => <Deeds items={itemsFor(client, abilities, onTask)} name={client.name} />,
    },
  ];
}

function Deeds({ items, name }: { items: readonly MenuItem[]; name: string }) {
  if (items.length === 0) return null;
  return (
    <Menu
      trigger={<IconButton label={`Actions for ${name}`} icon={<Ellipsis />} />}
      groups={[[...items]]}
      align="end"
    />
  );
}

function itemsFor(
  client: OAuthClient,
  abilities: OAuthClientAbilities,
  onTask: OAuthClientTableProps['onTask'],
): readonly MenuItem[] {
  const fixed = client.mayDoMore ? { disabled: true, note: 'It may do more than you' } : {};
  const items: readonly (MenuItem | false)[] = [
    abilities.edit && { label: 'Edit', icon: <Pencil />, onSelect: () => onTask('edit', client) },
    abilities.edit && {
      ...fixed,
      label: 'Replace secret',
      icon: <KeyRound />,
      onSelect: () => onTask('secret', client),
    },
    abilities.delete && {
      label: 'Delete',
      icon: <Trash2 />,
      danger: true,
      onSelect: () => onTask('delete', client),
    },
  ];
  return items.filter((item) => item !== false);
}
