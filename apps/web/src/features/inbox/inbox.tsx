'use client';

import { EmptyState } from '@rejoin/ui/empty-state';
import { IconButton } from '@rejoin/ui/icon-button';
import { Inbox as InboxIcon, Search } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { useLiveState } from '../../live/live-context.tsx';
import { GROUP_TITLES, inboxGroups, tabStop } from './inbox-groups.ts';
import { InboxRowButton } from './inbox-row.tsx';
import { useListKeys } from './use-list-keys.ts';
import { useSelectedInSight } from './use-selected-in-sight.ts';

type InboxProps = {
  readonly selected: string | undefined;
  /** What is selected now: keys are pressed faster than it is drawn. */
  readonly readSelected: () => string | undefined;
  /** In passing, with the keyboard. */
  readonly onSelect: (conversationId: string) => void;
  /** To work in it. */
  readonly onOpen: (conversationId: string) => void;
  /** For whoever has no Ctrl-K. */
  readonly onFind: () => void;
  /** Conversations in which something is written but not sent. */
  readonly drafts: ReadonlySet<string>;
  readonly draftOf: (conversationId: string) => ReactNode;
  /** What stands above the list and stays in sight while it scrolls: offers, notices. */
  readonly children: ReactNode;
};

/** My conversations, and those that wait where I serve. */
export function Inbox(props: InboxProps) {
  const { selected, readSelected, onSelect, onOpen, onFind, drafts, draftOf, children } = props;
  const rows = useLiveState((state) => state.rows);
  const outgoing = useLiveState((state) => state.outgoing);
  const groups = useMemo(() => inboxGroups(rows.values()), [rows]);
  const failed = new Set(
    outgoing.filter(({ status }) => status === 'refused').map(({ conversationId }) => conversationId),
  );
  const stop = tabStop(groups, selected);
  useListKeys({ groups, selected, readSelected, onSelect });
  useSelectedInSight(groups, selected);
  return (
    <section
      aria-label="Inbox"
      className="flex min-h-0 min-w-0 flex-col border-line bg-surface short:overflow-y-auto md:border-r"
    >
      <header className="flex h-14 shrink-0 items-center justify-between border-b border-line pr-2 pl-4">
        <h2 className="text-16 font-semibold">Inbox</h2>
        <IconButton label="Find" icon={<Search />} onClick={onFind} />
      </header>
      <div className="max-h-3/4 shrink-0 overflow-y-auto overscroll-contain short:max-h-none">{children}</div>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain short:shrink-0 short:overflow-visible">
        {rows.size === 0 && (
          <EmptyState
            icon={<InboxIcon />}
            title="No conversations"
            text="Conversations that wait in your queues, and those you have had, appear here."
          />
        )}
        {groups.map(({ group, rows: members }) => (
          <section key={group} aria-label={GROUP_TITLES[group]}>
            <h3 className="sticky top-0 z-10 flex gap-1.5 bg-surface px-4 pt-3 pb-1.5 text-12 tracking-normal text-muted">
              {GROUP_TITLES[group]}
              <span className="font-normal tabular-nums">{members.length}</span>
            </h3>
            <ul>
              {members.map((row) => (
                <li key={row.conversationId}>
                  <InboxRowButton
                    row={row}
                    selected={row.conversationId === selected}
                    failed={failed.has(row.conversationId)}
                    draft={drafts.has(row.conversationId) ? draftOf(row.conversationId) : undefined}
                    isTabStop={row.conversationId === stop}
                    onOpen={() => onOpen(row.conversationId)}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}
