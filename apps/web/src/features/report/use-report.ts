'use client';

import { useWriteAddress } from '@rejoin/ui/use-write-address';
import { useSearchParams } from 'next/navigation';
import { useMay } from '../../live/me.tsx';
import { type Days, daysOf } from './report-days.ts';

const VIEW = 'view';
const FIRST = 'from';
const LAST = 'to';

/** Whether reports are open and of which days, kept in the address so that Back, reload and a copied link work. */
export function useReport() {
  const search = useSearchParams();
  const write = useWriteAddress();
  const mayTime = useMay('analytics:userDetail:view');
  const mayConversations = useMay('analytics:conversationDetail:view');
  const may = mayTime || mayConversations;
  const [first, last] = [search.get(FIRST), search.get(LAST)];
  return {
    may,
    mayTime,
    mayConversations,
    isReport: may && search.get(VIEW) === 'report',
    days: first === null || last === null ? daysOf('today', Date.now()) : { first, last },
    choose(days: Days): void {
      const parameters = new URLSearchParams({ [VIEW]: 'report', [FIRST]: days.first, [LAST]: days.last });
      write('replaced', `?${parameters}`);
    },
  };
}
