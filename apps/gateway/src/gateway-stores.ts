import type { Agents, People, RoutingBooks } from '@rejoin/use-cases/ports/agents';
import type { Allowances } from '@rejoin/use-cases/ports/allowances';
import type { Attachments, BlobStore, FileReader } from '@rejoin/use-cases/ports/attachments';
import type { Clock, NewId } from '@rejoin/use-cases/ports/clock';
import type { ConnectionRegister } from '@rejoin/use-cases/ports/connection-register';
import type { ConversationLog } from '@rejoin/use-cases/ports/conversation-log';
import type { Hints } from '@rejoin/use-cases/ports/hints';
import type { IdentityProviders } from '@rejoin/use-cases/ports/identity-providers';
import type { Inbox } from '@rejoin/use-cases/ports/inbox';
import type { NewsBus } from '@rejoin/use-cases/ports/news';
import type { Receipts } from '@rejoin/use-cases/ports/receipts';
import type { Sessions } from '@rejoin/use-cases/ports/sessions';
import type { Company, Configurations, Deployments } from '@rejoin/use-cases/ports/settings';
import type { SignIns } from '@rejoin/use-cases/ports/sign-ins';

/** Every port that a gateway works on. */
export type GatewayStores = {
  readonly clock: Clock;
  readonly newId: NewId;
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
  readonly inbox: Inbox;
  readonly attachments: Attachments;
  readonly configurations: Configurations;
  readonly deployments: Deployments;
  readonly company: Company;
  readonly bus: NewsBus;
  readonly hints: Hints;
  readonly blobs: BlobStore;
  readonly files: FileReader;
};
