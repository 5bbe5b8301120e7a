import { Banner } from '@rejoin/ui/banner';
import { IconButton } from '@rejoin/ui/icon-button';
import { Menu } from '@rejoin/ui/menu';
import { PageHeader } from '@rejoin/ui/page-header';
import { Ellipsis, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { EditConflict } from '../../client/edit-conflict.tsx';
import { LeaveGuard } from '../../client/leave-guard.tsx';
import { ReadOnlyNote } from '../../client/read-only-note.tsx';
import { SaveBar } from '../../client/save-bar.tsx';
import { DeleteDeployment } from './delete-deployment.tsx';
import type { DeploymentAbilities, DeploymentOptions, StoredDeployment, Surroundings } from './deployment.ts';
import { DeploymentForm } from './deployment-form.tsx';
import { problemsOf } from './problem-texts.ts';
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
  const { state, dispatch, dirty, save, saving, failure } = useDeploymentEditor(deployment);
  const problems = problemsOf(state.content, options, surroundings.licences);
  const trySave = () => {
    dispatch({ type: 'asked' });
    if (problems.size === 0) save(state);
  };
  return (
    <>
      <EditorHeader
        deployment={deployment}
        title={state.content.name.trim() || 'Without a name'}
        mayDelete={abilities.delete}
      />
      {!abilities.edit && <ReadOnlyNote permission="webDeployments:deployment:edit" />}
      {state.theirs !== undefined && (
        <EditConflict
          thing="this deployment"
          onDiscard={() => dispatch({ type: 'discarded' })}
          onInsist={() => dispatch({ type: 'insisted' })}
        />
      )}
      {failure !== undefined && <Banner meaning="danger" title={failure} className="mt-6" />}
      <div className="mt-6 mb-12 max-w-3xl">
        <DeploymentForm
          content={state.content}
          onChange={(content) => dispatch({ type: 'edited', content })}
          options={options}
          licences={surroundings.licences}
          problems={problems}
          readOnly={!abilities.edit}
        />
        <div className="mt-6 border-t border-line pt-6">
          <SnippetSection deployment={deployment} gatewayUrl={surroundings.gatewayUrl} />
        </div>
      </div>
      {abilities.edit && (
        <SaveBar
          dirty={dirty}
          isNew={false}
          problems={state.asked ? problems.size : 0}
          saving={saving}
          onDiscard={() => dispatch({ type: 'discarded' })}
          onSave={trySave}
        />
      )}
      <LeaveGuard
        active={abilities.edit && dirty}
        consequence="Your changes to this deployment are not saved and would be lost."
      />
    </>
  );
}

type EditorHeaderProps = { deployment: StoredDeployment; title: string; mayDelete: boolean };

function EditorHeader({ deployment, title, mayDelete }: EditorHeaderProps) {
  const [deleting, setDeleting] = useState(false);
  const deed = {
    label: 'Delete deployment',
    icon: <Trash2 aria-hidden />,
    danger: true,
    onSelect: () => setDeleting(true),
  };
  return (
    <>
      <PageHeader
        title={title}
        trail={[{ href: '/deployments', label: 'Deployments' }]}
        status={<DeploymentStatusDot status={deployment.status} />}
        link={Link}
        actions={
          mayDelete && <Menu trigger={<IconButton label="More" icon={<Ellipsis />} />} groups={[[deed]]} align="end" />
        }
      />
      <DeleteDeployment deployment={deployment} open={deleting} onOpenChange={setDeleting} />
    </>
  );
}
