import { AUDIT_KINDS } from '@rejoin/core/audit/audit-entry';
import { listAuditEntries } from '@rejoin/use-cases/audit/list-audit-entries';
import { listAuditedPeople } from '@rejoin/use-cases/audit/list-audited-people';
import { z } from 'zod';
import { id, instant } from '../inputs/scalars.ts';
import { procedureFor, router } from '../trpc.ts';

/** How many entries come at once. */
const PAGE = 50;

const filter = z.object({
  personId: id.exactOptional(),
  kind: z.enum(AUDIT_KINDS).exactOptional(),
  /** An id, or `company`. */
  subjectId: z.string().max(100).exactOptional(),
  from: instant.exactOptional(),
  until: instant.exactOptional(),
  name: z.string().max(200).exactOptional(),
});

/** Who changed what. There is no way to write it. */
export const auditRouter = router({
  list: procedureFor('audits:audit:view')
    .input(z.object({ filter, cursor: z.int().min(1).exactOptional() }))
    .query(({ ctx, input: { filter: wanted, cursor } }) =>
      listAuditEntries(ctx.ports, {
        filter: wanted,
        limit: PAGE,
        ...(cursor !== undefined && { before: cursor }),
      }),
    ),

  /** Who can be looked for. */
  people: procedureFor('audits:audit:view').query(({ ctx }) => listAuditedPeople(ctx.ports)),
});
