import { type CannedResponse, isOfferedIn } from '@rejoin/core/canned-responses/canned-response';
import type { CannedResponses } from '../ports/canned-responses.ts';
import type { Company } from '../ports/settings.ts';

/** What an agent can put into a message, with what its placeholders need beside the conversation. */
export type OfferedResponses = {
  readonly companyName: string;
  readonly responses: readonly Omit<CannedResponse, 'queueIds'>[];
};

/** The canned responses for conversations of a queue and those for all, by name; without a queue only those for all. */
export async function readOfferedResponses(
  ports: { readonly cannedResponses: Pick<CannedResponses, 'list'>; readonly company: Pick<Company, 'settings'> },
  input: { readonly queueId?: string },
): Promise<OfferedResponses> {
  const [all, company] = await Promise.all([ports.cannedResponses.list(), ports.company.settings()]);
  const responses = all
    .filter((response) => isOfferedIn(response, input.queueId))
    .map(({ queueIds: _, revision: __, ...response }) => response);
  return { companyName: company?.name ?? '', responses };
}
