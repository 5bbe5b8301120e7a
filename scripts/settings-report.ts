import type { AuditChange, Json } from '@rejoin/core/audit/audit-entry';
import type { SettingStep } from '@rejoin/core/settings-file/plan-settings';
import type { SettingSection, SettingsFile } from '@rejoin/core/settings-file/settings-file';
import type { ApplySettingsOutcome, FailedStep } from '@rejoin/use-cases/settings-file/apply-settings';

type Outcome = Exclude<ApplySettingsOutcome, { type: 'refused' }>;
type Refused = Extract<ApplySettingsOutcome, { type: 'refused' }>;
type Thing = Pick<SettingStep, 'section' | 'name'>;

const KINDS: Record<SettingSection, string> = {
  company: 'company',
  skills: 'skill',
  wrapUpCodes: 'wrap-up code',
  schedules: 'schedule',
  roles: 'role',
  identityProviders: 'identity provider',
  queues: 'queue',
  agents: 'agent',
  cannedResponses: 'canned response',
  flows: 'flow',
  configurations: 'configuration',
  deployments: 'deployment',
};
const SIGNS = { add: '+', change: '~', remove: '-' } as const;
/** As much as a line of a terminal has room for. */
const VALUE_MAX = 60;

/** Why the settings can't be told as a file. */
export function whyNotReadable(outcome: Refused): string {
  if (outcome.refusal === 'companyNotFound') return 'There is no company here yet: `npm start` founds it.';
  const names = outcome.shared.map(({ kind, name }) => `${kind}: "${name}"`);
  return `A file names everything, so give of these that are called the same another name first:\n${names.join('\n')}`;
}

/** What is to be done or was done, line by line. */
export function reportOf(outcome: Outcome, wanted: SettingsFile): string {
  const { steps, left } = outcome.plan;
  const told = (thing: Thing) => nameOf(thing, wanted);
  const lines = steps.flatMap((step) => [`${SIGNS[step.action]} ${told(step)}`, ...step.changes.map(lineOf)]);
  const beside = left.length === 0 ? [] : [`Not in the file, and left alone: ${left.map(told).join(', ')}.`];
  const failed = outcome.type === 'failed' ? outcome.failed.flatMap((step) => failureOf(step, told)) : [];
  return [...lines, ...beside, ...failed, sumOf(outcome), ''].join('\n');
}

function sumOf({ type, plan }: Outcome): string {
  const count = plan.steps.length === 1 ? '1 change' : `${plan.steps.length} changes`;
  switch (type) {
    case 'applied':
      return plan.steps.length === 0 ? 'Nothing to do.' : `${count} made.`;
    case 'planned':
      return plan.steps.length === 0 ? 'Nothing to do.' : `${count} to make. This was a dry run: nothing was changed.`;
    case 'failed':
      return 'Nothing was changed.';
  }
}

function failureOf({ complaints, ...thing }: FailedStep, told: (thing: Thing) => string): string[] {
  return [`! ${told(thing)}`, ...complaints.map((complaint) => `    ${complaint}`)];
}

/** A deployment stands in the file by its id. */
function nameOf({ section, name }: Thing, { deployments = {} }: SettingsFile): string {
  if (section === 'company') return 'company';
  const called = section === 'deployments' && Object.hasOwn(deployments, name) ? deployments[name]?.name : undefined;
  return called === undefined ? `${KINDS[section]} "${name}"` : `${KINDS[section]} "${called}" (${name})`;
}

function lineOf({ path, before, after, secret }: AuditChange): string {
  if (secret === true) return `    ${path.join('.')}: another value`;
  return `    ${path.join('.')}: ${shown(before)} → ${shown(after)}`;
}

function shown(value: Json | undefined): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > VALUE_MAX ? `${text.slice(0, VALUE_MAX)}…` : text;
}
