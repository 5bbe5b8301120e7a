import { SettingFrame } from '../../setting/setting-frame.tsx';
import { SettingHeader } from '../../setting/setting-header.tsx';
import type { AgentOptions, StoredAgent } from './agent.ts';
import { AgentForm } from './agent-form.tsx';
import { type Problems, problemsOf } from './problem-texts.ts';
import { useAgentEditor } from './use-agent-editor.ts';

type AgentEditorProps = { stored: StoredAgent; options: AgentOptions; mayEdit: boolean };

const NONE: Problems = new Map();

/** What the company says of an agent, as a form. What is saved holds at once, whether they are at work or not. */
export function AgentEditor({ stored, options, mayEdit }: AgentEditorProps) {
  const editor = useAgentEditor(stored);
  const { state, dispatch } = editor;
  const problems = problemsOf(state.content, options);
  return (
    <SettingFrame
      header={
        <SettingHeader
          title={stored.name}
          list={{ href: '/agents', label: 'Agents' }}
          audited={{ kind: 'agent', id: stored.agentId }}
        />
      }
      thing="this agent"
      shared="this agent, or who serves a queue"
      editor={editor}
      lacking={mayEdit ? undefined : 'directory:user:edit'}
      problems={problems.size}
    >
      <AgentForm
        settings={state.content}
        onChange={(content) => dispatch({ type: 'edited', content })}
        options={options}
        problems={state.asked ? problems : NONE}
        readOnly={!mayEdit}
      />
    </SettingFrame>
  );
}
