import type { AuditActor } from '@rejoin/core/audit/audit-entry';
import type { Agents, People, RoutingBooks } from './agents.ts';
import type { Allowances } from './allowances.ts';
import type { Attachments } from './attachments.ts';
import type { Audit } from './audit.ts';
import type { CompanyWrites } from './company-writes.ts';
import type { ConnectionRegister } from './connection-register.ts';
import type { ConversationLog } from './conversation-log.ts';
import type { Floor } from './floor.ts';
import type { GuestHistory } from './guest-history.ts';
import type { Hints } from './hints.ts';
import type { Inbox } from './inbox.ts';
import type { MessageSearch } from './message-search.ts';
import type { NewsBus } from './news.ts';
import type { Receipts } from './receipts.ts';
import type { Reports } from './reports.ts';
import type { RoutingDecisions } from './routing-decisions.ts';
import type { Sessions } from './sessions.ts';
import type { SettingPorts } from './setting-ports.ts';
import type { SignInAttempts } from './sign-in-attempts.ts';
import type { SignIns } from './sign-ins.ts';

/** The ports that every store has to provide. What is written to the settings through them is the operator's doing. */
export type StorePorts = SettingPorts & {
  /** The settings in the name of whoever changes them. */
  readonly settingsBy: (by: AuditActor) => SettingPorts;
  readonly audit: Audit;
  readonly log: ConversationLog;
  readonly receipts: Receipts;
  readonly sessions: Sessions;
  readonly connections: ConnectionRegister;
  readonly signIns: SignIns;
  readonly allowances: Allowances;
  readonly people: People;
  readonly agents: Agents;
  readonly books: RoutingBooks;
  readonly decisions: RoutingDecisions;
  readonly inbox: Inbox;
  readonly floor: Floor;
  readonly history: GuestHistory;
  readonly search: MessageSearch;
  readonly reports: Reports;
  readonly attachments: Attachments;
  readonly companyWrites: CompanyWrites;
  readonly signInAttempts: SignInAttempts;
  readonly bus: NewsBus;
  readonly hints: Hints;
};
