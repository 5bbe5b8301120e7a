import { readLicences } from '@rejoin/use-cases/read-licences';
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
    ticket: await ctx.issueTicket(ctx.person.id),
    gatewayUrl: ctx.gatewayUrl,
  })),
});
