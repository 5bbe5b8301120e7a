import { type NameProblem, validateName } from '@rejoin/core/routing/validate-name';
import { keptName } from '@rejoin/core/same-name';
import { NAME_TAKEN } from '../name-taken.ts';
import type { WrapUpCodes } from '../ports/wrap-up-codes.ts';

export type RenameWrapUpCodeOutcome =
  | { readonly type: 'saved'; readonly revision: number }
  | { readonly type: 'invalid'; readonly problems: readonly NameProblem[] }
  /** Somebody else renamed it after `revision` was read. */
  | { readonly type: 'conflict' }
  | { readonly type: 'refused'; readonly refusal: 'wrapUpCodeNotFound' };

/** Gives a wrap-up code another name; what agents have said with it keeps the old one. */
export async function renameWrapUpCode(
  ports: { readonly wrapUpCodes: Pick<WrapUpCodes, 'rename'> },
  input: { readonly id: string; readonly name: string; readonly revision: number },
): Promise<RenameWrapUpCodeOutcome> {
  const { id, revision } = input;
  const name = keptName(input.name);
  const problems = validateName(name);
  if (problems.length > 0) return { type: 'invalid', problems };
  const outcome = await ports.wrapUpCodes.rename({ id, name, revision });
  switch (outcome) {
    case 'saved':
      return { type: 'saved', revision: revision + 1 };
    case 'conflict':
      return { type: 'conflict' };
    case 'nameTaken':
      return NAME_TAKEN;
    case 'missing':
      return { type: 'refused', refusal: 'wrapUpCodeNotFound' };
  }
}
