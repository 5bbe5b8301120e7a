'use client';

import { EmptyState } from '@rejoin/ui/empty-state';
import { ListPage, ListPageLoading, type ListWords } from '@rejoin/ui/list-page';
import { useQuery } from '@tanstack/react-query';
import { MessageSquareDashed } from 'lucide-react';
import { useTRPC } from '../../api/trpc.ts';
import type { ConfigurationAbilities } from './configuration.ts';
import { ConfigurationTable } from './configuration-table.tsx';
import { NewConfiguration } from './new-configuration.tsx';

type ConfigurationListProps = {
  abilities: ConfigurationAbilities;
  /** Whether the person may see which deployments use a configuration. */
  showsUse: boolean;
};

const WORDS: ListWords = {
  title: 'Configurations',
  description:
    'How a messenger looks and behaves. Edit a draft, publish it as a version, and let deployments use that version.',
  failure: 'Nothing of them is lost. Try again, or come back in a moment.',
};

/** All configurations: what is published, what is in draft, where they are used. */
export function ConfigurationList({ abilities, showsUse }: ConfigurationListProps) {
  const trpc = useTRPC();
  const configurations = useQuery(trpc.configurations.list.queryOptions());
  const deployments = useQuery({ ...trpc.deployments.list.queryOptions(), enabled: showsUse });
  return (
    <ListPage
      words={WORDS}
      actions={abilities.add && <NewConfiguration />}
      reading={configurations}
      nameOf={({ draft }) => draft.name}
      nothingYet={<NothingYet mayAdd={abilities.add} />}
    >
      {(found, empty) => (
        <ConfigurationTable
          configurations={found}
          deployments={showsUse ? (deployments.data ?? []) : undefined}
          empty={empty}
        />
      )}
    </ListPage>
  );
}

/** The shape of the list while it loads. */
export function ConfigurationListLoading() {
  return <ListPageLoading words={WORDS} />;
}

function NothingYet({ mayAdd }: { mayAdd: boolean }) {
  return (
    <EmptyState
      icon={<MessageSquareDashed />}
      title="No configuration yet"
      text="A configuration holds a messenger’s colour, launcher, languages and manners. One is enough for many sites."
      action={mayAdd && <NewConfiguration />}
    />
  );
}
