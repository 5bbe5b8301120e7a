import type { Logger } from 'pino';
import type { GatewayStores } from '../gateway-stores.ts';

/** What the platform API of this gateway works with. */
export type PlatformServices = {
  readonly stores: GatewayStores;
  readonly authSecret: string;
  readonly logger: Logger;
  readonly publicUrl: () => string;
};
