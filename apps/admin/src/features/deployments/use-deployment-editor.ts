import { useMemo } from 'react';
import { useTRPC, useTRPCClient } from '../../api/trpc.ts';
import type { Saved } from '../../setting/edit-form.ts';
import { useSettingEditor } from '../../setting/use-setting-editor.ts';
import {
  contentOf,
  contentToSave,
  type DeploymentContent,
  isSameDeployment,
  type StoredDeployment,
} from './deployment.ts';

/** The form of a deployment, and saving it on what was read. */
export function useDeploymentEditor(deployment: StoredDeployment) {
  const trpc = useTRPC();
  const { deployments } = useTRPCClient();
  const { id } = deployment;
  const fresh = useMemo(() => savedOf(deployment), [deployment]);
  return useSettingEditor<DeploymentContent>(fresh, {
    save: async (edit) => {
      const content = contentToSave(edit.content);
      const { revision } = await deployments.save.mutate({ deployment: { id, ...content }, revision: edit.revision });
      return { content, revision };
    },
    read: async () => savedOf(await deployments.get.query({ id })),
    told: [trpc.deployments.pathKey()],
    deed: { not: 'Not saved', thing: 'this deployment', right: 'edit deployments' },
    isSame: isSameDeployment,
  });
}

function savedOf(deployment: StoredDeployment): Saved<DeploymentContent> {
  return { content: contentOf(deployment), revision: deployment.revision };
}
