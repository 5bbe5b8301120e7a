import type { Chance } from '../../chaos/chance.ts';
import type { VirtualTime } from '../time/virtual-time.ts';
import type { Site } from '../world/site.ts';
import { type Connection, openConnection } from './connection.ts';

/** What everybody who connects from outside has around them. */
export type Outside = {
  readonly time: VirtualTime;
  readonly chance: Chance;
  readonly sites: readonly Site[];
  readonly onBug: (error: unknown) => void;
  /** Something is wrong on somebody's screen. */
  readonly onFault: (fault: string) => void;
};

/** Somebody's way to the gateways: a line to one of them, and another one when it breaks. */
export type Place = {
  readonly connection: () => Connection | undefined;
  /** Comes back when there is a gateway, and again whenever the line breaks. */
  readonly come: () => void;
  /** Goes, and does not come back by itself. */
  readonly goAway: () => void;
  readonly isAway: () => boolean;
  /** When they went, by virtual time; `undefined`: they are here, or on their way. */
  readonly awaySince: () => number | undefined;
  /** Since when they have had a line, or have had none, by virtual time. */
  readonly line: () => LineTruth;
};

export type LineTruth =
  | { readonly is: 'open'; readonly since: number }
  /** `told`: the gateway was there to see it go. */
  | { readonly is: 'lost'; readonly since: number; readonly told: boolean };

const BACK_MS = { least: 100, most: 2500 };

export function createPlace(
  { time, chance, sites, onBug }: Outside,
  on: { readonly open: (connection: Connection) => void; readonly lost: () => void },
): Place {
  let connection: Connection | undefined;
  let wentAt: number | undefined = time.now();
  let isComing = false;
  let line: LineTruth = { is: 'lost', since: time.now(), told: true };

  function connect(): void {
    isComing = false;
    if (wentAt !== undefined || connection !== undefined) return;
    const [first, ...others] = sites.map(({ gateway }) => gateway()).filter((gateway) => gateway !== undefined);
    if (first === undefined) return comeLater();
    const opened = openConnection({ time, chance, onBug }, chance.pick([first, ...others]), lost);
    connection = opened;
    line = { is: 'open', since: time.now() };
    on.open(opened);
  }

  function comeLater(): void {
    if (isComing) return;
    isComing = true;
    time.after(chance.between(BACK_MS.least, BACK_MS.most), connect);
  }

  function lost(): void {
    line = { is: 'lost', since: time.now(), told: connection?.gateway.owner.alive ?? true };
    connection = undefined;
    on.lost();
    if (wentAt === undefined) comeLater();
  }

  return {
    connection: () => connection,
    come() {
      wentAt = undefined;
      if (connection === undefined) comeLater();
    },
    goAway() {
      wentAt ??= time.now();
      connection?.cut();
    },
    isAway: () => wentAt !== undefined,
    awaySince: () => wentAt,
    line: () => line,
  };
}
