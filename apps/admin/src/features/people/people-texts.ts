import type { PersonProblem } from '@rejoin/core/directory/validate-person';
import { refusalOf } from '../../client/refusal.ts';

const SENTENCES: Readonly<Record<PersonProblem['problem'], string>> = {
  missing: 'This is needed.',
  tooLong: 'This is too long.',
  tooShort: 'This is too short.',
  notAnAddress: 'Write an address such as nora@company.example.',
  taken: 'Somebody signs in with this address already, active or not.',
};

export type PersonProblems = ReadonlyMap<PersonProblem['field'], string>;

/** What is wrong, by field, each as one sentence. */
export function sentencesOf(problems: readonly PersonProblem[]): PersonProblems {
  return new Map(problems.map(({ field, problem }) => [field, SENTENCES[problem]]));
}

/** What the server found wrong with the fields; empty where it refused for another reason. */
export function problemsIn(error: unknown): PersonProblems {
  const refusal = refusalOf(error);
  return refusal?.refusal === 'invalid' ? sentencesOf((refusal.problems ?? []) as readonly PersonProblem[]) : new Map();
}

/** Why nothing was changed, as a sentence that says what to do. `undefined`: the fields say it. */
export function whyNot(error: unknown): string | undefined {
  switch (refusalOf(error)?.refusal) {
    case 'invalid':
      return undefined;
    case 'conflict':
      return 'Not saved: somebody else has changed this person. Close this and look again.';
    case 'personNotFound':
    case 'roleNotFound':
      return 'Not saved: a role that was chosen is gone. Close this and look again.';
    case 'mayNotGrant':
      return 'Not saved: giving a role takes the permission authorization:grant:add.';
    case 'mayNotRevoke':
      return 'Not saved: taking a role away takes the permission authorization:grant:delete.';
    case 'givesMore':
      return 'Not saved: a role that was chosen allows more than you may do yourself.';
    case 'mayDoMore':
      return 'Not changed: they may do more than you. Ask somebody who may do as much.';
    case 'lastAdministrator':
      return 'Not changed: nobody active would be left who may edit people and give roles. Give somebody else such a role first.';
    case 'notYourself':
      return 'Not changed: this is for somebody else to do. Your own password is in the menu under your name.';
    case 'holdsConversations':
      return 'Not changed: they have conversations, or one rings at them. Let them go off queue and finish, or have a supervisor take the conversations over on the floor of the workspace. A new password signs them out meanwhile.';
    case 'notPermitted':
      return 'Not changed: you may no longer do this.';
    case 'notSignedIn':
      return 'Not changed: you are signed out. Sign in in another tab, then try again.';
    default:
      return 'Not changed: the server can’t be reached or failed. Try again.';
  }
}
