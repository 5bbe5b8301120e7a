'use client';

import { Button } from '@rejoin/ui/button';
import { EmptyState } from '@rejoin/ui/empty-state';
import { ListPage, ListPageLoading, type ListWords } from '@rejoin/ui/list-page';
import { type Column, Table } from '@rejoin/ui/table';
import { useQuery } from '@tanstack/react-query';
import { Plus, Sparkles } from 'lucide-react';
import { useState } from 'react';
import { NamedSettingDeeds, type NamedSettingTask } from '../../client/named-setting-deeds.tsx';
import { useTRPC } from '../../client/trpc.ts';
import { DeleteSkill } from './delete-skill.tsx';
import type { ListedSkill, SkillAbilities } from './skill.ts';
import { SkillDialog } from './skill-dialog.tsx';

type Task = NamedSettingTask<ListedSkill>;

const WORDS: ListWords = {
  title: 'Skills',
  description: 'What agents are able to do. Flows ask for them, and agents have each to a degree.',
  failure: 'Nothing of them is lost, and agents go on working. Try again, or come back in a moment.',
};

/** All skills, and where each is used. */
export function SkillList({ abilities }: { abilities: SkillAbilities }) {
  const trpc = useTRPC();
  const skills = useQuery(trpc.skills.list.queryOptions());
  const [task, setTask] = useState<Task>();
  const close = () => setTask(undefined);
  const add = abilities.add && (
    <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => setTask({ type: 'add' })}>
      New skill
    </Button>
  );
  return (
    <>
      <ListPage
        words={WORDS}
        actions={add}
        reading={skills}
        nameOf={({ name }) => name}
        nothingYet={
          <EmptyState
            icon={<Sparkles />}
            title="No skill yet"
            text="Add what agents may be good at, such as refunds or wooden furniture. Then give it to agents, and let a flow ask for it."
            action={add}
          />
        }
      >
        {(found, empty) => (
          <Table
            caption="Skills"
            columns={columnsFor(abilities, setTask)}
            rows={found}
            keyOf={({ id }) => id}
            empty={empty}
          />
        )}
      </ListPage>
      {task?.type === 'add' && <SkillDialog onClose={close} />}
      {task?.type === 'rename' && <SkillDialog setting={task.setting} onClose={close} />}
      {task?.type === 'delete' && <DeleteSkill setting={task.setting} onClose={close} />}
    </>
  );
}

/** The shape of the list while it loads. */
export function SkillListLoading() {
  return <ListPageLoading words={WORDS} />;
}

function columnsFor(abilities: SkillAbilities, onTask: (task: Task) => void): readonly Column<ListedSkill>[] {
  return [
    { key: 'name', header: 'Name', cell: ({ name }) => <span className="font-medium break-words">{name}</span> },
    {
      key: 'use',
      header: 'Agents who have it',
      align: 'end',
      width: '12rem',
      cell: ({ agents }) => <span className={`tabular-nums ${agents === 0 ? 'text-muted' : ''}`}>{agents}</span>,
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
