import { useEffect } from 'react';
import type { inboxGroups } from './inbox-groups.ts';
import { rowOf } from './row-of.ts';

/** Brings the row of a conversation into sight when it is selected, from wherever that is: the keys, an offer, a search, an address. */
export function useSelectedInSight(groups: ReturnType<typeof inboxGroups>, selected: string | undefined): void {
  const isListed = groups.some(({ rows }) => rows.some(({ conversationId }) => conversationId === selected));
  useEffect(() => {
    if (selected !== undefined && isListed) rowOf(selected)?.scrollIntoView({ block: 'nearest' });
  }, [selected, isListed]);
}
