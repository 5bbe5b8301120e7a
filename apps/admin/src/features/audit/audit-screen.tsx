'use client';

import { Button } from '@rejoin/ui/button';
import { EmptyState } from '@rejoin/ui/empty-state';
import { ErrorState } from '@rejoin/ui/error-state';
import { ListSkeleton } from '@rejoin/ui/list-skeleton';
import { PageHeader } from '@rejoin/ui/page-header';
import { History, SearchX } from 'lucide-react';
import { PageByPage } from '../../lists/page-by-page.tsx';
import { AuditDays } from './audit-days.tsx';
import { AuditFilters } from './audit-filters.tsx';
import type { AuditView } from './audit-view.ts';
import { useAuditEntries, useAuditView } from './use-audit.ts';

/** Who changed what, when, from what to what; the newest first. */
export function AuditScreen() {
  const { view, show, change } = useAuditView();
  return (
    <>
      <AuditHeader />
      <AuditFilters view={view} onShow={show} onChange={change} />
      <div className="mt-6 mb-12">
        <Entries view={view} onShow={show} />
      </div>
    </>
  );
}

/** The shape of the screen while it loads. */
export function AuditLoading() {
  return (
    <>
      <AuditHeader />
      <div className="mt-6">
        <LoadingEntries />
      </div>
    </>
  );
}

function AuditHeader() {
  return (
    <PageHeader
      title="Audit"
      description="Who changed which setting, when, and from what to what. Nobody can change or delete what stands here."
    />
  );
}

function LoadingEntries() {
  return <ListSkeleton label="Loading the audit log" widths={['w-72', 'w-56', 'w-64', 'w-48']} />;
}

type EntriesProps = { view: AuditView; onShow: (view: AuditView) => void };

function Entries({ view, onShow }: EntriesProps) {
  const reading = useAuditEntries(view);
  const { data, isError, isFetching, refetch } = reading;
  if (data === undefined) {
    if (!isError) return <LoadingEntries />;
    return (
      <ErrorState
        title="The audit log could not be loaded"
        text="Nothing of it is lost, and changes go on being written. Try again, or come back in a moment."
        onRetry={() => void refetch()}
        retrying={isFetching}
      />
    );
  }
  const entries = data.pages.flatMap((page) => page.entries);
  if (entries.length === 0) return <NothingFound view={view} onShow={onShow} />;
  return (
    <PageByPage reading={reading}>
      <AuditDays entries={entries} onOnly={(kind, subject) => onShow({ kind, subject })} />
    </PageByPage>
  );
}

function NothingFound({ view, onShow }: EntriesProps) {
  return Object.keys(view).length === 0 ? (
    <EmptyState
      icon={<History />}
      title="Nothing has been changed yet"
      text="From the first change on, everything that is done to the settings stands here."
    />
  ) : (
    <EmptyState
      icon={<SearchX />}
      title="No change is like this"
      text="Look for less, or for a longer time."
      action={<Button onClick={() => onShow({})}>Show all changes</Button>}
    />
  );
}
