import { withTaken } from '../../api/name-taken.ts';
import { SettingFrame } from '../../setting/setting-frame.tsx';
import { SettingHeader } from '../../setting/setting-header.tsx';
import { DeleteSchedule } from './delete-schedule.tsx';
import { type Problems, problemsOf } from './problem-texts.ts';
import { HOURS, type ScheduleAbilities, type StoredSchedule } from './schedule.ts';
import { ScheduleForm } from './schedule-form.tsx';
import { useScheduleEditor } from './use-schedule-editor.ts';

const NONE: Problems = new Map();

/** A schedule as a form. What is saved holds at once. */
export function ScheduleEditor({ stored, abilities }: { stored: StoredSchedule; abilities: ScheduleAbilities }) {
  const editor = useScheduleEditor(stored);
  const { state, dispatch } = editor;
  const problems = problemsOf(state.content);
  return (
    <SettingFrame
      header={
        <SettingHeader
          title={stored.name}
          list={HOURS}
          audited={{ kind: 'schedule', id: stored.id }}
          deletion={{
            may: abilities.delete,
            verb: 'Delete schedule',
            dialog: (dialog) => <DeleteSchedule schedule={stored} {...dialog} />,
          }}
        />
      }
      thing="this schedule"
      editor={editor}
      lacking={abilities.edit ? undefined : 'routing:schedule:edit'}
      problems={problems.size}
    >
      <ScheduleForm
        content={state.content}
        onChange={(content) => dispatch({ type: 'edited', content })}
        problems={withTaken(state.asked ? problems : NONE, editor.nameTaken && 'schedule')}
        readOnly={!abilities.edit}
      />
    </SettingFrame>
  );
}
