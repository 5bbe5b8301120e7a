import type { Instant } from '../instant.ts';

/** What a setting can be; and a guest, of whom something is held. */
export const AUDIT_KINDS = [
  'configuration',
  'deployment',
  'flow',
  'flowSecret',
  'identityProvider',
  'queue',
  'agent',
  'skill',
  'wrapUpCode',
  'cannedResponse',
  'schedule',
  'webhook',
  'person',
  'role',
  'oauthClient',
  'company',
  'guest',
] as const;

export type AuditKind = (typeof AUDIT_KINDS)[number];

export type AuditAction =
  | 'created'
  | 'changed'
  | 'deleted'
  /** A draft became the next version. */
  | 'published'
  | 'activated'
  | 'deactivated'
  | 'passwordSet'
  /** A client got a new secret. */
  | 'secretReplaced'
  /** Everything that was held about a guest went. */
  | 'erased'
  | 'exported';

/** Who changed something, by the name that they had then. The operator runs the installation and signs in nowhere. */
export type AuditActor =
  | { readonly type: 'person'; readonly id: string; readonly name: string }
  | { readonly type: 'oauthClient'; readonly id: string; readonly name: string }
  | { readonly type: 'operator' };

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** One field that is not as it was. Absent `before` or `after`: it was not there. */
export type AuditChange = {
  /** From the outside in, such as `wrapUp`, `prompt`. */
  readonly path: readonly string[];
  readonly before?: Json;
  readonly after?: Json;
  /** The values are the beginnings of what they were, as text. */
  readonly cut?: true;
  /** What it was and is, is nobody's business: there are no values. */
  readonly secret?: true;
};

/** Who did what to what; written together with the change, and never changed itself. */
export type NewAuditEntry = {
  readonly by: AuditActor;
  readonly kind: AuditKind;
  readonly subjectId: string;
  /** As it was called after the change; of what is gone, before. */
  readonly subjectName: string;
  readonly action: AuditAction;
  readonly changes: readonly AuditChange[];
  /** How many changes more there were than are told. */
  readonly untold: number;
};

export type AuditEntry = NewAuditEntry & {
  /** Later entries have greater numbers; some may be missing in between. */
  readonly sequence: number;
  /** The database's. */
  readonly at: Instant;
  /** What the ids among the changes were called. */
  readonly names: Readonly<Record<string, string>>;
};
