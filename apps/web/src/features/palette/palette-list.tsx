'use client';

import { clsx } from 'clsx';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import type { PossibleAction } from '../../keyboard/actions.ts';
import { usePossibleActions } from '../../keyboard/use-actions.tsx';
import { useLiveState } from '../../live/live-context.tsx';
import { useMe } from '../../live/me.tsx';
import type { FoundMessage } from '../../live/wire.ts';
import { OptionRow } from './option-row.tsx';
import { messageOptions, type Option, type OptionGroup, paletteOptions, stepped } from './options.ts';
import { useFound } from './use-found.ts';

type PaletteListProps = {
  readonly onAction: (action: PossibleAction) => void;
  readonly onOpen: (conversationId: string) => void;
  readonly onRead: (message: FoundMessage) => void;
};

/** A field, and below it what can be chosen, with the arrows and Enter or by a click. */
export function PaletteList({ onAction, onOpen, onRead }: PaletteListProps) {
  const list = useId();
  const me = useMe();
  const [typed, setTyped] = useState('');
  const [searched, setSearched] = useState<string>();
  const [pointed, setPointed] = useState<string>();
  const found = useFound(searched);
  const groups = useGroups(typed, searched === undefined ? undefined : found);
  const options = groups.flatMap((group) => group.options);
  const active = options.find(({ id }) => id === pointed) ?? options[0];
  const choose = (option: Option): void => {
    if (option.type === 'action') return onAction(option.action);
    if (option.type === 'conversation') return onOpen(option.row.conversationId);
    if (option.type === 'message') return onRead(option.message);
    if (option.type === 'search') setSearched(option.query);
    else void found.fetchNextPage();
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.nativeEvent.isComposing || (step === undefined && event.key !== 'Enter')) return;
    event.preventDefault();
    if (step === undefined) return void (active && choose(active));
    const next = stepped(options, active?.id, step === 1 ? 1 : -1);
    setPointed(next);
    document.getElementById(`${list} ${next}`)?.scrollIntoView({ block: 'nearest' });
  };
  const type = (text: string) => {
    setTyped(text);
    setSearched(undefined);
    setPointed(undefined);
  };
  return (
    <>
      <div className="flex items-center gap-2 border-b border-line px-4">
        <Search aria-hidden className="size-4 shrink-0 text-muted" />
        <input
          type="text"
          role="combobox"
          aria-label="Find an action, a conversation or words"
          aria-expanded
          aria-controls={list}
          aria-autocomplete="list"
          {...(active !== undefined && { 'aria-activedescendant': `${list} ${active.id}` })}
          placeholder="Find an action, a conversation or words"
          autoComplete="off"
          maxLength={200}
          value={typed}
          onChange={(event) => type(event.target.value)}
          onKeyDown={press}
          className="h-12 min-w-0 flex-1 bg-transparent text-14 outline-none placeholder:text-muted"
        />
      </div>
      <div
        id={list}
        role="listbox"
        aria-label="Found"
        aria-busy={found.isFetching}
        className="max-h-[min(28rem,60dvh)] overflow-y-auto overscroll-contain p-2 empty:hidden"
      >
        {groups.map(({ title, options: members }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, for which there is no element.
          <div key={title} role="group" aria-label={title}>
            <p aria-hidden className="px-2 pt-2 pb-1 text-12 font-medium text-muted">
              {title}
            </p>
            {members.map((option) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys.
              // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the active one.
              <div
                key={option.id}
                id={`${list} ${option.id}`}
                role="option"
                aria-selected={option === active}
                onClick={() => choose(option)}
                onPointerMove={() => setPointed(option.id)}
                className={clsx(
                  'flex min-h-control cursor-default items-center gap-2 rounded-control px-2',
                  option === active && 'bg-pressed',
                )}
              >
                <OptionRow option={option} me={me.id} loading={found.isFetching} />
              </div>
            ))}
          </div>
        ))}
      </div>
      <p role="status" className={clsx('px-4 text-muted', options.length === 0 ? 'py-6 text-center' : 'sr-only')}>
        {statusOf(options.length, searched, found)}
      </p>
    </>
  );
}

type Found = ReturnType<typeof useFound>;

function useGroups(typed: string, found: Found | undefined): readonly OptionGroup[] {
  const actions = usePossibleActions();
  const rows = useLiveState((state) => state.rows);
  if (found?.data !== undefined && !found.isPlaceholderData)
    return messageOptions(
      found.data.pages.flatMap((page) => page.found),
      found.hasNextPage,
    );
  return paletteOptions({ actions, rows: [...rows.values()] }, typed);
}

function statusOf(count: number, searched: string | undefined, found: Found): string {
  if (searched === undefined) return count === 0 ? 'Nothing is called so.' : `${count} to choose from`;
  if (found.isError) return 'The messages could not be searched. Nothing is lost. Try again.';
  if (found.isFetching) return 'Searching';
  return count === 0 ? `None of your conversations has all these words: “${searched}”.` : `${count} found`;
}
