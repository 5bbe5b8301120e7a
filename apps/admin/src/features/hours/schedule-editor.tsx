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
import { DeleteSchedule } from './delete-schedule.tsx';
import { type Problems, problemsOf } from './problem-texts.ts';
import type { ScheduleAbilities, StoredSchedule } from './schedule.ts';
import { ScheduleForm } from './schedule-form.tsx';
import { useScheduleEditor } from './use-schedule-editor.ts';

const NONE: Problems = new Map();

/** A schedule as a form. What is saved holds at once. */
export function ScheduleEditor({ stored, abilities }: { stored: StoredSchedule; abilities: ScheduleAbilities }) {
  const { state, dispatch, dirty, save, saving, failure } = useScheduleEditor(stored);
  const problems = problemsOf(state.content);
  const trySave = () => {
    dispatch({ type: 'asked' });
    if (problems.size === 0) save(state);
  };
  return (
    <>
      <EditorHeader stored={stored} mayDelete={abilities.delete} />
      {!abilities.edit && <ReadOnlyNote permission="routing:schedule:edit" />}
      {state.theirs !== undefined && (
        <EditConflict
          thing="this schedule"
          onDiscard={() => dispatch({ type: 'discarded' })}
          onInsist={() => dispatch({ type: 'insisted' })}
        />
      )}
      {failure !== undefined && <Banner meaning="danger" title={failure} className="mt-6" />}
      <div className="mt-6 mb-12 max-w-3xl">
        <ScheduleForm
          content={state.content}
          onChange={(content) => dispatch({ type: 'edited', content })}
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
        consequence="Your changes to this schedule are not saved and would be lost."
      />
    </>
  );
}

function EditorHeader({ stored, mayDelete }: { stored: StoredSchedule; mayDelete: boolean }) {
  const [deleting, setDeleting] = useState(false);
  const deed = {
    label: 'Delete schedule',
    icon: <Trash2 aria-hidden />,
    danger: true,
    onSelect: () => setDeleting(true),
  };
  return (
    <>
      <PageHeader
        title={stored.name}
        trail={[{ href: '/hours', label: 'Hours' }]}
        link={Link}
        actions={
          mayDelete && <Menu trigger={<IconButton label="More" icon={<Ellipsis />} />} groups={[[deed]]} align="end" />
        }
      />
      <DeleteSchedule schedule={stored} open={deleting} onOpenChange={setDeleting} />
    </>
  );
}
