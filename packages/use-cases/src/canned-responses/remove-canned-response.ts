import type { CannedResponses } from '../ports/canned-responses.ts';

export type RemoveCannedResponseOutcome =
  | { readonly type: 'removed' }
  | { readonly type: 'refused'; readonly refusal: 'cannedResponseNotFound' };

/** Removes a canned response. What was sent with it stays. */
export async function removeCannedResponse(
  ports: { readonly cannedResponses: Pick<CannedResponses, 'remove'> },
  input: { readonly id: string },
): Promise<RemoveCannedResponseOutcome> {
  const removal = await ports.cannedResponses.remove(input.id);
  return removal === 'removed' ? { type: 'removed' } : { type: 'refused', refusal: 'cannedResponseNotFound' };
}
