import { TOKEN_SECONDS } from '@rejoin/core/directory/directory';
import type { OAuthClientProblem } from '@rejoin/core/directory/validate-oauth-client';
import { durationWords } from '@rejoin/core/duration';
import { NAME_MAX } from '@rejoin/core/name-limits';
import { takenSentence } from '../../api/name-taken.ts';
import { refusalOf } from '../../api/refusal.ts';
import type { Deed } from '../../api/why-not.ts';
import { tooLongSentence } from '../../form/too-long.ts';

/** How long a token may work. */
export const TOKEN_RANGE = `From ${durationWords(TOKEN_SECONDS.min)} to ${durationWords(TOKEN_SECONDS.max)}.`;

const SENTENCES: Readonly<Record<OAuthClientProblem['problem'], string>> = {
  missing: 'This is needed.',
  tooLong: tooLongSentence(NAME_MAX),
  taken: takenSentence('client'),
  outOfRange: `Choose a whole number. ${TOKEN_RANGE}`,
};

export type OAuthClientProblems = ReadonlyMap<OAuthClientProblem['field'], string>;

/** What is wrong, by field, each as one sentence. */
export function sentencesOf(problems: readonly OAuthClientProblem[]): OAuthClientProblems {
  return new Map(problems.map(({ field, problem }) => [field, SENTENCES[problem]]));
}

/** What the server found wrong with the fields; empty where it refused for another reason. */
export function problemsIn(error: unknown): OAuthClientProblems {
  const refusal = refusalOf(error);
  return refusal?.refusal === 'invalid'
    ? sentencesOf((refusal.problems ?? []) as readonly OAuthClientProblem[])
    : new Map();
}

/** A change of clients; what is wrong with a field stands at the field. */
export const CHANGE_OF_CLIENTS: Deed = {
  ...{ not: 'Not changed', thing: 'this client', right: 'do this' },
  own: {
    invalid: undefined,
    roleNotFound: 'a role that was chosen is gone. Close this and look again.',
    mayNotGrant: 'giving a role takes the permission authorization:grant:add.',
    mayNotRevoke: 'taking a role away takes the permission authorization:grant:delete.',
    givesMore: 'a role that was chosen allows more than you may do yourself.',
    mayDoMore: 'it may do more than you. Ask somebody who may do as much.',
  },
};
