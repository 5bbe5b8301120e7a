'use client';

import { useEffect, useState } from 'react';
import { withTaken } from '../../api/name-taken.ts';
import { useTRPC, useTRPCClient } from '../../api/trpc.ts';
import { isEqual } from '../../setting/is-equal.ts';
import { NewSettingFrame } from '../../setting/new-setting-frame.tsx';
import { SettingHeader } from '../../setting/setting-header.tsx';
import { useNewSetting } from '../../setting/use-new-setting.ts';
import { type Problems, problemsOf } from './problem-texts.ts';
import { HOURS, INVALID_SCHEDULE, newSchedule, scheduleToSend } from './schedule.ts';
import { ScheduleForm } from './schedule-form.tsx';

const NONE: Problems = new Map();

/** A schedule that is not there yet, in the time zone of whoever makes it. */
export function NewScheduleScreen() {
  const trpc = useTRPC();
  const { schedules } = useTRPCClient();
  const [start, setStart] = useState(() => newSchedule('UTC'));
  // Only the browser knows where it is.
  useEffect(() => setStart(newSchedule(Intl.DateTimeFormat().resolvedOptions().timeZone)), []);
  const setting = useNewSetting(start, {
    add: (content) => schedules.add.mutate({ schedule: scheduleToSend(content) }),
    told: [trpc.schedules.pathKey()],
    path: HOURS.href,
    deed: { not: 'Not saved', thing: 'this schedule', right: 'add schedules', own: INVALID_SCHEDULE },
    isSame: isEqual,
  });
  const { content, edit, asked } = setting;
  const problems = problemsOf(content);
  return (
    <NewSettingFrame
      header={
        <SettingHeader
          title="New schedule"
          list={HOURS}
          description="When the company answers. A flow that decides by it leads on by open, closed and holiday."
        />
      }
      thing="This schedule"
      {...{ setting, problems: problems.size }}
    >
      <ScheduleForm
        content={content}
        onChange={edit}
        problems={withTaken(asked ? problems : NONE, setting.nameTaken && 'schedule')}
        readOnly={false}
      />
    </NewSettingFrame>
  );
}
