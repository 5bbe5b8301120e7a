import { type NameProblem, validateName } from '@rejoin/core/routing/validate-name';
import { keptName } from '@rejoin/core/same-name';
import type { WrapUpCodes } from '../ports/wrap-up-codes.ts';
import { type Saved, savedUnless } from '../saved.ts';

/** Gives a wrap-up code another name; what agents have said with it keeps the old one. */
export async function renameWrapUpCode(
  ports: { readonly wrapUpCodes: Pick<WrapUpCodes, 'rename'> },
  input: { readonly id: string; readonly name: string; readonly revision: number },
): Promise<Saved<NameProblem, 'wrapUpCodeNotFound'>> {
  const { id, revision } = input;
  const name = keptName(input.name);
  const problems = validateName(name);
  if (problems.length > 0) return { type: 'invalid', problems };
  const outcome = await ports.wrapUpCodes.rename({ id, name, revision });
  return savedUnless('wrapUpCodeNotFound', outcome, revision);
}
