import { Avatar } from '@rejoin/ui/avatar';
import { Button } from '@rejoin/ui/button';
import { IconButton } from '@rejoin/ui/icon-button';
import { Menu, type MenuItem } from '@rejoin/ui/menu';
import { StatusDot } from '@rejoin/ui/status-dot';
import { type Column, Table } from '@rejoin/ui/table';
import { Ellipsis, KeyRound, Pencil, UserCheck, UserX } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { RoleNames } from '../../client/role-names.tsx';
import type { PeopleAbilities, Person, RoleOption } from './person.ts';

/** What can be done with somebody. */
export type PersonTask = 'edit' | 'password' | 'active';

type PeopleTableProps = {
  people: readonly Person[];
  roles: readonly RoleOption[];
  abilities: PeopleAbilities;
  onTask: (task: PersonTask, person: Person) => void;
  empty: ReactNode;
};

/** How many rows are drawn at first, and more at a time. */
const PAGE = 100;

export function PeopleTable(props: PeopleTableProps) {
  const { people, empty } = props;
  const [shown, setShown] = useState(PAGE);
  const left = people.length - shown;
  return (
    <>
      <Table
        caption="People"
        columns={columnsFor(props)}
        rows={people.slice(0, shown)}
        keyOf={({ id }) => id}
        empty={empty}
      />
      {left > 0 && (
        <div className="mt-4 flex items-center gap-3">
          <Button onClick={() => setShown(shown + PAGE)}>Show {Math.min(left, PAGE)} more</Button>
          <span className="text-13 text-muted tabular-nums">
            {shown} of {people.length}
          </span>
        </div>
      )}
    </>
  );
}

function columnsFor({ roles, abilities, onTask }: PeopleTableProps): readonly Column<Person>[] {
  return [
    { key: 'name', header: 'Name', cell: (person) => <Name person={person} isSelf={person.id === abilities.selfId} /> },
    {
      key: 'email',
      header: 'E-mail',
      wideOnly: true,
      cell: ({ email }) => <span className="break-all text-muted">{email}</span>,
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
      key: 'state',
      header: 'State',
      width: '6rem',
      cell: ({ active }) => <StatusDot meaning={active ? 'good' : 'neutral'} label={active ? 'Active' : 'Inactive'} />,
    },
    {
      key: 'deeds',
      header: 'Actions',
      hideHeader: true,
      align: 'end',
      width: '4rem',
      cell: (person) =>
        abilities.edit && (
          <Menu
            trigger={<IconButton label={`Actions for ${person.name}`} icon={<Ellipsis />} />}
            groups={[itemsFor(person, abilities.selfId, onTask)]}
            align="end"
          />
        ),
    },
  ];
}

function itemsFor(person: Person, selfId: string, onTask: PeopleTableProps['onTask']): readonly MenuItem[] {
  const isSelf = person.id === selfId;
  const fixed = person.mayDoMore ? 'They may do more than you' : undefined;
  const others = { disabled: fixed !== undefined, ...(fixed !== undefined && { note: fixed }) };
  const edit: MenuItem = { label: 'Edit', icon: <Pencil />, onSelect: () => onTask('edit', person) };
  if (isSelf) return [edit];
  return [
    edit,
    { ...others, label: 'Set new password', icon: <KeyRound />, onSelect: () => onTask('password', person) },
    person.active
      ? { ...others, label: 'Deactivate', icon: <UserX />, danger: true, onSelect: () => onTask('active', person) }
      : { ...others, label: 'Activate', icon: <UserCheck />, onSelect: () => onTask('active', person) },
  ];
}

function Name({ person: { id, name, email }, isSelf }: { person: Person; isSelf: boolean }) {
  return (
    <span className="flex min-w-0 items-center gap-3">
      <Avatar name={name} tintBy={id} size="small" />
      <span className="min-w-0">
        <span className="font-medium break-words">{name}</span>
        {isSelf && <span className="text-muted"> (you)</span>}
        <span className="block text-12 break-all text-muted sm:hidden">{email}</span>
      </span>
    </span>
  );
}
