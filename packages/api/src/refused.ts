import type { CannedResponseProblem } from '@rejoin/core/canned-responses/validate-response';
import type { CompanySettingsProblem } from '@rejoin/core/company/validate-company-settings';
import type { ConfigurationProblem } from '@rejoin/core/configuration/validate-configuration';
import type { DeploymentProblem } from '@rejoin/core/deployment/validate-deployment';
import type { OAuthClientProblem } from '@rejoin/core/directory/validate-oauth-client';
import type { PersonProblem } from '@rejoin/core/directory/validate-person';
import type { RoleProblem } from '@rejoin/core/directory/validate-role';
import type { FlowDraftProblem } from '@rejoin/core/flow/flow-draft';
import type { FlowProblem } from '@rejoin/core/flow/flow-problem';
import type { FlowSecretProblem } from '@rejoin/core/flow/flow-secret';
import type { IdentityProviderProblem } from '@rejoin/core/identity/validate-identity-provider';
import type { ScheduleProblem } from '@rejoin/core/office-hours/validate-schedule';
import type { Permission } from '@rejoin/core/permissions/permission';
import type { QueueProblem } from '@rejoin/core/queue/validate-queue';
import type { AgentProblem } from '@rejoin/core/routing/agent-settings';
import type { NameProblem } from '@rejoin/core/routing/validate-name';
import type { WebhookProblem } from '@rejoin/core/webhooks/validate-webhook';
import type { UsedBy } from '@rejoin/use-cases/configuration/remove-configuration';
import type { InTheWay } from '@rejoin/use-cases/ports/in-the-way';
import { TRPCError } from '@trpc/server';
import type { DeedRefusal } from './deeds.ts';
import { CODE_OF_REFUSAL, type Refusal } from './refusals.ts';

/** What is wrong and why, of whatever was to be saved or published: a field, or the node of a flow. */
export type Problem =
  | CannedResponseProblem
  | CompanySettingsProblem
  | ConfigurationProblem
  | DeploymentProblem
  | IdentityProviderProblem
  | QueueProblem
  | AgentProblem
  | FlowDraftProblem
  | FlowProblem
  | FlowSecretProblem
  | NameProblem
  | OAuthClientProblem
  | PersonProblem
  | RoleProblem
  | ScheduleProblem
  | WebhookProblem;

/** What a client learns about a refusal beside its code. */
export type RefusalDetails = {
  /** With `invalid`: everything that is wrong. */
  readonly problems?: readonly Problem[];
  /** With `inUse`: the deployments in the way. */
  readonly usedBy?: readonly UsedBy[];
  /** With `inUse`: what else needs it. */
  readonly inTheWay?: readonly InTheWay[];
  /** With `holdsConversations`: the people in the way, by their ids. */
  readonly heldBy?: readonly string[];
  /** With `testsFailed`: the names of those tests. */
  readonly failedTests?: readonly string[];
  /** With `notPermitted`: what the person lacks. */
  readonly permission?: Permission;
};

/** Travels as the cause of a TRPCError; the error formatter tells the client what is in it. */
export class Refused extends Error {
  readonly refusal: Refusal;
  readonly details: RefusalDetails;

  constructor(refusal: Refusal, details: RefusalDetails) {
    super(refusal);
    this.name = 'Refused';
    this.refusal = refusal;
    this.details = details;
  }
}

/** The error that carries a refusal to the client. */
export function refuse(refusal: Refusal, details: RefusalDetails = {}): TRPCError {
  return new TRPCError({ code: CODE_OF_REFUSAL[refusal], message: refusal, cause: new Refused(refusal, details) });
}

type No =
  | ({ readonly type: 'refused'; readonly refusal: DeedRefusal } & Pick<
      RefusalDetails,
      'usedBy' | 'inTheWay' | 'heldBy' | 'failedTests'
    >)
  | { readonly type: 'invalid'; readonly problems: readonly Problem[] }
  | { readonly type: 'conflict' };

/** What a deed did. What it would not do is thrown as the error that tells the client so. */
export function done<Outcome extends { readonly type: string }>(outcome: Outcome): Exclude<Outcome, No> {
  if (isNo(outcome)) throw refusalOf(outcome);
  return outcome as Exclude<Outcome, No>;
}

function isNo(outcome: { readonly type: string }): outcome is No {
  return outcome.type === 'refused' || outcome.type === 'invalid' || outcome.type === 'conflict';
}

function refusalOf(no: No): TRPCError {
  switch (no.type) {
    case 'refused':
      return refuse(no.refusal, {
        ...(no.usedBy === undefined ? {} : { usedBy: no.usedBy }),
        ...(no.inTheWay === undefined ? {} : { inTheWay: no.inTheWay }),
        ...(no.heldBy === undefined ? {} : { heldBy: no.heldBy }),
        ...(no.failedTests === undefined ? {} : { failedTests: no.failedTests }),
      });
    case 'invalid':
      return refuse('invalid', { problems: no.problems });
    case 'conflict':
      return refuse('conflict');
  }
}
