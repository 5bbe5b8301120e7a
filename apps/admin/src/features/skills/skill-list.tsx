'use client';

import { ListPageLoading } from '@rejoin/ui/list-page';
import type { Column } from '@rejoin/ui/table';
import { useQuery } from '@tanstack/react-query';
import { Sparkles } from 'lucide-react';
import { useTRPC, useTRPCClient } from '../../api/trpc.ts';
import type { Named, NamedSettingAbilities, NamedSettingWords } from '../../named-setting/named-setting.ts';
import { NamedSettingList } from '../../named-setting/named-setting-list.tsx';
import type { ListedSkill } from './skill.ts';

const WORDS: NamedSettingWords = {
  list: {
    title: 'Skills',
    description: 'What agents are able to do. Flows ask for them, and agents have each to a degree.',
    failure: 'Nothing of them is lost, and agents go on working. Try again, or come back in a moment.',
  },
  one: 'skill',
  icon: <Sparkles />,
  nothingYet:
    'Add what agents may be good at, such as refunds or wooden furniture. Then give it to agents, and let a flow ask for it.',
  meaning: 'What some agents are able to do and others are not.',
  renaming: 'Agents keep it, and flows go on asking for it.',
  deleting: 'No agent has it and no flow asks for it, so nothing changes for guests.',
  queueUse: ['names it', 'name it'],
};

const USE: Column<ListedSkill> = {
  key: 'use',
  header: 'Agents who have it',
  align: 'end',
  width: 'min(12rem, 24vw)',
  cell: ({ agents }) => <span className={`tabular-nums ${agents === 0 ? 'text-muted' : ''}`}>{agents}</span>,
};

/** All skills, and where each is used. */
export function SkillList({ abilities }: { abilities: NamedSettingAbilities }) {
  const trpc = useTRPC();
  const { skills } = useTRPCClient();
  const reading = useQuery(trpc.skills.list.queryOptions());
  const store = {
    add: (name: string) => skills.add.mutate({ name }),
    rename: ({ id, name, revision }: Named) => skills.rename.mutate({ id, name, revision }),
    remove: (id: string) => skills.remove.mutate({ id }),
    told: [trpc.skills.pathKey(), trpc.agents.pathKey()],
  };
  return <NamedSettingList words={WORDS} use={USE} {...{ store, reading, abilities }} />;
}

/** The shape of the list while it loads. */
export function SkillListLoading() {
  return <ListPageLoading words={WORDS.list} />;
}
