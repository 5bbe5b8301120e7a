import type { NewAuditEntry } from '../audit/audit-entry.ts';
import type { Instant } from '../instant.ts';
import { isWholeWithin } from '../whole-within.ts';
import type { Held } from './held.ts';

/** For how many days a company may keep what it holds about a guest after their last activity, and files after they were sent. */
export const RETENTION_DAYS = { min: 1, max: 3650 } as const;

const DAY_MS = 24 * 3_600_000;

/** What a company has chosen. Absent days: guests are kept until somebody erases them; absent days of files: as long as their conversations. */
export type Retention = { readonly days?: number; readonly fileDays?: number };

/** Whether a company may choose so. */
export function validRetention({ days, fileDays }: Retention): boolean {
  return [days, fileDays].every((each) => each === undefined || validDays(each));
}

export function validDays(days: number): boolean {
  return isWholeWithin(days, RETENTION_DAYS);
}

/** What tells for how long a session is kept. */
export type RetainedSession = {
  /** Of the latest event in its conversations, or when it was begun or begun anew, whichever is later. */
  readonly lastActivityAt: Instant;
  readonly durationSeconds: number;
};

/**
 * Until when a session is kept: `days` after its last activity, and never before it has expired, so that no guest who could
 * still come back by writing loses their thread.
 */
export function retainedUntil({ lastActivityAt, durationSeconds }: RetainedSession, days: number): Instant {
  return lastActivityAt + Math.max(days * DAY_MS, durationSeconds * 1000);
}

/** Whether the time of a guest is up: that of every session of theirs, for all of it goes at once. */
export function retentionOver(sessions: readonly RetainedSession[], days: number, at: Instant): boolean {
  return sessions.every((session) => retainedUntil(session, days) <= at);
}

/** Sent before then, a file goes while its message stays; `undefined`: none does. The company has a say, and so has whoever runs the installation: the shorter one counts. */
export function filesKeptSince(at: Instant, ...limits: readonly (number | undefined)[]): Instant | undefined {
  const days = limits.filter((limit) => limit !== undefined);
  return days.length === 0 ? undefined : at - Math.min(...days) * DAY_MS;
}

/** Whether somebody was heard of since guests were looked for whose time is up. */
export function activeSince({ lastAt }: Held, days: number, at: Instant): boolean {
  return lastAt !== undefined && lastAt + days * DAY_MS > at;
}

/** What the audit log says of guests who were erased together: how many, how much it was, and not who. */
export function retentionEntry(erased: readonly Held[]): NewAuditEntry {
  const sum = (of: (held: Held) => number) => erased.reduce((total, held) => total + of(held), 0);
  const counts = {
    guests: erased.length,
    conversations: sum(({ conversations }) => conversations),
    messages: sum(({ messages }) => messages),
    files: sum(({ files }) => files),
  };
  return {
    ...{ by: { type: 'operator' }, kind: 'guest', subjectId: 'retention', action: 'erased', untold: 0 },
    subjectName: erased.length === 1 ? '1 guest' : `${erased.length} guests`,
    changes: Object.entries(counts).map(([name, before]) => ({ path: [name], before, after: 0 })),
  };
}

/** What it says of files that went while their messages stay. */
export function fileRetentionEntry(files: number): NewAuditEntry {
  return {
    ...{ by: { type: 'operator' }, kind: 'guest', subjectId: 'retention', action: 'erased', untold: 0 },
    subjectName: files === 1 ? '1 file' : `${files} files`,
    changes: [{ path: ['files'], before: files, after: 0 }],
  };
}
