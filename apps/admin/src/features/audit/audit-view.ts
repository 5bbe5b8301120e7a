import type { AppRouter } from '@rejoin/api/router';
import { AUDIT_KINDS, type AuditKind } from '@rejoin/core/audit/audit-entry';
import { UUID } from '@rejoin/core/uuid';
import type { inferRouterInputs } from '@trpc/server';

/** What is looked for, as the address says it. */
export type AuditView = {
  /** An id. */
  readonly person?: string | undefined;
  readonly kind?: AuditKind | undefined;
  /** The id of one setting. */
  readonly subject?: string | undefined;
  /** The first day, in the browser's time zone: `2026-05-12`. */
  readonly from?: string | undefined;
  /** The last day. */
  readonly until?: string | undefined;
  /** A part of a setting's name. */
  readonly name?: string | undefined;
};

type AuditFilter = inferRouterInputs<AppRouter>['audit']['list']['filter'];

const NAME_MAX = 200;
const SUBJECT = /^[\w-]{1,100}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What makes no sense is left out. */
export function viewOf(parameters: URLSearchParams): AuditView {
  const read = (key: keyof AuditView, isGood: (value: string) => boolean) => {
    const value = parameters.get(key);
    return value !== null && isGood(value) ? { [key]: value } : {};
  };
  return {
    ...read('person', (value) => UUID.test(value)),
    ...read('kind', isKind),
    ...read('subject', (value) => SUBJECT.test(value)),
    ...read('from', isDay),
    ...read('until', isDay),
    ...read('name', (value) => value.trim() !== '' && value.length <= NAME_MAX),
  };
}

export function addressOf(view: AuditView): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(view)) if (value) parameters.set(key, value);
  return parameters.size === 0 ? '/audit' : `/audit?${parameters}`;
}

/** Whole days, from midnight to midnight where the browser is. */
export function filterOf({ person, kind, subject, from, until, name }: AuditView): AuditFilter {
  return {
    ...(person !== undefined && { personId: person }),
    ...(kind !== undefined && { kind }),
    ...(subject !== undefined && { subjectId: subject }),
    ...(from !== undefined && { from: midnight(from, 0) }),
    ...(until !== undefined && { until: midnight(until, 1) }),
    ...(name !== undefined && { name: name.trim() }),
  };
}

function isKind(value: string): value is AuditKind {
  return AUDIT_KINDS.some((kind) => kind === value);
}

function isDay(value: string): boolean {
  return DAY.test(value) && !Number.isNaN(Date.parse(value));
}

function midnight(day: string, daysLater: number): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return Math.max(new Date(year, month - 1, date + daysLater).getTime(), 0);
}
