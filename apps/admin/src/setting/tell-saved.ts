import type { DataTag, QueryClient, QueryKey } from '@tanstack/react-query';

type Draftable = { readonly revision: number; readonly modifiedAt: number };

/**
 * Tells what was read of something that its draft is saved: whoever comes back finds it so, and not as it was read before. What was
 * read while it was being saved may be newer still, and stays.
 */
export function tellSaved<Read extends Draftable, Key extends QueryKey, Failure>(
  queryClient: QueryClient,
  key: DataTag<Key, Read, Failure>,
  saved: Partial<Read> & { readonly revision: number },
): void {
  queryClient.setQueryData<Read>(key, (read) =>
    read !== undefined && read.revision < saved.revision ? { ...read, modifiedAt: Date.now(), ...saved } : read,
  );
}
