import { NAME_MAX } from '../name-limits.ts';
import { isWholeWithin } from '../whole-within.ts';
import { type OAuthClientRecord, TOKEN_SECONDS } from './directory.ts';

export type OAuthClientProblem = {
  readonly field: 'name' | 'tokenSeconds';
  readonly problem: 'missing' | 'tooLong' | 'taken' | 'outOfRange';
};

/** What is said of a client in the form. */
export type OAuthClientContent = Pick<OAuthClientRecord, 'name' | 'roleIds' | 'tokenSeconds'>;

/** What is wrong with a client; an empty list: it may be saved. One without a role gets tokens that open nothing. */
export function validateOAuthClient({ name, tokenSeconds }: OAuthClientContent): OAuthClientProblem[] {
  const checks: readonly (OAuthClientProblem | false)[] = [
    name.trim() === '' && { field: 'name', problem: 'missing' },
    name.trim().length > NAME_MAX && { field: 'name', problem: 'tooLong' },
    !isWholeWithin(tokenSeconds, TOKEN_SECONDS) && { field: 'tokenSeconds', problem: 'outOfRange' },
  ];
  return checks.filter((check) => check !== false);
}
