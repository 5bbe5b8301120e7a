import type { CompanySettings } from '@rejoin/core/company/company-settings';
import { readCompanySettings } from '@rejoin/use-cases/company/read-company-settings';
import { readFirstSteps } from '@rejoin/use-cases/company/read-first-steps';
import { saveCompanySettings } from '@rejoin/use-cases/company/save-company-settings';
import { z } from 'zod';
import { ordinal, text } from '../inputs/scalars.ts';
import { done } from '../refused.ts';
import { procedureFor, procedureForSignedIn, router } from '../trpc.ts';

/** The shape only; what may be in it is judged by core's `validateCompanySettings`. */
const settings = z.object({
  name: text,
  licences: z.array(text).max(20),
  capacity: z.number(),
  threadingMinutes: z.number(),
}) satisfies z.ZodType<CompanySettings>;

/** What counts for the whole company. */
export const companyRouter = router({
  /** To the first conversation: those that the person may take. */
  firstSteps: procedureForSignedIn.query(({ ctx: { ports, person, gatewayUrl } }) =>
    readFirstSteps(ports, { permissions: person.permissions, ownHosts: [new URL(gatewayUrl).hostname] }),
  ),

  /** `null`: there is no company yet. */
  settings: procedureFor('directory:organization:admin').query(
    async ({ ctx }) => (await readCompanySettings(ctx.ports)) ?? null,
  ),

  save: procedureFor('directory:organization:admin')
    .input(z.object({ settings, revision: ordinal }))
    .mutation(async ({ ctx, input }) => ({
      revision: done(await saveCompanySettings(ctx.ports, input)).revision,
    })),
});
