import type { Conversations } from '@rejoin/use-cases/conversation/conversations';
import type { Pictures } from '@rejoin/use-cases/deployment/pictures';
import type { Logger } from 'pino';
import type { GatewayStores } from '../gateway-stores.ts';
import type { Links } from '../links.ts';

/** What the platform API of this gateway works with. */
export type PlatformServices = {
  readonly stores: GatewayStores;
  readonly conversations: Conversations;
  readonly pictures: Pictures;
  readonly links: Links;
  readonly authSecret: string;
  readonly logger: Logger;
  readonly publicUrl: () => string;
};
