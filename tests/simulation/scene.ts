import type { ConversationLog } from '@rejoin/use-cases/ports/conversation-log';
import type { Chance } from '../chaos/chance.ts';
import type { Agent } from './people/agent.ts';
import type { Guest } from './people/guest.ts';
import type { VirtualTime } from './time/virtual-time.ts';
import type { Company } from './world/company.ts';
import type { Ledger } from './world/ledger.ts';
import type { Site } from './world/site.ts';

/** Everything that takes part in one run. */
export type Scene = {
  readonly time: VirtualTime;
  readonly company: Company;
  readonly ledger: Ledger;
  /** The log itself, over no line. */
  readonly stored: ConversationLog;
  readonly sites: readonly [Site, ...Site[]];
  readonly guests: readonly [Guest, ...Guest[]];
  readonly agents: readonly [Agent, ...Agent[]];
  /** Chooses what happens. */
  readonly chance: Chance;
  /** Since when nothing fails or is late, by virtual time; `undefined`: not yet. */
  calmSince: number | undefined;
  /** When a clock last went back, by virtual time. */
  clockBackAt: number;
};
