'use client';

import { useEffect, useState } from 'react';
import { useWriteAddress } from './use-write-address.ts';

const KEY = 'search';

type KeptSearch = {
  readonly search: string;
  readonly setSearch: (search: string) => void;
  /** Puts it into the address. */
  readonly keep: () => void;
};

/** What is searched for in a list. Kept in the address, it is there again for whoever has opened something and comes back. */
export function useKeptSearch(): KeptSearch {
  const [search, setSearch] = useState('');
  const write = useWriteAddress();
  // Only the browser knows the address.
  useEffect(() => setSearch(new URLSearchParams(window.location.search).get(KEY) ?? ''), []);
  const keep = () => {
    const address = new URL(window.location.href);
    if (search.trim() === '') address.searchParams.delete(KEY);
    else address.searchParams.set(KEY, search.trim());
    if (address.href !== window.location.href) write('replaced', address.href);
  };
  return { search, setSearch, keep };
}
