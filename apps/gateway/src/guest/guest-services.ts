import type { Lookout } from '@rejoin/use-cases/deployment/lookout';
import type { Logger } from 'pino';
import type { Links } from '../links.ts';
import type { GuestRates } from '../settings.ts';
import type { Metrics } from '../watch/metrics.ts';
import type { ConnectionKeeper } from './connection-keeper.ts';
import type { DeliveryReceipts } from './delivery-receipts.ts';
import type { GuestLimits } from './guest-limits.ts';
import type { GuestPorts } from './guest-ports.ts';
import type { Rooms } from './rooms.ts';

/** What every guest's connection of this gateway shares. */
export type GuestServices = {
  readonly ports: GuestPorts;
  readonly rooms: Rooms;
  readonly keeper: ConnectionKeeper;
  readonly receipts: DeliveryReceipts;
  readonly lookout: Lookout;
  readonly links: Links;
  readonly rates: GuestRates;
  readonly limits: GuestLimits;
  readonly authSecret: string;
  readonly logger: Logger;
  readonly metrics: Metrics;
};
