'use client';

import { Avatar } from '@rejoin/ui/avatar';
import { ComboboxGroup, ComboboxList, ComboboxOption, useCombobox } from '@rejoin/ui/combobox';
import { Loading, Skeleton } from '@rejoin/ui/skeleton';
import { Spinner } from '@rejoin/ui/spinner';
import { TextField } from '@rejoin/ui/text-field';
import { clsx } from 'clsx';
import { Search, Users } from 'lucide-react';
import { useState } from 'react';
import { type TransferTarget, transferTargets } from './transfer-targets.ts';
import type { Colleague, TransferQueue } from './wire.ts';

type TransferListProps = {
  readonly queues: readonly TransferQueue[];
  readonly colleagues: readonly Colleague[];
  /** The queue that the conversation comes from. */
  readonly originId: string | undefined;
  /** They are on their way; what is typed meanwhile stays. */
  readonly reading: boolean;
  readonly busy: boolean;
  /** What is searched for at first. */
  readonly sought: string;
  readonly onChoose: (target: TransferTarget) => void;
};

const GROUPS = [
  { kind: 'queue', title: 'Queues' },
  { kind: 'colleague', title: 'Colleagues' },
] as const;

/** Everywhere it can go, found by typing and chosen with the arrows and Enter, or by a click. */
export function TransferList({ queues, colleagues, originId, reading, busy, sought, onChoose }: TransferListProps) {
  const [search, setSearch] = useState(sought);
  const targets = transferTargets({ queues, colleagues }, { search, originId });
  const combobox = useCombobox({
    options: targets.filter(({ reason }) => reason === undefined),
    typed: search,
    isLikely: ({ isOrigin }) => !isOrigin,
    onChoose: (target) => !busy && onChoose(target),
  });
  return (
    <>
      <TextField
        label="Search queues and colleagues"
        hideLabel
        placeholder="Search queues and colleagues"
        leading={busy ? <Spinner /> : <Search aria-hidden />}
        {...combobox.field}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <ComboboxList
        combobox={combobox}
        label="Queues and colleagues"
        busy={busy}
        className="-mx-2 mt-2 max-h-[min(24rem,50dvh)]"
      >
        {GROUPS.map(({ kind, title }) => {
          const members = targets.filter((target) => target.kind === kind);
          if (members.length === 0) return null;
          return (
            <ComboboxGroup key={kind} title={title}>
              {members.map((target) => (
                <ComboboxOption
                  key={target.id}
                  combobox={combobox}
                  option={target}
                  disabled={target.reason !== undefined}
                  className="flex min-h-11 items-center gap-3 py-1"
                >
                  <Target target={target} />
                </ComboboxOption>
              ))}
            </ComboboxGroup>
          );
        })}
      </ComboboxList>
      {reading && <TargetsSkeleton />}
      {!reading && targets.length === 0 && (
        <p role="status" className="px-2 py-6 text-center text-muted">
          {search === '' ? 'There is no queue and no colleague to transfer to.' : `Nothing is called “${search}”.`}
        </p>
      )}
    </>
  );
}

function TargetsSkeleton() {
  return (
    <Loading label="Reading queues and colleagues" className="flex flex-col gap-2 pt-2">
      <Skeleton className="h-10 w-full" />
      <Skeleton className="h-10 w-full" />
      <Skeleton className="h-10 w-full" />
    </Loading>
  );
}

function Target({ target: { kind, id: tint, name, note, reason } }: { readonly target: TransferTarget }) {
  const disabled = reason !== undefined;
  return (
    <>
      {kind === 'queue' ? (
        <span aria-hidden className="grid size-8 shrink-0 place-items-center rounded-full bg-sunken text-muted">
          <Users className="size-4" />
        </span>
      ) : (
        <Avatar name={name} tintBy={tint} className={clsx(disabled && 'opacity-60')} />
      )}
      <span className="min-w-0 flex-1">
        <span className={clsx('block truncate font-medium', disabled && 'text-muted')}>{name}</span>
        <span className="block text-12 break-words text-muted">{reason ?? note}</span>
      </span>
    </>
  );
}
