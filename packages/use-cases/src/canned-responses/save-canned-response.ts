import type { CannedResponse } from '@rejoin/core/canned-responses/canned-response';
import { validateResponse } from '@rejoin/core/canned-responses/validate-response';
import { withKeptName } from '@rejoin/core/same-name';
import type { CannedResponses, InvalidResponse } from '../ports/canned-responses.ts';

export type SaveCannedResponseOutcome =
  | { readonly type: 'saved'; readonly revision: number }
  | InvalidResponse
  /** Somebody else saved after `revision` was read. */
  | { readonly type: 'conflict' }
  | { readonly type: 'refused'; readonly refusal: 'cannedResponseNotFound' };

/** Replaces the canned response that was read as `revision`. What was sent with it before stays as it was sent. */
export async function saveCannedResponse(
  ports: { readonly cannedResponses: Pick<CannedResponses, 'save'> },
  input: { readonly response: CannedResponse; readonly revision: number },
): Promise<SaveCannedResponseOutcome> {
  const { revision } = input;
  const response = withKeptName(input.response);
  const saved = await ports.cannedResponses.save({
    response,
    revision,
    judge: (surroundings) => validateResponse(response, surroundings),
  });
  switch (saved.type) {
    case 'saved':
      return { type: 'saved', revision: revision + 1 };
    case 'conflict':
      return { type: 'conflict' };
    case 'missing':
      return { type: 'refused', refusal: 'cannedResponseNotFound' };
    case 'invalid':
      return saved;
  }
}
