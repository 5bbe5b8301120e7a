import { failureOf } from '../../live/failure.ts';

/** By file; undefined: the gateway says that it is there no more. */
export type FileAddresses = ReadonlyMap<string, string | undefined>;

/** Of those of which anything can be learned now. */
export async function addressesOf(
  ids: readonly string[],
  ask: (id: string) => Promise<{ readonly url: string }>,
): Promise<FileAddresses> {
  const addresses = new Map<string, string | undefined>();
  await Promise.all(
    ids.map((id) =>
      ask(id).then(
        ({ url }) => addresses.set(id, url),
        (error: unknown) => failureOf(error) === 'attachmentNotFound' && addresses.set(id, undefined),
      ),
    ),
  );
  return addresses;
}
