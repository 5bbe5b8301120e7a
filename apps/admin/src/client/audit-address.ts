import type { AuditKind } from '@rejoin/core/audit/audit-entry';

/** Where everything stands that was changed in one setting. */
export function auditAddress(kind: AuditKind, id: string): string {
  return `/audit?${new URLSearchParams({ kind, subject: id })}`;
}
