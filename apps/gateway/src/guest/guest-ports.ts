import type { Conversations } from '@rejoin/use-cases/conversation/conversations';
import type { Pictures } from '@rejoin/use-cases/deployment/pictures';
import type { Newsroom } from '@rejoin/use-cases/news/newsroom';
import type { Agents, RoutingBooks } from '@rejoin/use-cases/ports/agents';
import type { Allowances } from '@rejoin/use-cases/ports/allowances';
import type { Attachments, BlobStore } from '@rejoin/use-cases/ports/attachments';
import type { Clock, NewId } from '@rejoin/use-cases/ports/clock';
import type { ConnectionRegister } from '@rejoin/use-cases/ports/connection-register';
import type { ConversationLog } from '@rejoin/use-cases/ports/conversation-log';
import type { DeviceLinks } from '@rejoin/use-cases/ports/device-links';
import type { IdentityProviders } from '@rejoin/use-cases/ports/identity-providers';
import type { IdentityVerifier } from '@rejoin/use-cases/ports/identity-verifier';
import type { Sessions } from '@rejoin/use-cases/ports/sessions';
import type { SignIns } from '@rejoin/use-cases/ports/sign-ins';
import type { Typing } from '@rejoin/use-cases/typing/typing';

/** What the deeds of a guest need. */
export type GuestPorts = {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly agents: Pick<Agents, 'onQueueOf' | 'queues' | 'staffedOf'>;
  readonly books: Pick<RoutingBooks, 'waiting' | 'takes'>;
  readonly log: ConversationLog;
  readonly sessions: Sessions;
  readonly deviceLinks: DeviceLinks;
  readonly connections: ConnectionRegister;
  readonly identityProviders: IdentityProviders;
  readonly signIns: SignIns;
  readonly verify: IdentityVerifier;
  readonly allowances: Allowances;
  readonly attachments: Attachments;
  readonly blobs: BlobStore;
  readonly conversations: Conversations;
  readonly pictures: Pictures;
  readonly newsroom: Newsroom;
  readonly typing: Typing;
};
