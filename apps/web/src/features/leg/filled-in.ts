import { needsCode } from '@rejoin/core/leg/wrap-up';
import type { Queue } from '../../live/wire.ts';
import type { WrapUp } from './use-wrap-up.ts';
import type { WrapUpDraft } from './wrap-up-draft.ts';

/** What of the draft can be handed in as it stands; `undefined`: nothing is in it, or a code that the queue asks for is missing. */
export function filledIn(
  wrapUp: Pick<WrapUp, 'prompt'>,
  { notes, codeIds }: WrapUpDraft,
  codes: Queue['wrapUp']['codes'],
): WrapUpDraft | undefined {
  const offered = codeIds.filter((id) => codes.some((code) => code.id === id));
  if (offered.length === 0 && (needsCode(wrapUp, codes) || notes.trim() === '')) return undefined;
  return { notes, codeIds: offered };
}
