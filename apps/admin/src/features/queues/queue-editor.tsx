import { SettingFrame } from '../../setting/setting-frame.tsx';
import { SettingHeader } from '../../setting/setting-header.tsx';
import { DeleteQueue } from './delete-queue.tsx';
import { type Problems, problemsOf } from './problem-texts.ts';
import { QUEUES, type QueueAbilities, type QueueOptions, type StoredQueue } from './queue.ts';
import { QueueForm } from './queue-form.tsx';
import { useQueueEditor } from './use-queue-editor.ts';

type QueueEditorProps = { stored: StoredQueue; options: QueueOptions; abilities: QueueAbilities };

const NONE: Problems = new Map();

/** A queue as a form. What is saved holds at once. */
export function QueueEditor({ stored, options, abilities }: QueueEditorProps) {
  const editor = useQueueEditor(stored);
  const { state, dispatch } = editor;
  const { id, name } = stored.queue;
  const problems = problemsOf(state.content, options, id);
  return (
    <SettingFrame
      header={
        <SettingHeader
          title={name}
          list={QUEUES}
          audited={{ kind: 'queue', id }}
          deletion={{
            may: abilities.delete,
            verb: 'Delete queue',
            dialog: (dialog) => <DeleteQueue queue={{ id, name }} {...dialog} />,
          }}
        />
      }
      thing="this queue"
      shared="this queue, or which agents serve it"
      editor={editor}
      lacking={abilities.edit ? undefined : 'routing:queue:edit'}
      problems={problems.size}
    >
      <QueueForm
        id={id}
        content={state.content}
        onChange={(content) => dispatch({ type: 'edited', content })}
        options={options}
        problems={state.asked ? problems : NONE}
        readOnly={!abilities.edit}
      />
    </SettingFrame>
  );
}
