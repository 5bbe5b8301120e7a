'use client';

import { ComboboxGroup, ComboboxList, ComboboxOption, useCombobox } from '@rejoin/ui/combobox';
import { clsx } from 'clsx';
import { Search } from 'lucide-react';
import { useState } from 'react';
import type { PossibleAction } from '../../keyboard/actions.ts';
import { usePossibleActions, usePossibleColleagueDeeds } from '../../keyboard/use-actions.tsx';
import { useLiveState } from '../../live/live-context.tsx';
import { useMe } from '../../live/me.tsx';
import type { FoundMessage } from '../../live/wire.ts';
import { OptionRow } from './option-row.tsx';
import {
  type ColleagueOption,
  isOutOfReach,
  messageOptions,
  type Option,
  type OptionGroup,
  paletteOptions,
} from './options.ts';
import { useColleagues } from './use-colleagues.ts';
import { useFound } from './use-found.ts';

type PaletteListProps = {
  readonly onAction: (action: PossibleAction) => void;
  readonly onOpen: (conversationId: string) => void;
  readonly onColleague: (option: ColleagueOption) => void;
  readonly onRead: (message: FoundMessage) => void;
};

/** A field, and below it what can be chosen, with the arrows and Enter or by a click. */
export function PaletteList({ onAction, onOpen, onColleague, onRead }: PaletteListProps) {
  const me = useMe();
  const [typed, setTyped] = useState('');
  const [searched, setSearched] = useState<string>();
  const found = useFound(searched);
  const groups = useGroups(typed, searched === undefined ? undefined : found);
  const shown = groups.flatMap((group) => group.options);
  const options = shown.filter((option) => !isOutOfReach(option));
  const choose = (option: Option): void => {
    if (option.type === 'action') return onAction(option.action);
    if (option.type === 'conversation') return onOpen(option.row.conversationId);
    if (option.type === 'colleague') return onColleague(option);
    if (option.type === 'message') return onRead(option.message);
    if (option.type === 'search') setSearched(option.query);
    else void found.fetchNextPage();
  };
  const combobox = useCombobox({ options, typed: searched ?? typed, onChoose: choose });
  const type = (text: string) => {
    setTyped(text);
    setSearched(undefined);
  };
  return (
    <>
      <div className="flex items-center gap-2 border-b border-line px-4">
        <Search aria-hidden className="size-4 shrink-0 text-muted" />
        <input
          type="text"
          {...combobox.field}
          aria-label="Find an action, a conversation, a colleague or words"
          placeholder="Find an action, a conversation, a colleague or words"
          maxLength={200}
          value={typed}
          onChange={(event) => type(event.target.value)}
          className="h-12 min-w-0 flex-1 bg-transparent text-14 outline-none placeholder:text-muted"
        />
      </div>
      <ComboboxList
        combobox={combobox}
        label="Found"
        busy={found.isFetching}
        className="max-h-[min(28rem,60dvh)] p-2 empty:hidden"
      >
        {groups.map(({ title, options: members }) => (
          <ComboboxGroup key={title} title={title}>
            {members.map((option) => (
              <ComboboxOption
                key={option.id}
                combobox={combobox}
                option={option}
                disabled={isOutOfReach(option)}
                className="flex min-h-control items-center gap-2"
              >
                <OptionRow option={option} me={me.id} loading={found.isFetching} />
              </ComboboxOption>
            ))}
          </ComboboxGroup>
        ))}
      </ComboboxList>
      <p role="status" className={clsx('px-4 text-muted', shown.length === 0 ? 'py-6 text-center' : 'sr-only')}>
        {statusOf({ shown: shown.length, options: options.length }, searched, found)}
      </p>
    </>
  );
}

type Found = ReturnType<typeof useFound>;

function useGroups(typed: string, found: Found | undefined): readonly OptionGroup[] {
  const actions = usePossibleActions();
  const rows = useLiveState((state) => state.rows);
  const colleagueDeeds = usePossibleColleagueDeeds();
  const colleagues = useColleagues(colleagueDeeds.length > 0);
  if (found?.data !== undefined && !found.isPlaceholderData)
    return messageOptions(
      found.data.pages.flatMap((page) => page.found),
      found.hasNextPage,
    );
  return paletteOptions({ actions, rows: [...rows.values()], colleagues, colleagueDeeds }, typed);
}

type Counts = { readonly shown: number; readonly options: number };

function statusOf({ shown, options }: Counts, searched: string | undefined, found: Found): string {
  if (searched === undefined) return shown === 0 ? 'Nothing is called so.' : `${options} to choose from`;
  if (found.isError) return 'The messages could not be searched. Nothing is lost. Try again.';
  if (found.isFetching) return 'Searching';
  return options === 0 ? `None of your conversations has all these words: “${searched}”.` : `${options} found`;
}
