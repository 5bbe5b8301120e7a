import type { InTheWay } from '../ports/in-the-way.ts';
import type { UsedBy } from '../remove-configuration.ts';
import type { Complaints } from './applying.ts';
import type { SettingNames } from './setting-names.ts';

type Problem = {
  readonly field?: string;
  readonly node?: string;
  readonly problem: string;
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

/** Why a deed was not done, in sentences; none: it was. */
export function complaintsOf(outcome: { readonly type: string }, names: SettingNames): Complaints {
  if (!isNo(outcome)) return [];
  switch (outcome.type) {
    case 'invalid':
      return outcome.problems.flatMap(sentencesOf);
    case 'conflict':
      return ['Somebody has changed it meanwhile.'];
    case 'refused':
      return [`${sentence(outcome.refusal)}${because(outcome, names)}`];
  }
}

function isNo(outcome: { readonly type: string }): outcome is No {
  return ['invalid', 'conflict', 'refused'].includes(outcome.type);
}

function sentencesOf({ field, node, problem, content = [] }: Problem): string[] {
  const place = node === undefined ? (field ?? '') : `The node "${node}"`;
  if (content.length === 0) return [`${place}: ${words(problem)}.`];
  return content.map((part) => `${place}: ${part.path}: ${words(part.problem)}.`);
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

/** Codes as words: `outOfRange` is "out of range". */
function words(code: string): string {
  return code.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function sentence(code: string): string {
  const text = words(code);
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
