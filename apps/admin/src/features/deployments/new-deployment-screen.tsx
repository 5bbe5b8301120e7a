'use client';

import { ErrorState } from '@rejoin/ui/error-state';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { withTaken } from '../../api/name-taken.ts';
import { useTRPC, useTRPCClient } from '../../api/trpc.ts';
import { FormSkeleton } from '../../form/form-skeleton.tsx';
import { NewSettingFrame } from '../../setting/new-setting-frame.tsx';
import { SettingHeader } from '../../setting/setting-header.tsx';
import { useNewSetting } from '../../setting/use-new-setting.ts';
import {
  contentToSave,
  DEPLOYMENTS,
  type DeploymentOptions,
  isSameDeployment,
  newDeployment,
  SNIPPET_PART,
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
  const trpc = useTRPC();
  const { deployments } = useTRPCClient();
  const [start] = useState(() => newDeployment(options, licences));
  const setting = useNewSetting(start, {
    add: (content) => deployments.add.mutate({ deployment: contentToSave(content) }),
    told: [trpc.deployments.pathKey()],
    path: DEPLOYMENTS.href,
    part: SNIPPET_PART,
    deed: { not: 'Not saved', thing: 'this deployment', right: 'add deployments' },
    isSame: isSameDeployment,
  });
  const { content, edit, asked } = setting;
  const problems = problemsOf(content, options, licences);
  return (
    <NewSettingFrame
      header={
        <SettingHeader
          title="New deployment"
          list={DEPLOYMENTS}
          description="One place where a messenger runs. Saving it gives you the snippet for your pages."
        />
      }
      thing="This deployment"
      {...{ setting, problems: problems.size }}
    >
      <DeploymentForm
        {...{ content, options, licences }}
        onChange={edit}
        problems={withTaken(asked ? problems : NONE, setting.nameTaken && 'deployment')}
        readOnly={false}
      />
    </NewSettingFrame>
  );
}
