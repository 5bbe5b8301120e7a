'use client';

import { Avatar } from '@rejoin/ui/avatar';
import { Loading, Skeleton } from '@rejoin/ui/skeleton';
import { TextField } from '@rejoin/ui/text-field';
import { clsx } from 'clsx';
import { Search, Users } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { firstTarget, nextTarget, type TransferTarget, transferTargets } from './transfer-targets.ts';
import type { Colleague, TransferQueue } from './wire.ts';

type TransferListProps = {
  readonly queues: readonly TransferQueue[];
  readonly colleagues: readonly Colleague[];
  /** The queue that the conversation comes from. */
  readonly originId: string | undefined;
  /** They are on their way; what is typed meanwhile stays. */
  readonly reading: boolean;
  readonly busy: boolean;
  readonly onChoose: (target: TransferTarget) => void;
};

const GROUPS = [
  { kind: 'queue', title: 'Queues' },
  { kind: 'colleague', title: 'Colleagues' },
] as const;

/** Everywhere it can go, found by typing and chosen with the arrows and Enter, or by a click. */
export function TransferList({ queues, colleagues, originId, reading, busy, onChoose }: TransferListProps) {
  const list = useId();
  const [search, setSearch] = useState('');
  const [pointed, setPointed] = useState<string>();
  const targets = transferTargets({ queues, colleagues }, { search, originId });
  const choosable = (id: string | undefined) => targets.find((each) => each.id === id && each.reason === undefined);
  const active = choosable(pointed) ?? choosable(firstTarget(targets));
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      if (active !== undefined && !busy) onChoose(active);
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const next = nextTarget(targets, active?.id, event.key === 'ArrowDown' ? 1 : -1);
    setPointed(next);
    if (next !== undefined) document.getElementById(`${list} ${next}`)?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <>
      <TextField
        label="Search queues and colleagues"
        hideLabel
        placeholder="Search queues and colleagues"
        leading={<Search aria-hidden />}
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-autocomplete="list"
        {...(active !== undefined && { 'aria-activedescendant': `${list} ${active.id}` })}
        autoComplete="off"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        onKeyDown={press}
      />
      <div
        id={list}
        role="listbox"
        aria-label="Queues and colleagues"
        aria-busy={busy}
        className="-mx-2 mt-2 max-h-[min(24rem,50dvh)] overflow-y-auto overscroll-contain"
      >
        {GROUPS.map(({ kind, title }) => {
          const members = targets.filter((target) => target.kind === kind);
          if (members.length === 0) return null;
          return (
            // biome-ignore lint/a11y/useSemanticElements: a group of options, for which there is no element.
            <div key={kind} role="group" aria-label={title}>
              <p aria-hidden className="px-2 pt-2 pb-1 text-12 font-medium text-muted">
                {title}
              </p>
              {members.map((target) => (
                <Option
                  key={target.id}
                  id={`${list} ${target.id}`}
                  target={target}
                  active={target.id === active?.id}
                  onPoint={() => setPointed(target.id)}
                  onChoose={() => !busy && onChoose(target)}
                />
              ))}
            </div>
          );
        })}
      </div>
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

type OptionProps = {
  readonly id: string;
  readonly target: TransferTarget;
  readonly active: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
};

function Option({ id, target: { kind, id: tint, name, note, reason }, active, onPoint, onChoose }: OptionProps) {
  const disabled = reason !== undefined;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the search field, which keeps the focus, has the keys.
    // biome-ignore lint/a11y/useFocusableInteractive: the search field points to it with aria-activedescendant.
    <div
      id={id}
      role="option"
      aria-selected={active}
      aria-disabled={disabled}
      onPointerMove={disabled ? undefined : onPoint}
      onClick={disabled ? undefined : onChoose}
      className={clsx(
        'flex min-h-11 cursor-default items-center gap-3 rounded-control px-2 py-1 select-none',
        active && 'bg-pressed',
      )}
    >
      {kind === 'queue' ? (
        <span aria-hidden className="grid size-8 shrink-0 place-items-center rounded-full bg-sunken text-muted">
          <Users className="size-4" />
        </span>
      ) : (
        <Avatar name={name} tintBy={tint} className={clsx(disabled && 'opacity-60')} />
      )}
      <span className="min-w-0 flex-1">
        <span className={clsx('block truncate font-medium', disabled && 'text-muted')}>{name}</span>
        <span className="block truncate text-12 text-muted">{reason ?? note}</span>
      </span>
    </div>
  );
}
