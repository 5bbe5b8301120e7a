import { durationWords } from '@rejoin/core/duration';
import { REFRESH_TOKEN_SECONDS, sendsSecretElsewhere } from '@rejoin/core/identity/identity-provider';
import {
  CREDENTIAL_MAX,
  type IdentityProviderProblem,
  URL_MAX,
  validateIdentityProvider,
} from '@rejoin/core/identity/validate-identity-provider';
import { NAME_MAX } from '@rejoin/core/name-limits';
import { takenSentence } from '../../api/name-taken.ts';
import { tooLongSentence } from '../../form/too-long.ts';
import type { IdentityProviderDraft, StoredIdentityProvider } from './identity-provider.ts';

type Field = IdentityProviderProblem['field'];

const CHARACTERS_MAX = {
  name: NAME_MAX,
  discoveryUrl: URL_MAX,
  clientId: CREDENTIAL_MAX,
  clientSecret: CREDENTIAL_MAX,
};

const SENTENCES: Readonly<Record<Exclude<IdentityProviderProblem['problem'], 'tooLong'>, string>> = {
  missing: 'This is needed.',
  taken: takenSentence('identity provider'),
  notSecure: 'Write an address that begins with https://.',
  outOfRange: `Choose from ${durationWords(REFRESH_TOKEN_SECONDS.min)} to ${durationWords(REFRESH_TOKEN_SECONDS.max)}.`,
  neededAgain: 'The address has changed: enter the secret again.',
};

/** What is wrong, by field, each as one sentence. `kept`: what is stored, unless it is a new one. */
export function problemsOf(
  draft: IdentityProviderDraft,
  kept: StoredIdentityProvider | undefined,
): ReadonlyMap<Field, string> {
  const keepsSecret = kept !== undefined && draft.clientSecret === '';
  const problems = validateIdentityProvider(draft, keepsSecret ? undefined : draft.clientSecret);
  if (keepsSecret && sendsSecretElsewhere(kept, draft))
    problems.push({ field: 'clientSecret', problem: 'neededAgain' });
  return new Map(
    problems.map(({ field, problem }) => [
      field,
      problem === 'tooLong' ? tooLongSentence(CHARACTERS_MAX[field]) : SENTENCES[problem],
    ]),
  );
}
