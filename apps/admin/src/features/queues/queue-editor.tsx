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
import { DeleteQueue } from './delete-queue.tsx';
import { type Problems, problemsOf } from './problem-texts.ts';
import type { QueueAbilities, QueueOptions, StoredQueue } from './queue.ts';
import { QueueForm } from './queue-form.tsx';
import { useQueueEditor } from './use-queue-editor.ts';

type QueueEditorProps = { stored: StoredQueue; options: QueueOptions; abilities: QueueAbilities };

const NONE: Problems = new Map();

/** A queue as a form. What is saved holds at once. */
export function QueueEditor({ stored, options, abilities }: QueueEditorProps) {
  const { state, dispatch, dirty, save, saving, failure } = useQueueEditor(stored);
  const problems = problemsOf(state.content, options, stored.queue.id);
  const trySave = () => {
    dispatch({ type: 'asked' });
    if (problems.size === 0) save(state);
  };
  return (
    <>
      <EditorHeader stored={stored} mayDelete={abilities.delete} />
      {!abilities.edit && <ReadOnlyNote permission="routing:queue:edit" />}
      {state.theirs !== undefined && (
        <EditConflict
          thing="this queue, or which agents serve it"
          onDiscard={() => dispatch({ type: 'discarded' })}
          onInsist={() => dispatch({ type: 'insisted' })}
        />
      )}
      {failure !== undefined && <Banner meaning="danger" title={failure} className="mt-6" />}
      <div className="mt-6 mb-12 max-w-3xl">
        <QueueForm
          id={stored.queue.id}
          content={state.content}
          onChange={(content) => dispatch({ type: 'edited', content })}
          options={options}
          problems={state.asked ? problems : NONE}
          readOnly={!abilities.edit}
        />
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
        consequence="Your changes to this queue are not saved and would be lost."
      />
    </>
  );
}

function EditorHeader({ stored, mayDelete }: { stored: StoredQueue; mayDelete: boolean }) {
  const [deleting, setDeleting] = useState(false);
  const deed = { label: 'Delete queue', icon: <Trash2 aria-hidden />, danger: true, onSelect: () => setDeleting(true) };
  const { id, name } = stored.queue;
  return (
    <>
      <PageHeader
        title={name}
        trail={[{ href: '/queues', label: 'Queues' }]}
        link={Link}
        actions={
          mayDelete && <Menu trigger={<IconButton label="More" icon={<Ellipsis />} />} groups={[[deed]]} align="end" />
        }
      />
      <DeleteQueue queue={{ id, name }} open={deleting} onOpenChange={setDeleting} />
    </>
  );
}
