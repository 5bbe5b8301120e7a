import { PASSWORD_MAX, PASSWORD_MIN } from '@rejoin/core/directory/password';
import { EMAIL_MAX, type PersonProblem } from '@rejoin/core/directory/validate-person';
import { NAME_MAX } from '@rejoin/core/name-limits';
import { refusalOf } from '../../api/refusal.ts';
import type { Deed } from '../../api/why-not.ts';
import { tooLongSentence } from '../../form/too-long.ts';

const CHARACTERS_MAX = { name: NAME_MAX, email: EMAIL_MAX, password: PASSWORD_MAX } as const;

const SENTENCES: Readonly<Record<Exclude<PersonProblem['problem'], 'tooLong'>, string>> = {
  missing: 'This is needed.',
  tooShort: `Use ${PASSWORD_MIN} characters or more.`,
  notAnAddress: 'Write an address such as nora@company.example.',
  taken: 'Somebody signs in with this address already, active or not.',
};

export type PersonProblems = ReadonlyMap<PersonProblem['field'], string>;

/** What is wrong, by field, each as one sentence. */
export function sentencesOf(problems: readonly PersonProblem[]): PersonProblems {
  return new Map(
    problems.map(({ field, problem }) => [
      field,
      problem === 'tooLong' ? tooLongSentence(CHARACTERS_MAX[field]) : SENTENCES[problem],
    ]),
  );
}

/** What the server found wrong with the fields; empty where it refused for another reason. */
export function problemsIn(error: unknown): PersonProblems {
  const refusal = refusalOf(error);
  return refusal?.refusal === 'invalid' ? sentencesOf((refusal.problems ?? []) as readonly PersonProblem[]) : new Map();
}

/** A change of people; what is wrong with a field stands at the field. */
export const CHANGE_OF_PEOPLE: Deed = {
  ...{ not: 'Not changed', thing: 'this person', right: 'do this' },
  own: {
    invalid: undefined,
    conflict: 'somebody else has changed this person. Close this and look again.',
    personNotFound: 'they are not there any more. Close this and look again.',
    roleNotFound: 'a role that was chosen is gone. Close this and look again.',
    mayNotGrant: 'giving a role takes the permission authorization:grant:add.',
    mayNotRevoke: 'taking a role away takes the permission authorization:grant:delete.',
    givesMore: 'a role that was chosen allows more than you may do yourself.',
    mayDoMore: 'they may do more than you. Ask somebody who may do as much.',
    lastAdministrator:
      'nobody active would be left who may edit people and give roles. Give somebody else such a role first.',
    notYourself: 'this is for somebody else to do. Your own password is in the menu under your name.',
    holdsConversations:
      'they have conversations, or one rings at them. Let them go off queue and finish, or have a supervisor move the conversations to others on the floor of the workspace. A new password signs them out meanwhile.',
  },
};
