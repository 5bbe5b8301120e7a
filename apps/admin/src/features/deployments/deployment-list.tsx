'use client';

import { Button } from '@rejoin/ui/button';
import { EmptyState } from '@rejoin/ui/empty-state';
import { ListPage, ListPageLoading, type ListWords } from '@rejoin/ui/list-page';
import { useQuery } from '@tanstack/react-query';
import { Plus, Rocket } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../api/trpc.ts';
import type { DeploymentAbilities, StoredDeployment } from './deployment.ts';
import { DeploymentTable } from './deployment-table.tsx';
import { RenewDeployments } from './renew-deployments.tsx';

const WORDS: ListWords = {
  title: 'Deployments',
  description:
    'Where messengers run: on which domains, with which version of a configuration, and what happens to a new conversation.',
  failure: 'Nothing of them is lost, and messengers go on running. Try again, or come back in a moment.',
};

type Renewal = { readonly chosen: readonly StoredDeployment[]; readonly done: () => void };

/** All deployments: whether they run, on what, and where. */
export function DeploymentList({ abilities }: { abilities: DeploymentAbilities }) {
  const trpc = useTRPC();
  const deployments = useQuery(trpc.deployments.list.queryOptions());
  const options = useQuery(trpc.deployments.options.queryOptions());
  const lastSeen = useQuery(trpc.deployments.lastSeen.queryOptions());
  const [renewal, setRenewal] = useState<Renewal>();
  const close = () => setRenewal(undefined);
  return (
    <>
      <ListPage
        words={WORDS}
        actions={abilities.add && <NewDeploymentButton />}
        reading={deployments}
        nameOf={({ name }) => name}
        nothingYet={<NothingYet mayAdd={abilities.add} />}
      >
        {(found, empty) => (
          <DeploymentTable
            all={deployments.data ?? []}
            deployments={found}
            options={options.data}
            lastSeen={lastSeen.data}
            mayEdit={abilities.edit}
            onRenew={(chosen, done) => setRenewal({ chosen, done })}
            empty={empty}
          />
        )}
      </ListPage>
      {renewal !== undefined && options.data !== undefined && (
        <RenewDeployments
          deployments={renewal.chosen}
          options={options.data}
          onClose={close}
          onDone={() => {
            renewal.done();
            close();
          }}
        />
      )}
    </>
  );
}

function NewDeploymentButton() {
  const router = useRouter();
  return (
    <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => router.push('/deployments/new')}>
      New deployment
    </Button>
  );
}

/** The shape of the list while it loads. */
export function DeploymentListLoading() {
  return <ListPageLoading words={WORDS} />;
}

function NothingYet({ mayAdd }: { mayAdd: boolean }) {
  return (
    <EmptyState
      icon={<Rocket />}
      title="No deployment yet"
      text="A deployment puts a published configuration on your site. It gives you a snippet to paste into your pages."
      action={mayAdd && <NewDeploymentButton />}
    />
  );
}
