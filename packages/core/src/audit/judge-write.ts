import type { AuditAction, AuditActor, AuditChange, AuditKind, Json, NewAuditEntry } from './audit-entry.ts';
import { CHANGE_LIMITS, changesBetween, type SecretPath } from './changes.ts';

/** A setting as it stands at one moment. */
export type Snapshot = {
  readonly name: string;
  /** What counts: a draft does not, until it is published. */
  readonly fields: { readonly [key: string]: Json };
  /** The newest published one, of what is published; 0: none is. */
  readonly version?: number;
};

/** One write to one setting. `undefined`: there was, or is, none. */
export type SettingWrite = {
  readonly by: AuditActor;
  readonly kind: AuditKind;
  readonly subjectId: string;
  readonly before: Snapshot | undefined;
  readonly after: Snapshot | undefined;
};

/** What an endpoint is sent to know the company by, and what people and companies prove themselves with. */
const SECRETS: Partial<Record<AuditKind, readonly SecretPath[]>> = {
  person: [['password']],
  identityProvider: [['clientSecret']],
  webhook: [['secret']],
  oauthClient: [['secret']],
  flowSecret: [['secret']],
  flow: [['nodes', '*', 'headers', '*']],
};

/** What the log is to say of a write; `undefined`: nothing has changed. */
export function judgeWrite({ by, kind, subjectId, before, after }: SettingWrite): NewAuditEntry | undefined {
  const subject = after ?? before;
  if (subject === undefined) return undefined;
  const changes = changesBetween(before?.fields ?? {}, after?.fields ?? {}, SECRETS[kind]);
  const action = actionOf({ before, after, changes });
  if (action === undefined) return undefined;
  return {
    ...{ by, kind, subjectId, action },
    subjectName: subject.name,
    changes: changes.slice(0, CHANGE_LIMITS.fields),
    untold: Math.max(0, changes.length - CHANGE_LIMITS.fields),
  };
}

type Difference = Pick<SettingWrite, 'before' | 'after'> & { readonly changes: readonly AuditChange[] };

function actionOf({ before, after, changes }: Difference): AuditAction | undefined {
  if (before === undefined) return 'created';
  if (after === undefined) return 'deleted';
  if (before.version !== after.version) return 'published';
  const [first, ...others] = changes;
  if (first === undefined) return undefined;
  return others.length === 0 ? actionOfOne(first) : 'changed';
}

function actionOfOne({ path, after }: AuditChange): AuditAction {
  const field = path.join('.');
  if (field === 'password') return 'passwordSet';
  if (field === 'secret') return 'secretReplaced';
  if (field === 'active') return after === true ? 'activated' : 'deactivated';
  if (field === 'status') return after === 'Active' ? 'activated' : 'deactivated';
  return 'changed';
}
