import { useMemo } from 'react';
import { useTRPC, useTRPCClient } from '../../api/trpc.ts';
import type { Saved } from '../../setting/edit-form.ts';
import { isEqual } from '../../setting/is-equal.ts';
import { useSettingEditor } from '../../setting/use-setting-editor.ts';
import { contentOf, INVALID_SCHEDULE, type ScheduleContent, type StoredSchedule, scheduleToSend } from './schedule.ts';

/** The form of a schedule, and saving it on what was read. */
export function useScheduleEditor(stored: StoredSchedule) {
  const trpc = useTRPC();
  const { schedules } = useTRPCClient();
  const { id } = stored;
  const fresh = useMemo(() => savedOf(stored), [stored]);
  return useSettingEditor<ScheduleContent>(fresh, {
    save: async (edit) => {
      const schedule = { ...scheduleToSend(edit.content), id };
      const { revision } = await schedules.save.mutate({ schedule, revision: edit.revision });
      return savedOf({ ...schedule, revision });
    },
    read: async () => savedOf(await schedules.get.query({ id })),
    told: [trpc.schedules.pathKey()],
    deed: { not: 'Not saved', thing: 'this schedule', right: 'edit schedules', own: INVALID_SCHEDULE },
    isSame: isEqual,
  });
}

function savedOf(stored: StoredSchedule): Saved<ScheduleContent> {
  return { content: contentOf(stored), revision: stored.revision };
}
