import { Avatar } from '@rejoin/ui/avatar';
import { IconButton } from '@rejoin/ui/icon-button';
import { Menu, type MenuItem } from '@rejoin/ui/menu';
import { StatusDot } from '@rejoin/ui/status-dot';
import type { Column } from '@rejoin/ui/table';
import { Ellipsis, KeyRound, Pencil, ShieldMinus, ShieldPlus, UserCheck, UserX } from 'lucide-react';
import type { ReactNode } from 'react';
import { RoleNames } from '../../form/role-names.tsx';
import { ChoosingTable } from '../../lists/choosing-table.tsx';
import type { DeedForMany } from '../../lists/chosen-bar.tsx';
import { mayDo, PEOPLE, type TaskForMany } from './people-for-many.ts';
import type { PeopleAbilities, Person, RoleOption } from './person.ts';

/** What can be done with somebody. */
export type PersonTask = 'edit' | 'password' | 'active';

type PeopleTableProps = {
  all: readonly Person[];
  /** Those who are searched for. */
  people: readonly Person[];
  roles: readonly RoleOption[];
  abilities: PeopleAbilities;
  onTask: (task: PersonTask, person: Person) => void;
  onTaskForMany: (task: TaskForMany, people: readonly Person[], done: () => void) => void;
  empty: ReactNode;
};

const DEEDS: readonly DeedForMany<TaskForMany>[] = [
  { key: 'giveRole', label: 'Give a role', icon: <ShieldPlus /> },
  { key: 'takeRole', label: 'Take a role away', icon: <ShieldMinus /> },
  { key: 'activate', label: 'Activate', icon: <UserCheck /> },
  { key: 'deactivate', label: 'Deactivate', icon: <UserX />, danger: true },
];

export function PeopleTable(props: PeopleTableProps) {
  const { all, people, abilities, onTaskForMany, empty } = props;
  return (
    <ChoosingTable
      caption="People"
      things={PEOPLE}
      columns={columnsFor(props)}
      all={all}
      found={people}
      keyOf={({ id }) => id}
      nameOf={({ name }) => name}
      empty={empty}
      deeds={DEEDS.filter(({ key }) => mayDo(key, abilities))}
      onDeed={onTaskForMany}
    />
  );
}

function columnsFor({ roles, abilities, onTask }: PeopleTableProps): readonly Column<Person>[] {
  return [
    { key: 'name', header: 'Name', cell: (person) => <Name person={person} isSelf={person.id === abilities.selfId} /> },
    {
      key: 'email',
      header: 'E-mail',
      wideOnly: true,
      cell: ({ email }) => <Email address={email} className="min-w-32" />,
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
      <span className="hidden sm:contents">
        <Avatar name={name} tintBy={id} size="small" />
      </span>
      <span className="min-w-0">
        <span className="font-medium">{name}</span>
        {isSelf && <span className="text-muted"> (you)</span>}
        <Email address={email} className="text-12 sm:hidden" />
      </span>
    </span>
  );
}

/** Where it has to wrap, it does so behind the @ first. */
function Email({ address, className }: { address: string; className: string }) {
  const at = address.indexOf('@') + 1;
  return (
    <span className={`block wrap-anywhere text-muted ${className}`}>
      {address.slice(0, at)}
      <wbr />
      {address.slice(at)}
    </span>
  );
}
