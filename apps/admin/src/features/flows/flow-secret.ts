import type { AppRouter } from '@rejoin/api/router';
import { FLOW_SECRET_LIMITS, type FlowSecretProblem } from '@rejoin/core/flow/flow-secret';
import type { inferRouterOutputs } from '@trpc/server';
import { takenSentence } from '../../api/name-taken.ts';
import { tooLongSentence } from '../../form/too-long.ts';

/** A secret as the server tells it: without what it is. */
export type StoredFlowSecret = inferRouterOutputs<AppRouter>['flowSecrets']['list'][number];

export type FlowSecretAbilities = { readonly add: boolean; readonly edit: boolean; readonly delete: boolean };

/** What the form holds. */
export type FlowSecretDraft = { readonly name: string; readonly host: string; readonly value: string };

const { nameCharacters: name, hostCharacters: host, valueCharacters: value } = FLOW_SECRET_LIMITS;
const CHARACTERS_MAX = { name, host, value };

const SENTENCES: Readonly<Record<Exclude<FlowSecretProblem['problem'], 'tooLong'>, string>> = {
  missing: 'This is needed.',
  notAName: 'Use letters, digits, dots, hyphens and underscores.',
  taken: takenSentence('secret'),
  notAHost: 'Write the host alone, such as api.orders.example.',
  unsendable: 'A header can hold letters, digits and signs of ASCII only.',
};

/** What is wrong, by field, each as one sentence. */
export function sentencesOf(problems: readonly FlowSecretProblem[]): ReadonlyMap<FlowSecretProblem['field'], string> {
  return new Map(
    problems.map(({ field, problem }) => [
      field,
      problem === 'tooLong' ? tooLongSentence(CHARACTERS_MAX[field]) : SENTENCES[problem],
    ]),
  );
}
