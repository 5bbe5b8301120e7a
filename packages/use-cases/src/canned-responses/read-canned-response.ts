import type { CannedResponses, StoredResponse } from '../ports/canned-responses.ts';

export type ReadCannedResponseOutcome =
  | { readonly type: 'found'; readonly response: StoredResponse }
  | { readonly type: 'refused'; readonly refusal: 'cannedResponseNotFound' };

export async function readCannedResponse(
  ports: { readonly cannedResponses: Pick<CannedResponses, 'find'> },
  input: { readonly id: string },
): Promise<ReadCannedResponseOutcome> {
  const response = await ports.cannedResponses.find(input.id);
  return response === undefined ? { type: 'refused', refusal: 'cannedResponseNotFound' } : { type: 'found', response };
}
