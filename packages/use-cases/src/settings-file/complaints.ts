import { RETENTION_DAYS } from '@rejoin/core/guest-data/retention';
import type { UsedBy } from '../configuration/remove-configuration.ts';
import type { InTheWay } from '../ports/in-the-way.ts';
import type { Complaints } from './applying.ts';
import { fieldSentence } from './field-sentences.ts';
import { flowSentences } from './flow-sentences.ts';
import type { SettingNames } from './setting-names.ts';

type Problem = {
  readonly field?: string;
  readonly node?: string;
  readonly problem: string;
  /** Where in a list. */
  readonly at?: number;
  readonly content?: readonly { readonly path: string; readonly problem: string }[];
};

type No =
  | { readonly type: 'invalid'; readonly problems: readonly Problem[] }
  | { readonly type: 'conflict' }
  | {
      readonly type: 'refused';
      readonly refusal: string;
      readonly inTheWay?: readonly InTheWay[];
      readonly usedBy?: readonly UsedBy[];
      readonly heldBy?: readonly string[];
      readonly failedTests?: readonly string[];
    };

/** What is so, and what to do about it. Between them stands what is in the way. */
const REFUSALS: Readonly<Record<string, readonly [reason: string, advice: string]>> = {
  inUse: ['In use', 'Take it out of there first, or leave it in the file.'],
  providerInUse: [
    'A configuration’s draft, or a version that a deployment uses, names it',
    'Take it out of there first, or leave it in the file.',
  ],
  hasOpenConversations: [
    'Conversations from it are still open',
    'Make it Inactive and remove it once they are over, or leave it in the file.',
  ],
  flowRunning: [
    'Conversations that began with it have not ended',
    'Remove it once they have, or leave it in the file.',
  ],
  retentionOutOfRange: ['The days of keeping are out of range', `Give ${RETENTION_DAYS.min} to ${RETENTION_DAYS.max}.`],
  testsFailed: ['Tests of it fail', 'Correct the flow or its tests in the file.'],
  holdsConversations: ['Somebody holds conversations whom it would take off the queues', 'Let them be ended first.'],
  lastAdministrator: [
    'Nobody would be left who may edit people and give roles',
    'Leave the policies for that in a role that somebody has.',
  ],
};

/** Why a deed was not done, in sentences; none: it was. */
export function complaintsOf(outcome: { readonly type: string }, names: SettingNames): Complaints {
  if (!isNo(outcome)) return [];
  switch (outcome.type) {
    case 'invalid':
      return outcome.problems.flatMap(sentencesOf);
    case 'conflict':
      return ['Somebody has changed it meanwhile. Apply the file again.'];
    case 'refused':
      return [refusedSentence(outcome, names)];
  }
}

function refusedSentence(no: Extract<No, { type: 'refused' }>, names: SettingNames): string {
  if (no.refusal.endsWith('NotFound')) return 'Somebody has removed it meanwhile. Apply the file again.';
  const [reason, advice] = REFUSALS[no.refusal] ?? [sentence(no.refusal)];
  return `${reason}${because(no, names)}${advice === undefined ? '' : ` ${advice}`}`;
}

function isNo(outcome: { readonly type: string }): outcome is No {
  return ['invalid', 'conflict', 'refused'].includes(outcome.type);
}

function sentencesOf({ field = '', node, ...problem }: Problem): string[] {
  return node === undefined ? [fieldSentence({ field, ...problem })] : flowSentences({ node, ...problem });
}

function because(no: Extract<No, { type: 'refused' }>, names: SettingNames): string {
  const reasons = [
    ...(no.inTheWay ?? []).map((each) =>
      'count' in each ? `${each.count} ${each.type}` : `${each.type} "${each.name}"`,
    ),
    ...(no.usedBy ?? []).map(({ name }) => `deployment "${name}"`),
    ...(no.heldBy ?? []).map(names.people.toName),
    ...(no.failedTests ?? []).map((name) => `"${name}"`),
  ];
  return reasons.length === 0 ? '.' : `: ${reasons.join(', ')}.`;
}

/** A code as words: `outOfRange` is "Out of range". */
function sentence(code: string): string {
  const text = code.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
