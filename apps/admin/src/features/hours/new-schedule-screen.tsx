'use client';

import { Banner } from '@rejoin/ui/banner';
import { PageHeader } from '@rejoin/ui/page-header';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { isEqual } from '../../client/is-equal.ts';
import { LeaveGuard } from '../../client/leave-guard.tsx';
import { refusalOf } from '../../client/refusal.ts';
import { SaveBar } from '../../client/save-bar.tsx';
import { useTRPC } from '../../client/trpc.ts';
import { type Problems, problemsOf } from './problem-texts.ts';
import { newSchedule, scheduleToSend } from './schedule.ts';
import { ScheduleForm } from './schedule-form.tsx';

const NONE: Problems = new Map();

/** A schedule that is not there yet, in the time zone of whoever makes it. */
export function NewScheduleScreen() {
  const [first, setFirst] = useState(() => newSchedule('UTC'));
  const [content, setContent] = useState(first);
  // Only the browser knows where it is.
  useEffect(() => {
    const here = newSchedule(Intl.DateTimeFormat().resolvedOptions().timeZone);
    setFirst(here);
    setContent(here);
  }, []);
  const [asked, setAsked] = useState(false);
  const add = useAdd();
  const problems = problemsOf(content);
  const save = () => {
    setAsked(true);
    if (problems.size === 0) add.mutate({ schedule: scheduleToSend(content) });
  };
  return (
    <>
      <PageHeader
        title="New schedule"
        trail={[{ href: '/hours', label: 'Hours' }]}
        description="When the company answers. A flow that decides by it leads on by open, closed and holiday."
        link={Link}
      />
      {add.error !== null && <Banner meaning="danger" title={whyNot(add.error)} className="mt-6" />}
      <div className="mt-6 mb-12 max-w-3xl">
        <ScheduleForm content={content} onChange={setContent} problems={asked ? problems : NONE} readOnly={false} />
      </div>
      <SaveBar
        dirty
        isNew
        problems={asked ? problems.size : 0}
        saving={add.isPending}
        onDiscard={() => setContent(first)}
        onSave={save}
      />
      <LeaveGuard
        active={!isEqual(content, first) && !add.isSuccess}
        consequence="This schedule is not saved and would be lost."
      />
    </>
  );
}

function useAdd() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  return useMutation(
    trpc.schedules.add.mutationOptions({
      onSuccess: async ({ id }) => {
        router.push(`/hours/${id}`);
        await queryClient.invalidateQueries({ queryKey: trpc.schedules.pathKey() });
      },
    }),
  );
}

function whyNot(error: unknown): string {
  switch (refusalOf(error)?.refusal) {
    case 'notPermitted':
      return 'Not saved: you may no longer add schedules.';
    case 'notSignedIn':
      return 'Not saved: you are signed out. Sign in in another tab, then save again.';
    default:
      return 'Not saved: the server can’t be reached or failed. The form is kept; save again.';
  }
}
