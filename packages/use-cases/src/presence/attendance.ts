import { LOST_LINE_MS } from '@rejoin/core/presence/line';
import { ABSENT_MS, GONE } from '@rejoin/core/presence/presence';
import { type PassOnPorts, passOnOffers } from '../leg/pass-on-offers.ts';
import type { Agents } from '../ports/agents.ts';
import type { Clock } from '../ports/clock.ts';
import { createRepeating } from '../repeating.ts';
import { createLineTeller, type LineTeller, type LineTellerPorts } from './line-teller.ts';

export type AttendancePorts = PassOnPorts &
  LineTellerPorts & {
    readonly agents: Pick<Agents, 'status' | 'noteArrival' | 'ringsUnheard' | 'dismissAbsent'>;
    readonly clock: Clock;
    readonly onError: (error: unknown) => void;
  };

export type Attendance = ReturnType<typeof createAttendance>;

/** How often a gateway gives a sign of life, and does what could not be done before. */
const BEAT_MS = 1000;
/** In how many beats every line is told of, and looked for those who have none; with the next one when something failed. */
const LOOK_BEATS = 10;
/** Nothing counts as unheard before the books have been told for so long, in beats: others may be about to tell of their lines again. */
const STEADY_BEATS = Math.ceil(LOST_LINE_MS / BEAT_MS);
/** Nobody is missed before the books have been told for so long, in looks: until then others may not have been able to tell them. */
const STEADY_LOOKS = Math.ceil(ABSENT_MS / (LOOK_BEATS * BEAT_MS));

/**
 * Knows which agents have a line to this gateway, and tells the books: nothing is offered to somebody who is not there. What rings at
 * somebody who has lost their last line goes on to a colleague unless they are soon back, also when it was to a gateway that has died;
 * who has had none to any gateway for too long is made offline, and is available, off queue, when they come again.
 */
export function createAttendance(ports: AttendancePorts) {
  const lines = new Map<string, number>();
  const tell = createLineTeller(ports, lines);
  const welcome = createWelcome(ports, lines);
  const farewell = createFarewell(ports, { lines, tell });
  const grace = createGrace((agentId) => passOnOf([agentId]));
  let isStopped = false;

  function passOnOf(agentIds: readonly string[]): void {
    farewell.add(agentIds);
    farewell.all().catch(ports.onError);
  }

  /** Seen first: nobody makes them offline from then on. */
  async function receive(agentId: string): Promise<void> {
    welcome.add(agentId);
    tell.note(agentId);
    await tell.changes();
    await welcome.all();
  }

  function lose(agentId: string): void {
    tell.note(agentId);
    tell.changes().catch(ports.onError);
    grace.begin(agentId);
  }

  const beats = createRepeating(createBeat(ports, { tell, welcome, passOnOf }), BEAT_MS);
  return {
    /** The agent has a line, maybe one more, until the returned function is called. */
    arrive(agentId: string): () => void {
      const close = openLine(lines, agentId);
      receive(agentId).catch(ports.onError);
      return () => {
        if (close() === 0 && !isStopped) lose(agentId);
      };
    },
    start: beats.startLater,
    /** What its agents' lines come to after that, other gateways say. */
    async stop(): Promise<void> {
      isStopped = true;
      grace.stop();
      await beats.stop();
      await tell.settled();
    },
  };
}

/** What is done once a second. Farewells come before what is told: other gateways have had a beat to tell of a line as well. */
function createBeat(
  { agents, onError }: AttendancePorts,
  {
    tell,
    welcome,
    passOnOf,
  }: {
    readonly tell: LineTeller;
    readonly welcome: ReturnType<typeof createWelcome>;
    readonly passOnOf: (agentIds: readonly string[]) => void;
  },
) {
  let steadyBeats = 0;
  let steadyLooks = 0;
  let restBeats = LOOK_BEATS - 1;

  async function look(): Promise<void> {
    await tell.all();
    steadyLooks += 1;
    if (steadyLooks > STEADY_LOOKS) passOnOf(await agents.dismissAbsent(ABSENT_MS));
    restBeats = LOOK_BEATS;
  }

  return async (): Promise<void> => {
    passOnOf([]);
    try {
      await (restBeats === 0 ? look() : tell.signOfLife());
      restBeats -= 1;
      steadyBeats += 1;
      if (steadyBeats > STEADY_BEATS) passOnOf(await agents.ringsUnheard(LOST_LINE_MS));
      welcome.all().catch(onError);
    } catch (error) {
      steadyBeats = 0;
      steadyLooks = 0;
      restBeats = 0;
      onError(error);
    }
  };
}

/** Counts one line more of the agent, until the returned function is called, which says how many are left. */
function openLine(lines: Map<string, number>, agentId: string): () => number {
  lines.set(agentId, (lines.get(agentId) ?? 0) + 1);
  return () => {
    const left = (lines.get(agentId) ?? 1) - 1;
    if (left > 0) lines.set(agentId, left);
    else lines.delete(agentId);
    return left;
  };
}

/** Makes those available who come and were offline, unless they have left again by then. */
function createWelcome({ agents, clock }: AttendancePorts, lines: ReadonlyMap<string, unknown>) {
  const awaited = new Set<string>();
  return {
    add: (agentId: string) => void awaited.add(agentId),
    all: () =>
      forAll(awaited, async (agentId) => {
        if (lines.has(agentId)) await agents.noteArrival(agentId, clock());
      }),
  };
}

/** Passes on what rings at those who are gone, unless they have a line to another gateway by now. */
function createFarewell(
  ports: AttendancePorts,
  { lines, tell }: { readonly lines: ReadonlyMap<string, unknown>; readonly tell: LineTeller },
) {
  const lost = new Set<string>();
  return {
    add(agentIds: readonly string[]): void {
      for (const agentId of agentIds) lost.add(agentId);
    },
    all: () =>
      forAll(lost, async (agentId) => {
        if (lines.has(agentId)) return;
        if (tell.isLossUntold(agentId)) return void lost.add(agentId);
        const owner = await ports.agents.status(agentId);
        if (owner?.noLine || owner?.presence === GONE.presence) await passOnOffers(ports, owner);
      }),
  };
}

/** Lets whoever has lost their last line be back for a while before `end`. */
function createGrace(end: (agentId: string) => void) {
  const timers = new Set<ReturnType<typeof setTimeout>>();
  return {
    begin(agentId: string): void {
      const timer = setTimeout(() => {
        timers.delete(timer);
        end(agentId);
      }, LOST_LINE_MS);
      timers.add(timer);
    },
    stop(): void {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}

/** Does it for everybody in the set at once and empties it; for whom it failed stays, for the next time. */
async function forAll(agentIds: Set<string>, deed: (agentId: string) => Promise<void>): Promise<void> {
  const taken = [...agentIds];
  agentIds.clear();
  const done = await Promise.allSettled(
    taken.map((agentId) =>
      deed(agentId).catch((error: unknown) => {
        agentIds.add(agentId);
        throw error;
      }),
    ),
  );
  const failed = done.find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}
