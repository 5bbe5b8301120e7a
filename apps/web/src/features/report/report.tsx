'use client';

import { type Interval, REPORT_MAX_DAYS } from '@rejoin/core/reports/interval';
import { buttonClasses } from '@rejoin/ui/button';
import { ListSkeleton } from '@rejoin/ui/list-skeleton';
import { Segmented } from '@rejoin/ui/segmented';
import { TextField } from '@rejoin/ui/text-field';
import { useHydrated } from '@rejoin/ui/use-hydrated';
import { Download } from 'lucide-react';
import { AgentTimeTable } from './agent-time-table.tsx';
import { CHOICES, choiceOf, type Days, type DaysChoice, daysOf, fileNameOf, intervalOf } from './report-days.ts';
import { useReport } from './use-report.ts';

/** What has been, for a supervisor: how agents have spent their days, and all conversations as a file. */
export function Report() {
  const hydrated = useHydrated();
  return (
    <div className="min-h-0 flex-1 overflow-y-auto bg-canvas">
      <header className="flex h-14 items-center border-b border-line bg-surface px-4">
        <h2 className="text-16 font-semibold">Reports</h2>
      </header>
      <div className="grid grid-cols-1 gap-6 p-4 md:p-6">
        {hydrated ? <DaysReport /> : <ListSkeleton label="Reading reports" widths={['w-40', 'w-56', 'w-48']} />}
      </div>
    </div>
  );
}

/** Which day it is the browser knows. */
function DaysReport() {
  const { days, choose, mayTime, mayConversations } = useReport();
  const interval = intervalOf(days);
  return (
    <>
      <DaysFields days={days} isPossible={interval !== undefined} onChoose={choose} />
      {interval !== undefined && (
        <div className="flex flex-wrap gap-2">
          {mayTime && <DownloadLink report="agent-time" label="Agents’ time (CSV)" {...{ days, interval }} />}
          {mayConversations && (
            <DownloadLink report="conversations" label="Conversations (CSV)" {...{ days, interval }} />
          )}
        </div>
      )}
      {interval !== undefined && mayTime && <AgentTimeTable interval={interval} />}
    </>
  );
}

type DaysFieldsProps = {
  readonly days: Days;
  readonly isPossible: boolean;
  readonly onChoose: (days: Days) => void;
};

function DaysFields({ days, isPossible, onChoose }: DaysFieldsProps) {
  const now = Date.now();
  const { last: today } = daysOf('today', now);
  return (
    <div className="flex flex-wrap items-start gap-3">
      <Segmented<DaysChoice | ''>
        label="Days"
        options={CHOICES}
        value={choiceOf(days, now) ?? ''}
        onValueChange={(choice) => choice !== '' && onChoose(daysOf(choice, now))}
      />
      <div className="w-36">
        <TextField
          label="From"
          type="date"
          max={today}
          value={days.first}
          error={isPossible ? undefined : `Choose ${REPORT_MAX_DAYS} days at most, the first before the last.`}
          onChange={({ target }) => onChoose({ ...days, first: target.value })}
        />
      </div>
      <div className="w-36">
        <TextField
          label="To"
          type="date"
          max={today}
          value={days.last}
          onChange={({ target }) => onChoose({ ...days, last: target.value })}
        />
      </div>
    </div>
  );
}

type DownloadLinkProps = {
  readonly report: 'agent-time' | 'conversations';
  readonly label: string;
  readonly days: Days;
  readonly interval: Interval;
};

function DownloadLink({ report, label, days, interval: { from, to } }: DownloadLinkProps) {
  return (
    <a
      href={`/api/reports/${report}/${fileNameOf(report, days)}?from=${from}&to=${to}`}
      download
      className={buttonClasses('secondary')}
    >
      <Download aria-hidden />
      {label}
    </a>
  );
}
