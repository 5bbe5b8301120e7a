'use client';

import { ListPageLoading } from '@rejoin/ui/list-page';
import type { Column } from '@rejoin/ui/table';
import { useQuery } from '@tanstack/react-query';
import { Tags } from 'lucide-react';
import { namesInShort } from '../../api/names-in-short.ts';
import { useTRPC, useTRPCClient } from '../../api/trpc.ts';
import type { Named, NamedSettingAbilities, NamedSettingWords } from '../../named-setting/named-setting.ts';
import { NamedSettingList } from '../../named-setting/named-setting-list.tsx';
import type { ListedWrapUpCode } from './wrap-up-code.ts';

const WORDS: NamedSettingWords = {
  list: {
    title: 'Wrap-up codes',
    description: 'What agents say of how a conversation ended. Each queue offers some of them, in its own order.',
    failure: 'Nothing of them is lost, and agents go on working. Try again, or come back in a moment.',
  },
  one: 'wrap-up code',
  icon: <Tags />,
  nothingYet:
    'Add what a conversation may end with, such as Solved or Passed on. Then offer it in a queue, under After-call work.',
  meaning: 'What an agent may say of how a conversation ended.',
  renaming: 'Queues go on offering it. What agents have said with it before keeps the old name.',
  deleting: 'What agents have said with it before keeps its name.',
  queueUse: ['offers it', 'offer it'],
};

const USE: Column<ListedWrapUpCode> = {
  key: 'use',
  header: 'Queues that offer it',
  cell: ({ queues }) =>
    queues.length === 0 ? (
      <span className="text-muted">None</span>
    ) : (
      <span title={queues.join(', ')} className="block min-w-20 wrap-anywhere">
        {namesInShort(queues)}
      </span>
    ),
};

/** All wrap-up codes, and where each is used. */
export function WrapUpCodeList({ abilities }: { abilities: NamedSettingAbilities }) {
  const trpc = useTRPC();
  const { wrapUpCodes } = useTRPCClient();
  const reading = useQuery(trpc.wrapUpCodes.list.queryOptions());
  const store = {
    add: (name: string) => wrapUpCodes.add.mutate({ name }),
    rename: ({ id, name, revision }: Named) => wrapUpCodes.rename.mutate({ id, name, revision }),
    remove: (id: string) => wrapUpCodes.remove.mutate({ id }),
    told: [trpc.wrapUpCodes.pathKey(), trpc.queues.pathKey()],
  };
  return <NamedSettingList words={WORDS} use={USE} {...{ store, reading, abilities }} />;
}

/** The shape of the list while it loads. */
export function WrapUpCodeListLoading() {
  return <ListPageLoading words={WORDS.list} />;
}
