import type { AuditAction, AuditActor, NewAuditEntry } from '@rejoin/core/audit/audit-entry';
import { idsWithin } from '@rejoin/core/audit/ids-within';
import { auditedSettings } from '../audit/audited-settings.ts';
import type { Audit, AuditFilter, FoundAuditEntry, InOneWrite, SettingsAtOnce } from '../ports/audit.ts';
import type { Clock } from '../ports/clock.ts';
import type { SettingPorts } from '../ports/setting-ports.ts';
import { type Books, bookmark } from './books.ts';

/** Keeps an entry that names nothing which is known by an id. */
export function keepEntry({ audit, clock }: Books, entry: NewAuditEntry): void {
  audit.push({ ...entry, names: {}, sequence: audit.length + 1, at: clock() });
}

export function createMemoryAudit(books: Books): Audit {
  const { audit, people, clients } = books;
  return {
    find: async (filter, { before = Number.POSITIVE_INFINITY, limit }) =>
      audit
        .filter((entry) => entry.sequence < before && passes(entry, filter))
        .toReversed()
        .slice(0, limit)
        .map((entry): FoundAuditEntry => ({ ...entry, exists: exists(books, entry) })),
    people: async () =>
      [...people.values(), ...[...clients.values()].map(({ client }) => client)]
        .filter(({ id }) => audit.some(({ by }) => by.type !== 'operator' && by.id === id))
        .map(({ id, name }) => ({ id, name })),
  };
}

type MemorySettings = {
  readonly settingsBy: (by: AuditActor) => SettingPorts;
  readonly settingsAtOnce: SettingsAtOnce;
};

/** The settings as each person changes them: one write, or several at once, after the other. */
export function createMemorySettings(books: Books, plain: SettingPorts, clock: Clock): MemorySettings {
  let turn: Promise<unknown> = Promise.resolve();
  const append = async (entries: readonly NewAuditEntry[]) => {
    for (const entry of entries) {
      const names = namesOf(books, idsWithin(entry.changes));
      books.audit.push({ ...entry, names, sequence: books.audit.length + 1, at: clock() });
    }
  };
  const inOneWrite: InOneWrite = (work) => {
    const done = turn.then(() => work({ ports: plain, append }));
    turn = done.catch(() => undefined);
    return done;
  };
  return {
    settingsBy: (by) => auditedSettings(plain, by, inOneWrite),
    settingsAtOnce: (by, work) =>
      inOneWrite(async (atHand) => {
        const turnBack = bookmark(books);
        try {
          return await work(auditedSettings(atHand.ports, by, (write) => write(atHand)));
        } catch (error) {
          turnBack();
          throw error;
        }
      }),
  };
}

function passes(entry: Books['audit'][number], filter: AuditFilter): boolean {
  const { personId, kind, subjectId, from = Number.NEGATIVE_INFINITY, until = Number.POSITIVE_INFINITY, name } = filter;
  return (
    (personId === undefined || (entry.by.type !== 'operator' && entry.by.id === personId)) &&
    (kind === undefined || entry.kind === kind) &&
    (subjectId === undefined || entry.subjectId === subjectId) &&
    entry.at >= from &&
    entry.at < until &&
    (name === undefined || entry.subjectName.toLowerCase().includes(name.toLowerCase()))
  );
}

const GONE: readonly AuditAction[] = ['deleted', 'erased'];

/** Whatever is deleted has an entry that says so, and no id comes back. */
function exists({ audit }: Books, { kind, subjectId }: Books['audit'][number]): boolean {
  return !audit.some((each) => GONE.includes(each.action) && each.kind === kind && each.subjectId === subjectId);
}

function namesOf(books: Books, ids: readonly string[]): Record<string, string> {
  const { people, roles, queues, schedules, flows, cannedResponses } = books;
  return Object.fromEntries(
    ids.flatMap((id) => {
      const named = [people, roles, queues, schedules, flows, cannedResponses].map((each) => each.get(id)?.name);
      const others = [
        books.skills.get(id),
        books.wrapUpCodes.get(id),
        books.deployments.get(id)?.deployment.name,
        books.configurations.get(id)?.draft.name,
        books.flowSecrets.get(id)?.name,
        books.identityProviders.get(id)?.provider.name,
        books.webhooks.get(id)?.webhook.name,
        books.clients.get(id)?.client.name,
      ];
      const name = [...named, ...others].find((each) => each !== undefined);
      return name === undefined ? [] : [[id, name] as const];
    }),
  );
}
