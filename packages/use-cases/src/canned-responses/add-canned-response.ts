import type { CannedResponseContent } from '@rejoin/core/canned-responses/canned-response';
import { validateResponse } from '@rejoin/core/canned-responses/validate-response';
import { withKeptName } from '@rejoin/core/same-name';
import type { CannedResponses, InvalidResponse } from '../ports/canned-responses.ts';
import type { NewId } from '../ports/clock.ts';

export type AddCannedResponseOutcome = { readonly type: 'added'; readonly id: string } | InvalidResponse;

/** Adds a canned response, which agents can use from now on. */
export async function addCannedResponse(
  ports: { readonly cannedResponses: Pick<CannedResponses, 'add'>; readonly newId: NewId },
  input: { readonly response: CannedResponseContent },
): Promise<AddCannedResponseOutcome> {
  const response = { ...withKeptName(input.response), id: ports.newId() };
  const added = await ports.cannedResponses.add({
    response,
    judge: (surroundings) => validateResponse(response, surroundings),
  });
  return added.type === 'added' ? { type: 'added', id: response.id } : added;
}
