import { IconButton } from '@rejoin/ui/icon-button';
import { type Column, Table } from '@rejoin/ui/table';
import { Pencil, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { type IdentityProviderAbilities, lifetimesWith, type StoredIdentityProvider } from './identity-provider.ts';

type IdentityProviderTableProps = {
  providers: readonly StoredIdentityProvider[];
  abilities: IdentityProviderAbilities;
  onEdit: (provider: StoredIdentityProvider) => void;
  onDelete: (provider: StoredIdentityProvider) => void;
  empty: ReactNode;
};

export function IdentityProviderTable(props: IdentityProviderTableProps) {
  const { providers, empty } = props;
  return (
    <Table
      caption="Identity providers"
      columns={columnsFor(props)}
      rows={providers}
      keyOf={({ id }) => id}
      empty={empty}
    />
  );
}

function columnsFor({
  abilities,
  onEdit,
  onDelete,
}: IdentityProviderTableProps): readonly Column<StoredIdentityProvider>[] {
  return [
    { key: 'name', header: 'Name', cell: ({ name }) => <span className="font-medium">{name}</span> },
    {
      key: 'address',
      header: 'Discovery URL',
      width: '40%',
      wideOnly: true,
      cell: ({ discoveryUrl }) => <span className="break-all text-muted">{discoveryUrl}</span>,
    },
    {
      key: 'lifetime',
      header: 'Signed in for',
      width: '9rem',
      cell: ({ refreshTokenSeconds: seconds }) =>
        lifetimesWith(seconds).find(({ value }) => value === `${seconds}`)?.label,
    },
    {
      key: 'deeds',
      header: 'Actions',
      hideHeader: true,
      align: 'end',
      width: '6rem',
      cell: (provider) => (
        <span className="inline-flex gap-1">
          {abilities.edit && (
            <IconButton label={`Edit ${provider.name}`} icon={<Pencil />} onClick={() => onEdit(provider)} />
          )}
          {abilities.delete && (
            <IconButton label={`Delete ${provider.name}`} icon={<Trash2 />} onClick={() => onDelete(provider)} />
          )}
        </span>
      ),
    },
  ];
}
