import { UUID } from '@rejoin/core/uuid';

/** The UUID in the spelling that the stores use; `undefined` when the text is none. */
export function asUuid(text: string): string | undefined {
  return UUID.test(text) ? text.toLowerCase() : undefined;
}

/** The same; where the text is none, one that nothing has. */
export function asId(text: string): string {
  return asUuid(text) ?? '00000000-0000-0000-0000-000000000000';
}
