import { readLicences } from '@rejoin/use-cases/company/read-licences';
import { changePassword } from '@rejoin/use-cases/sign-in/change-password';
import { z } from 'zod';
import { password } from '../inputs/scalars.ts';
import { done } from '../refused.ts';
import { procedureForSignedIn, router } from '../trpc.ts';

export const sessionRouter = router({
  /** Who is signed in, everything they may do, and the licences of the company. */
  me: procedureForSignedIn.query(async ({ ctx: { person, ports } }) => ({
    person: { id: person.id, name: person.name, email: person.email },
    permissions: [...person.permissions],
    licences: await readLicences(ports),
  })),

  /** What it takes to open the live stream; asked for afresh at every connect. */
  ticket: procedureForSignedIn.query(async ({ ctx }) => ({
    ticket: await ctx.issueTicket(ctx.person.session),
    gatewayUrl: ctx.gatewayUrl,
  })),

  /** The person's own; takes the one they have. Ends every other session of theirs. */
  changePassword: procedureForSignedIn
    .input(z.object({ current: password, password }))
    .mutation(async ({ ctx: { person, ports }, input }) => {
      done(await changePassword(ports, { ...input, person, sessionId: person.session.id }));
    }),
});
