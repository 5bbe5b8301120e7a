'use client';

import { Button } from '@rejoin/ui/button';
import { EmptyState } from '@rejoin/ui/empty-state';
import { ListPage, ListPageLoading, type ListWords } from '@rejoin/ui/list-page';
import { type Column, Table } from '@rejoin/ui/table';
import { useQuery } from '@tanstack/react-query';
import { Plus, Tags } from 'lucide-react';
import { useState } from 'react';
import { NamedSettingDeeds, type NamedSettingTask } from '../../client/named-setting-deeds.tsx';
import { useTRPC } from '../../client/trpc.ts';
import { DeleteWrapUpCode } from './delete-wrap-up-code.tsx';
import type { ListedWrapUpCode, WrapUpCodeAbilities } from './wrap-up-code.ts';
import { WrapUpCodeDialog } from './wrap-up-code-dialog.tsx';

type Task = NamedSettingTask<ListedWrapUpCode>;

const WORDS: ListWords = {
  title: 'Wrap-up codes',
  description: 'What agents say of how a conversation ended. Each queue offers some of them, in its own order.',
  failure: 'Nothing of them is lost, and agents go on working. Try again, or come back in a moment.',
};

/** All wrap-up codes, and where each is used. */
export function WrapUpCodeList({ abilities }: { abilities: WrapUpCodeAbilities }) {
  const trpc = useTRPC();
  const wrapUpCodes = useQuery(trpc.wrapUpCodes.list.queryOptions());
  const [task, setTask] = useState<Task>();
  const close = () => setTask(undefined);
  const add = abilities.add && (
    <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => setTask({ type: 'add' })}>
      New wrap-up code
    </Button>
  );
  return (
    <>
      <ListPage
        words={WORDS}
        actions={add}
        reading={wrapUpCodes}
        nameOf={({ name }) => name}
        nothingYet={
          <EmptyState
            icon={<Tags />}
            title="No wrap-up code yet"
            text="Add what a conversation may end with, such as Solved or Passed on. Then offer it in a queue, under After-call work."
            action={add}
          />
        }
      >
        {(found, empty) => (
          <Table
            caption="Wrap-up codes"
            columns={columnsFor(abilities, setTask)}
            rows={found}
            keyOf={({ id }) => id}
            empty={empty}
          />
        )}
      </ListPage>
      {task?.type === 'add' && <WrapUpCodeDialog onClose={close} />}
      {task?.type === 'rename' && <WrapUpCodeDialog setting={task.setting} onClose={close} />}
      {task?.type === 'delete' && <DeleteWrapUpCode setting={task.setting} onClose={close} />}
    </>
  );
}

/** The shape of the list while it loads. */
export function WrapUpCodeListLoading() {
  return <ListPageLoading words={WORDS} />;
}

function columnsFor(abilities: WrapUpCodeAbilities, onTask: (task: Task) => void): readonly Column<ListedWrapUpCode>[] {
  return [
    { key: 'name', header: 'Name', cell: ({ name }) => <span className="font-medium break-words">{name}</span> },
    {
      key: 'use',
      header: 'Queues that offer it',
      cell: ({ queues }) =>
        queues.length === 0 ? (
          <span className="text-muted">None</span>
        ) : (
          <span className="break-words">{queues.join(', ')}</span>
        ),
    },
    {
      key: 'deeds',
      header: 'Actions',
      hideHeader: true,
      align: 'end',
      width: '7rem',
      cell: (setting) => <NamedSettingDeeds {...{ setting, abilities, onTask }} />,
    },
  ];
}
