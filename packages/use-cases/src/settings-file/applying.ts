import type { SettingStep } from '@rejoin/core/settings-file/plan-settings';
import type { SettingsFile } from '@rejoin/core/settings-file/settings-file';
import { UUID } from '@rejoin/core/uuid';
import type { Clock, NewId } from '../ports/clock.ts';
import type { SealSecret } from '../ports/seal-secret.ts';
import type { SettingPorts } from '../ports/setting-ports.ts';
import type { NamedKind, SettingNames } from './setting-names.ts';

/** What a step works with. */
export type Applying = {
  readonly settings: SettingPorts;
  /** Of everything that is there by now. */
  readonly names: SettingNames;
  readonly wanted: SettingsFile;
  /** What a file does not tell, by where it belongs, such as `identityProviders/Customers/clientSecret`. */
  readonly secrets: ReadonlyMap<string, string>;
  readonly despiteFailedTests: boolean;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly sealSecret: SealSecret;
};

/** Why a step can't be done, a sentence each; none: it is done. */
export type Complaints = readonly string[];

export type Write = (applying: Applying, step: Pick<SettingStep, 'name'>) => Promise<Complaints>;

const KINDS: Record<Exclude<NamedKind, 'people'>, string> = {
  skills: 'skill',
  wrapUpCodes: 'wrap-up code',
  schedules: 'schedule',
  roles: 'role',
  identityProviders: 'identity provider',
  queues: 'queue',
  cannedResponses: 'canned response',
  flows: 'flow',
  configurations: 'configuration',
};

/** Of what is named, what there is not. What the file has was tried before: why it failed is said of it alone. */
export function missing(
  { names, wanted }: Pick<Applying, 'names' | 'wanted'>,
  kind: NamedKind,
  named: readonly string[],
): string[] {
  const unknown = [...new Set(named)].filter((name) => !names[kind].has(name));
  return unknown.map((name) => {
    if (kind === 'people') return `Nobody here signs in as ${name}.`;
    const inFile = isInFile(wanted[kind], name);
    return inFile
      ? `It needs the ${KINDS[kind]} "${name}", which failed.`
      : `There is no ${KINDS[kind]} called "${name}".`;
  });
}

function isInFile(part: readonly string[] | Readonly<Record<string, unknown>> = [], name: string): boolean {
  return Array.isArray(part) ? part.includes(name) : Object.hasOwn(part, name);
}

/** A draft may be unfinished, and name what is gone: by an id, for it has no name. */
export function isUnfinished(reference: string): boolean {
  return reference === '' || UUID.test(reference);
}
