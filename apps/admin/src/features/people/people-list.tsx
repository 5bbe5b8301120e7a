'use client';

import { Button } from '@rejoin/ui/button';
import { EmptyState } from '@rejoin/ui/empty-state';
import { ListPage, ListPageLoading, type ListWords } from '@rejoin/ui/list-page';
import { useQuery } from '@tanstack/react-query';
import { Plus, Users } from 'lucide-react';
import { useState } from 'react';
import { useTRPC } from '../../api/trpc.ts';
import { ChangePeople } from './change-people.tsx';
import { PasswordDialog } from './password-dialog.tsx';
import type { TaskForMany } from './people-for-many.ts';
import { PeopleTable, type PersonTask } from './people-table.tsx';
import type { PeopleAbilities, Person } from './person.ts';
import { PersonDialog } from './person-dialog.tsx';
import { SetActive } from './set-active.tsx';
import { SetPassword } from './set-password.tsx';

type Task =
  | { readonly type: 'add' }
  | { readonly type: PersonTask; readonly person: Person }
  | { readonly type: 'many'; readonly deed: TaskForMany; readonly people: readonly Person[]; readonly done: () => void }
  | { readonly type: 'show'; readonly name: string; readonly isNew: boolean; readonly password: string };

const WORDS: ListWords = {
  title: 'People',
  description: 'Who works with guests, messengers and settings. What each may do is in their roles.',
  failure: 'Nothing of them is lost, and who is signed in goes on. Try again, or come back in a moment.',
};

/** Everybody who can sign in, and those who no longer can. */
export function PeopleList({ abilities }: { abilities: PeopleAbilities }) {
  const trpc = useTRPC();
  const list = useQuery(trpc.people.list.queryOptions());
  const [task, setTask] = useState<Task>();
  const close = () => setTask(undefined);
  const roles = list.data?.roles ?? [];
  const show = (name: string, isNew: boolean, password: string) => setTask({ type: 'show', name, isNew, password });
  const editor = {
    ...{ roles, abilities, onClose: close },
    onAdded: (name: string, password: string) => show(name, true, password),
  };
  return (
    <>
      <ListPage
        words={WORDS}
        actions={
          abilities.add && (
            <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => setTask({ type: 'add' })}>
              New person
            </Button>
          )
        }
        reading={{ ...list, data: list.data?.people }}
        nameOf={({ name, email }) => `${name} ${email}`}
        nothingYet={<EmptyState icon={<Users />} title="Nobody works here yet" text="Add the first person." />}
      >
        {(found, empty) => (
          <PeopleTable
            {...{ roles, abilities, empty }}
            all={list.data?.people ?? []}
            people={found}
            onTask={(type, person) => setTask({ type, person })}
            onTaskForMany={(deed, people, done) => setTask({ type: 'many', deed, people, done })}
          />
        )}
      </ListPage>
      {task?.type === 'add' && <PersonDialog {...editor} />}
      {task?.type === 'edit' && <PersonDialog {...editor} person={task.person} />}
      {task?.type === 'many' && (
        <ChangePeople
          task={task.deed}
          people={task.people}
          roles={roles}
          onClose={close}
          onDone={() => {
            task.done();
            close();
          }}
        />
      )}
      {task?.type === 'active' && <SetActive person={task.person} onClose={close} />}
      {task?.type === 'password' && (
        <SetPassword
          person={task.person}
          onClose={close}
          onSet={(password) => show(task.person.name, false, password)}
        />
      )}
      {task?.type === 'show' && <PasswordDialog {...task} onClose={close} />}
    </>
  );
}

/** The shape of the list while it loads. */
export function PeopleListLoading() {
  return <ListPageLoading words={WORDS} />;
}
