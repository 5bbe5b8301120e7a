import type { WrapUpCodes } from '../ports/wrap-up-codes.ts';
import { type Removed, removedUnless } from '../removed.ts';

/** Removes a wrap-up code that no queue offers any more. */
export async function removeWrapUpCode(
  ports: { readonly wrapUpCodes: Pick<WrapUpCodes, 'remove'> },
  input: { readonly id: string },
): Promise<Removed<'wrapUpCodeNotFound'>> {
  return removedUnless('wrapUpCodeNotFound', await ports.wrapUpCodes.remove(input.id));
}
