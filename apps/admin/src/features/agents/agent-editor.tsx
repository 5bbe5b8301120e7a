import { Banner } from '@rejoin/ui/banner';
import { PageHeader } from '@rejoin/ui/page-header';
import Link from 'next/link';
import { EditConflict } from '../../client/edit-conflict.tsx';
import { LeaveGuard } from '../../client/leave-guard.tsx';
import { ReadOnlyNote } from '../../client/read-only-note.tsx';
import { SaveBar } from '../../client/save-bar.tsx';
import type { AgentOptions, StoredAgent } from './agent.ts';
import { AgentForm } from './agent-form.tsx';
import { type Problems, problemsOf } from './problem-texts.ts';
import { useAgentEditor } from './use-agent-editor.ts';

type AgentEditorProps = { stored: StoredAgent; options: AgentOptions; mayEdit: boolean };

const NONE: Problems = new Map();

/** What the company says of an agent, as a form. What is saved holds at once, whether they are at work or not. */
export function AgentEditor({ stored, options, mayEdit }: AgentEditorProps) {
  const { state, dispatch, dirty, save, saving, failure } = useAgentEditor(stored);
  const problems = problemsOf(state.content, options);
  const trySave = () => {
    dispatch({ type: 'asked' });
    if (problems.size === 0) save(state);
  };
  return (
    <>
      <PageHeader title={stored.name} trail={[{ href: '/agents', label: 'Agents' }]} link={Link} />
      {!mayEdit && <ReadOnlyNote permission="directory:user:edit" />}
      {state.theirs !== undefined && (
        <EditConflict
          thing="this agent, or who serves a queue"
          onDiscard={() => dispatch({ type: 'discarded' })}
          onInsist={() => dispatch({ type: 'insisted' })}
        />
      )}
      {failure !== undefined && <Banner meaning="danger" title={failure} className="mt-6" />}
      <div className="mt-6 mb-12 max-w-3xl">
        <AgentForm
          settings={state.content}
          onChange={(content) => dispatch({ type: 'edited', content })}
          options={options}
          problems={state.asked ? problems : NONE}
          readOnly={!mayEdit}
        />
      </div>
      {mayEdit && (
        <SaveBar
          dirty={dirty}
          isNew={false}
          problems={state.asked ? problems.size : 0}
          saving={saving}
          onDiscard={() => dispatch({ type: 'discarded' })}
          onSave={trySave}
        />
      )}
      <LeaveGuard active={mayEdit && dirty} consequence="Your changes to this agent are not saved and would be lost." />
    </>
  );
}
