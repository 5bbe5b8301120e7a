import { UUID } from '@rejoin/core/uuid';

/** The UUID in the spelling that the stores use; `undefined` when the text is none. */
export function asUuid(text: string): string | undefined {
  return UUID.test(text) ? text.toLowerCase() : undefined;
}
