import type { Conversations } from '@rejoin/use-cases/conversations';
import type { Newsroom } from '@rejoin/use-cases/newsroom';
import type { Pictures } from '@rejoin/use-cases/pictures';
import type { Attachments } from '@rejoin/use-cases/ports/attachments';
import type { Clock, NewId } from '@rejoin/use-cases/ports/clock';
import type { ConversationLog } from '@rejoin/use-cases/ports/conversation-log';
import type { Sessions } from '@rejoin/use-cases/ports/sessions';
import type { Logger } from 'pino';
import type { Links } from '../links.ts';
import type { GuestRates } from '../settings.ts';
import type { Metrics } from '../watch/metrics.ts';
import type { DeliveryReceipts } from './delivery-receipts.ts';
import type { Buckets } from './rate.ts';
import type { Rooms } from './rooms.ts';

/** What the deeds of a guest need. */
export type GuestPorts = {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: ConversationLog;
  readonly sessions: Sessions;
  readonly attachments: Attachments;
  readonly conversations: Conversations;
  readonly pictures: Pictures;
  readonly newsroom: Newsroom;
};

/** What every guest's connection of this gateway shares. */
export type GuestServices = {
  readonly ports: GuestPorts;
  readonly rooms: Rooms;
  readonly receipts: DeliveryReceipts;
  readonly links: Links;
  readonly rates: GuestRates;
  /** By session. */
  readonly messageBuckets: Buckets;
  /** By session token's hash. */
  readonly configureBuckets: Buckets;
  readonly authSecret: string;
  readonly logger: Logger;
  readonly metrics: Metrics;
};
