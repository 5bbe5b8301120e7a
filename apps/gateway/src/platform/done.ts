import type { ConfigurationProblem } from '@rejoin/core/configuration/validate-configuration';
import type { DeploymentProblem } from '@rejoin/core/deployment/validate-deployment';
import type { FieldProblem } from '@rejoin/protocol/rest/platform/field-problem';
import { fieldProblemOf } from '@rejoin/protocol/rest/platform/problem-sentences';
import type { UsedBy } from '@rejoin/use-cases/configuration/remove-configuration';
import { invalidOf, type Refusal, RefusedRequest, refuse } from './refused-request.ts';

type No =
  | { readonly type: 'refused'; readonly refusal: Refusal; readonly usedBy?: readonly UsedBy[] }
  | { readonly type: 'invalid'; readonly problems: readonly (ConfigurationProblem | DeploymentProblem)[] }
  | { readonly type: 'conflict' };

/** What a deed did. What it would not do is thrown, as the client is told it. */
export function done<Outcome extends { readonly type: string }>(outcome: Outcome): Exclude<Outcome, No> {
  if (!isNo(outcome)) return outcome as Exclude<Outcome, No>;
  switch (outcome.type) {
    case 'refused':
      throw refuse(outcome.refusal, outcome.usedBy === undefined ? {} : { entities: outcome.usedBy });
    case 'invalid':
      throw invalid(outcome.problems.map(fieldProblemOf));
    case 'conflict':
      throw refuse('conflict');
  }
}

function isNo(outcome: { readonly type: string }): outcome is No {
  return outcome.type === 'refused' || outcome.type === 'invalid' || outcome.type === 'conflict';
}

export function invalid(problems: readonly FieldProblem[]): RefusedRequest {
  return new RefusedRequest(invalidOf(problems));
}
