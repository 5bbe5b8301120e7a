'use client';

import { useWriteAddress } from '@rejoin/ui/use-write-address';
import { useSearchParams } from 'next/navigation';

/** A conversation that is read beside the one in front of me. */
export type Read = {
  readonly conversationId: string;
  /** The conversation of the same guest by which I may read it. */
  readonly besideId?: string;
  /** The entry to begin at; absent: the end. */
  readonly at?: number;
};

const READ = 'read';
const BESIDE = 'beside';
const AT = 'at';

/** What is being read, kept in the address beside what is open, so that Back, reload and a copied link work. */
export function useReading() {
  const search = useSearchParams();
  const write = useWriteAddress();
  const conversationId = search.get(READ);
  const besideId = search.get(BESIDE);
  const at = Number(search.get(AT));
  const reading: Read | undefined =
    conversationId === null
      ? undefined
      : {
          conversationId,
          ...(besideId !== null && { besideId }),
          ...(Number.isInteger(at) && at > 0 && { at }),
        };
  const go = (read: Read | undefined) => {
    const parameters = new URLSearchParams(window.location.search);
    for (const name of [READ, BESIDE, AT]) parameters.delete(name);
    if (read !== undefined) parameters.set(READ, read.conversationId);
    if (read?.besideId !== undefined) parameters.set(BESIDE, read.besideId);
    if (read?.at !== undefined) parameters.set(AT, String(read.at));
    write('pushed', parameters.size === 0 ? '/' : `?${parameters}`);
  };
  return { reading, read: (read: Read) => go(read), close: () => go(undefined) };
}
