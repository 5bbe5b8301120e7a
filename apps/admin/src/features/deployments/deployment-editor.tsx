import { withTaken } from '../../api/name-taken.ts';
import { PartOfSetting } from '../../setting/part-of-setting.tsx';
import { SettingFrame } from '../../setting/setting-frame.tsx';
import { SettingHeader } from '../../setting/setting-header.tsx';
import { DeleteDeployment } from './delete-deployment.tsx';
import {
  DEPLOYMENTS,
  type DeploymentAbilities,
  type DeploymentOptions,
  SNIPPET_PART,
  type StoredDeployment,
  type Surroundings,
} from './deployment.ts';
import { DeploymentForm } from './deployment-form.tsx';
import { problemsOf } from './problem-texts.ts';
import { SeenSection } from './seen-section.tsx';
import { SnippetSection } from './snippet-section.tsx';
import { DeploymentStatusDot } from './status-dot.tsx';
import { useDeploymentEditor } from './use-deployment-editor.ts';

type DeploymentEditorProps = {
  deployment: StoredDeployment;
  options: DeploymentOptions;
  surroundings: Surroundings;
  abilities: DeploymentAbilities;
};

/** A deployment as a form, with the snippet that goes into the pages. */
export function DeploymentEditor({ deployment, options, surroundings, abilities }: DeploymentEditorProps) {
  const editor = useDeploymentEditor(deployment);
  const { state, dispatch } = editor;
  const problems = problemsOf(state.content, options, surroundings.licences);
  return (
    <SettingFrame
      header={
        <SettingHeader
          title={state.content.name.trim() || 'Without a name'}
          list={DEPLOYMENTS}
          audited={{ kind: 'deployment', id: deployment.id }}
          status={<DeploymentStatusDot status={deployment.status} />}
          deletion={{
            may: abilities.delete,
            verb: 'Delete deployment',
            dialog: (dialog) => <DeleteDeployment deployment={deployment} {...dialog} />,
          }}
        />
      }
      thing="this deployment"
      editor={editor}
      lacking={abilities.edit ? undefined : 'webDeployments:deployment:edit'}
      problems={problems.size}
    >
      <DeploymentForm
        content={state.content}
        onChange={(content) => dispatch({ type: 'edited', content })}
        options={options}
        licences={surroundings.licences}
        problems={withTaken(problems, editor.nameTaken && 'deployment')}
        readOnly={!abilities.edit}
      />
      <div className="mt-6 border-t border-line pt-6">
        <SeenSection
          deploymentId={deployment.id}
          content={state.content}
          onChange={(content) => dispatch({ type: 'edited', content })}
          readOnly={!abilities.edit}
        />
        <PartOfSetting id={SNIPPET_PART}>
          <SnippetSection deployment={deployment} gatewayUrl={surroundings.gatewayUrl} />
        </PartOfSetting>
      </div>
    </SettingFrame>
  );
}
