import type { Agents, People, RoutingBooks } from '../ports/agents.ts';
import type { Allowances } from '../ports/allowances.ts';
import type { Attachments } from '../ports/attachments.ts';
import type { CompanyWrites } from '../ports/company-writes.ts';
import type { ConnectionRegister } from '../ports/connection-register.ts';
import type { ConversationLog } from '../ports/conversation-log.ts';
import type { Floor } from '../ports/floor.ts';
import type { Hints } from '../ports/hints.ts';
import type { IdentityProviders } from '../ports/identity-providers.ts';
import type { Inbox } from '../ports/inbox.ts';
import type { NewsBus } from '../ports/news.ts';
import type { Receipts } from '../ports/receipts.ts';
import type { RoutingDecisions } from '../ports/routing-decisions.ts';
import type { Sessions } from '../ports/sessions.ts';
import type { Company, Configurations, Deployments } from '../ports/settings.ts';
import type { SignInAttempts } from '../ports/sign-in-attempts.ts';
import type { SignIns } from '../ports/sign-ins.ts';

/** The ports that every store has to provide. */
export type StorePorts = {
  readonly log: ConversationLog;
  readonly receipts: Receipts;
  readonly sessions: Sessions;
  readonly connections: ConnectionRegister;
  readonly identityProviders: IdentityProviders;
  readonly signIns: SignIns;
  readonly allowances: Allowances;
  readonly people: People;
  readonly agents: Agents;
  readonly books: RoutingBooks;
  readonly decisions: RoutingDecisions;
  readonly inbox: Inbox;
  readonly floor: Floor;
  readonly attachments: Attachments;
  readonly configurations: Configurations;
  readonly deployments: Deployments;
  readonly company: Company;
  readonly companyWrites: CompanyWrites;
  readonly signInAttempts: SignInAttempts;
  readonly bus: NewsBus;
  readonly hints: Hints;
};

/** Empty books and two stores on them, as two gateways have. */
export type ContractWorld = { readonly first: StorePorts; readonly second: StorePorts };

export type MakeWorld = () => Promise<ContractWorld>;
