'use client';

import { Banner } from '@rejoin/ui/banner';
import { ErrorState } from '@rejoin/ui/error-state';
import { PageHeader } from '@rejoin/ui/page-header';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { FormSkeleton } from '../../client/form-skeleton.tsx';
import { LeaveGuard } from '../../client/leave-guard.tsx';
import { refusalOf } from '../../client/refusal.ts';
import { SaveBar } from '../../client/save-bar.tsx';
import { useTRPC } from '../../client/trpc.ts';
import {
  contentToSave,
  type DeploymentContent,
  type DeploymentOptions,
  isSameDeployment,
  newDeployment,
} from './deployment.ts';
import { DeploymentForm } from './deployment-form.tsx';
import { type Problems, problemsOf } from './problem-texts.ts';

/** A deployment that is not there yet. */
export function NewDeploymentScreen({ licences }: { licences: readonly string[] }) {
  const trpc = useTRPC();
  const { data, error, refetch, isFetching } = useQuery(trpc.deployments.options.queryOptions());
  if (data !== undefined) return <NewDeployment options={data} licences={licences} />;
  if (error === null) return <FormSkeleton label="Loading what a deployment can be made of" />;
  return (
    <ErrorState
      title="What a deployment can be made of could not be loaded"
      text="Try again, or come back in a moment."
      onRetry={() => void refetch()}
      retrying={isFetching}
    />
  );
}

const NONE: Problems = new Map();

function NewDeployment({ options, licences }: { options: DeploymentOptions; licences: readonly string[] }) {
  const [start] = useState(() => newDeployment(options, licences));
  const [content, setContent] = useState<DeploymentContent>(start);
  const [asked, setAsked] = useState(false);
  const add = useAdd();
  const problems = problemsOf(content, options, licences);
  const save = () => {
    setAsked(true);
    if (problems.size > 0) return;
    const deployment = contentToSave(content);
    add.mutate({ deployment: { ...deployment, allowedDomains: [...deployment.allowedDomains] } });
  };
  return (
    <>
      <PageHeader
        title="New deployment"
        trail={[{ href: '/deployments', label: 'Deployments' }]}
        description="One place where a messenger runs. Saving it gives you the snippet for your pages."
        link={Link}
      />
      {add.error !== null && <Banner meaning="danger" title={whyNot(add.error)} className="mt-6" />}
      <div className="mt-6 mb-12 max-w-3xl">
        <DeploymentForm
          {...{ content, options, licences }}
          onChange={setContent}
          problems={asked ? problems : NONE}
          readOnly={false}
        />
      </div>
      <SaveBar
        dirty
        isNew
        problems={asked ? problems.size : 0}
        saving={add.isPending}
        onDiscard={() => setContent(start)}
        onSave={save}
      />
      <LeaveGuard
        active={!isSameDeployment(start, content) && !add.isSuccess}
        consequence="This deployment is not saved and would be lost."
      />
    </>
  );
}

function useAdd() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  return useMutation(
    trpc.deployments.add.mutationOptions({
      onSuccess: async ({ id }) => {
        router.push(`/deployments/${id}`);
        await queryClient.invalidateQueries({ queryKey: trpc.deployments.list.queryKey() });
      },
      onError: () => queryClient.invalidateQueries({ queryKey: trpc.deployments.options.queryKey() }),
    }),
  );
}

function whyNot(error: unknown): string {
  switch (refusalOf(error)?.refusal) {
    case 'invalid':
      return 'Not saved: what this deployment refers to has changed. Look at the fields and save again.';
    case 'notPermitted':
      return 'Not saved: you may no longer add deployments.';
    case 'notSignedIn':
      return 'Not saved: you are signed out. Sign in in another tab, then save again.';
    default:
      return 'Not saved: the server can’t be reached or failed. The form is kept; save again.';
  }
}
