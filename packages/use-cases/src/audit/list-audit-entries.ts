import type { Audit, AuditFilter, FoundAuditEntry } from '../ports/audit.ts';

export type AuditPage = {
  /** Newest first. */
  readonly entries: readonly FoundAuditEntry[];
  /** Where the next page begins; absent: there is none. */
  readonly next?: number;
};

/** Who changed what, as far as it passes the filter, page by page. */
export async function listAuditEntries(
  ports: { readonly audit: Pick<Audit, 'find'> },
  input: { readonly filter: AuditFilter; readonly before?: number; readonly limit: number },
): Promise<AuditPage> {
  const { filter, before, limit } = input;
  const found = await ports.audit.find(filter, { limit: limit + 1, ...(before === undefined ? {} : { before }) });
  const entries = found.slice(0, limit);
  const last = entries.at(-1);
  return { entries, ...(found.length > limit && last !== undefined && { next: last.sequence }) };
}
