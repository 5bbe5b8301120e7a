import { type NameProblem, validateName } from '@rejoin/core/routing/validate-name';
import { keptName } from '@rejoin/core/same-name';
import { NAME_TAKEN } from '../name-taken.ts';
import type { NewId } from '../ports/clock.ts';
import type { WrapUpCodes } from '../ports/wrap-up-codes.ts';

export type AddWrapUpCodeOutcome =
  | { readonly type: 'added'; readonly id: string }
  | { readonly type: 'invalid'; readonly problems: readonly NameProblem[] };

/** Adds a wrap-up code, which nothing uses yet. */
export async function addWrapUpCode(
  ports: { readonly wrapUpCodes: Pick<WrapUpCodes, 'add'>; readonly newId: NewId },
  input: { readonly name: string },
): Promise<AddWrapUpCodeOutcome> {
  const name = keptName(input.name);
  const problems = validateName(name);
  if (problems.length > 0) return { type: 'invalid', problems };
  const id = ports.newId();
  const outcome = await ports.wrapUpCodes.add({ id, name });
  return outcome === 'nameTaken' ? NAME_TAKEN : { type: 'added', id };
}
