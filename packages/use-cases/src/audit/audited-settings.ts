import type { AuditActor, NewAuditEntry } from '@rejoin/core/audit/audit-entry';
import { judgeWrite, type SettingWrite, type Snapshot } from '@rejoin/core/audit/judge-write';
import type { DirectoryChange, Directory as DirectoryState } from '@rejoin/core/directory/directory';
import { type Changed, isChanged } from '@rejoin/core/directory/settle';
import type { InOneWrite, SettingsAtHand } from '../ports/audit.ts';
import type { Directory } from '../ports/directory.ts';
import type { SettingPorts } from '../ports/setting-ports.ts';
import { clientSnapshot, personSnapshot, roleSnapshot, snapshotsOf } from './setting-snapshots.ts';
import { SETTING_WRITES, type Subject } from './setting-writes.ts';

type Way = (...args: unknown[]) => Promise<unknown>;
type Ways = Readonly<Record<string, Way>>;
type SubjectOf = (...args: unknown[]) => Subject;
type Writes = Readonly<Record<string, 'reads' | SubjectOf>>;
type Write = { readonly port: keyof typeof SETTING_WRITES; readonly name: string; readonly subjectOf: SubjectOf };

/** The settings in somebody's name: whatever changes one leaves an entry in the audit log, in the same write. */
export function auditedSettings(ports: SettingPorts, by: AuditActor, inOneWrite: InOneWrite): SettingPorts {
  const audited = Object.entries(SETTING_WRITES).map(([name, writes]) => {
    const port = name as keyof typeof SETTING_WRITES;
    return [port, auditedPort(port, writes as unknown as Writes)] as const;
  });

  function auditedPort(port: keyof typeof SETTING_WRITES, writes: Writes): Ways {
    const plain = ports[port] as unknown as Ways;
    const ways = Object.entries(writes).map(([name, subjectOf]): [string, Way] => [
      name,
      subjectOf === 'reads' ? (...args) => wayInto(plain, name)(...args) : auditedWrite({ port, name, subjectOf }),
    ]);
    return Object.fromEntries(ways);
  }

  function auditedWrite({ port, name, subjectOf }: Write): Way {
    return (...args) =>
      inOneWrite(async (atHand) => {
        const write = wayInto(atHand.ports[port] as unknown as Ways, name);
        return await leavingEntries(atHand, { by, subject: subjectOf(...args) }, () => write(...args));
      });
  }

  const directory = auditedDirectory(ports.directory, by, inOneWrite);
  return { ...(Object.fromEntries(audited) as unknown as Omit<SettingPorts, 'directory'>), directory };
}

function wayInto(port: Ways, name: string): Way {
  const way = port[name];
  if (way === undefined) throw new Error(`The settings have no ${name}`);
  return way;
}

type Attempt = { readonly by: AuditActor; readonly subject: Subject };

async function leavingEntries<T>(
  { ports, append }: SettingsAtHand,
  { by, subject }: Attempt,
  write: () => Promise<T>,
): Promise<T> {
  const { kind, ids } = subject;
  const before = await snapshotsOf(ports, subject);
  const result = await write();
  const after = await snapshotsOf(ports, subject);
  const writes = ids.map((id) => ({ kind, subjectId: id, before: before.get(id), after: after.get(id) }));
  await append(entriesOf(by, writes));
  return result;
}

function entriesOf(by: AuditActor, writes: readonly Omit<SettingWrite, 'by'>[]): NewAuditEntry[] {
  return writes.flatMap((write) => judgeWrite({ by, ...write }) ?? []);
}

/** What is changed is known only once the directory has been judged. */
function auditedDirectory(plain: Directory, by: AuditActor, inOneWrite: InOneWrite): Directory {
  return {
    read: () => plain.read(),
    change: (judge) =>
      inOneWrite(async ({ ports, append }) => {
        let before: DirectoryState | undefined;
        const answer = await ports.directory.change((directory) => {
          before = directory;
          return judge(directory);
        });
        if (before === undefined || !isChanged(answer)) return answer;
        await append(entriesOf(by, writesOf(before, answer)));
        return answer;
      }),
  };
}

function writesOf(directory: DirectoryState, { change }: Changed) {
  const { people = [], passwordHash, role, removedRoleId } = change;
  const writes = [];
  for (const person of people) {
    const before = withSecret(personSnapshot(directory, person.id), { password: 'before' });
    const password = passwordHash === undefined ? 'before' : 'after';
    const after = withSecret(personSnapshot({ people: new Map([[person.id, person]]) }, person.id), { password });
    writes.push({ kind: 'person' as const, subjectId: person.id, before, after });
  }
  const roleId = role?.id ?? removedRoleId;
  if (roleId !== undefined) {
    const after = role && roleSnapshot({ roles: new Map([[role.id, role]]) }, role.id);
    writes.push({ kind: 'role' as const, subjectId: roleId, before: roleSnapshot(directory, roleId), after });
  }
  return [...writes, ...clientWrites(directory, change)];
}

function clientWrites(directory: DirectoryState, { client, secretHash, removedClientId }: DirectoryChange) {
  const subjectId = client?.id ?? removedClientId;
  if (subjectId === undefined) return [];
  const before = withSecret(clientSnapshot(directory, subjectId), { secret: 'before' });
  const secret = secretHash === undefined ? 'before' : 'after';
  const after =
    client && withSecret(clientSnapshot({ clients: new Map([[client.id, client]]) }, client.id), { secret });
  return [{ kind: 'oauthClient' as const, subjectId, before, after }];
}

type SecretState = Readonly<Record<string, 'before' | 'after'>>;

/** Neither the password or secret nor its hash: only whether it is still the one that it was. */
function withSecret(snapshot: Snapshot | undefined, state: SecretState): Snapshot | undefined {
  return snapshot && { ...snapshot, fields: { ...snapshot.fields, ...state } };
}
