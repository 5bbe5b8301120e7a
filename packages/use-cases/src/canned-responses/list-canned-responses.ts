import type { CannedResponses, StoredResponse } from '../ports/canned-responses.ts';

/** All canned responses by name. */
export function listCannedResponses(ports: {
  readonly cannedResponses: Pick<CannedResponses, 'list'>;
}): Promise<readonly StoredResponse[]> {
  return ports.cannedResponses.list();
}
