import { LIMITS } from '@rejoin/protocol/limits';
import type { Rate } from '@rejoin/use-cases/ports/allowances';
import type { Certificate } from './certificate.ts';
import type { Environment } from './env.ts';
import { perMinute, perSecond } from './guest/rate.ts';
import type { Patience } from './patience.ts';

/** How often guests may ask; beyond it they are told to wait. */
export type GuestRates = {
  /** onMessage, per session. */
  readonly messages: Rate;
  /** Everything, per connection. */
  readonly requests: Rate;
  /** echo, per connection. */
  readonly echoes: Rate;
  /** configureSession, per session. */
  readonly configures: Rate;
  /** Pages of history, per session. */
  readonly historyPages: Rate;
  /** WebSockets, per deployment. */
  readonly connections: Rate;
};

export type GatewaySettings = {
  /** 0: any free one. */
  readonly port: number;
  readonly host: string;
  readonly authSecret: string;
  /** The gateway's origin as browsers reach it; `undefined`: localhost and the port it listens on. */
  readonly publicUrl: string | undefined;
  readonly webOrigin: string;
  /** Where there is one, the gateway speaks TLS and nothing else. */
  readonly certificate?: Certificate;
  readonly patience: Patience;
  readonly rates: GuestRates;
  /** Connections that one session may have; the oldest makes room. */
  readonly connectionsPerSession: number;
  /** How long sent files are kept, in days; `undefined`: as long as the conversations. */
  readonly keepFilesDays: number | undefined;
  /** Where the built messenger is. */
  readonly messengerDist: string;
  /** The deployments that `/demo` embeds. */
  readonly demoDeploymentIds: readonly string[];
};

export function guestRates(env: Partial<Environment>): GuestRates {
  return {
    messages: perSecond(env.GUEST_MESSAGES_PER_SECOND ?? LIMITS.messagesPerSessionPerSecond),
    requests: perMinute(env.GUEST_REQUESTS_PER_MINUTE ?? LIMITS.requestsPerConnectionPerMinute),
    echoes: perMinute(env.GUEST_ECHOES_PER_MINUTE ?? LIMITS.echoesPerConnectionPerMinute),
    configures: perMinute(env.GUEST_CONFIGURES_PER_MINUTE ?? LIMITS.configuresPerSessionPerMinute),
    historyPages: perMinute(env.GUEST_HISTORY_PAGES_PER_MINUTE ?? LIMITS.historyPagesPerSessionPerMinute),
    connections: perMinute(env.GUEST_CONNECTIONS_PER_MINUTE ?? LIMITS.connectionsPerDeploymentPerMinute),
  };
}
