import { LOST_LINE_MS } from '@rejoin/core/presence/line';
import { ABSENT_MS } from '@rejoin/core/presence/presence';
import { type PassOnPorts, passOnOffers } from './pass-on-offers.ts';
import type { Agents } from './ports/agents.ts';
import type { Clock, NewId } from './ports/clock.ts';
import { createRepeating } from './repeating.ts';

export type AttendancePorts = PassOnPorts & {
  readonly agents: Pick<Agents, 'status' | 'noteArrival' | 'noteSeen' | 'noteLeft' | 'dismissAbsent'>;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly onError: (error: unknown) => void;
};

export type Attendance = ReturnType<typeof createAttendance>;

const BEAT_MS = 1000;
/** In how many beats it is noted who has a line, and looked for those who have none; with the next one when that failed. */
const LOOK_BEATS = 10;
/** Nobody is missed before the books have been told for so long, in looks: until then others may not have been able to tell them. */
const STEADY_LOOKS = Math.ceil(ABSENT_MS / (LOOK_BEATS * BEAT_MS));

/**
 * Knows which agents have a line to this gateway, and tells the books: nothing is offered to somebody who is not there. What rings at
 * somebody who has lost their last line goes on to a colleague unless they are soon back; who has had none to any gateway for too
 * long is made offline, and is available, off queue, when they come again.
 */
export function createAttendance(ports: AttendancePorts) {
  const lines = new Map<string, number>();
  const tell = createTelling(ports, lines);
  const farewells = new Set<ReturnType<typeof setTimeout>>();
  let isStopped = false;
  let steadyLooks = 0;
  let restBeats = LOOK_BEATS - 1;

  async function look(): Promise<void> {
    try {
      await tell.all();
      steadyLooks += 1;
      if (steadyLooks <= STEADY_LOOKS) return;
      for (const agentId of await ports.agents.dismissAbsent(ABSENT_MS)) await passOnOf(ports, agentId);
    } catch (error) {
      steadyLooks = 0;
      restBeats = 0;
      ports.onError(error);
    }
  }

  async function beat(): Promise<void> {
    restBeats -= 1;
    if (restBeats >= 0) return;
    restBeats = LOOK_BEATS - 1;
    await look();
  }

  /** Seen first: nobody makes them offline from then on. */
  async function receive(agentId: string): Promise<void> {
    await tell.arrival(agentId);
    await ports.agents.noteArrival(agentId, ports.clock());
  }

  function lose(agentId: string): void {
    if (isStopped) return;
    tell.loss(agentId).catch(ports.onError);
    const farewell = setTimeout(() => {
      farewells.delete(farewell);
      if (!lines.has(agentId)) passOnOfLost(ports, agentId).catch(ports.onError);
    }, LOST_LINE_MS);
    farewells.add(farewell);
  }

  const beats = createRepeating(beat, BEAT_MS);
  return {
    /** The agent has a line, maybe one more, until the returned function is called. */
    arrive(agentId: string): () => void {
      lines.set(agentId, (lines.get(agentId) ?? 0) + 1);
      receive(agentId).catch(ports.onError);
      return () => {
        const left = (lines.get(agentId) ?? 1) - 1;
        if (left > 0) lines.set(agentId, left);
        else {
          lines.delete(agentId);
          lose(agentId);
        }
      };
    },
    start: beats.startLater,
    /** What its agents' lines come to after that, other gateways say. */
    async stop(): Promise<void> {
      isStopped = true;
      for (const farewell of farewells) clearTimeout(farewell);
      farewells.clear();
      await beats.stop();
      await tell.settled();
    },
  };
}

/** Tells the books of the lines to this gateway, one thing after the other: what is told last stands. */
function createTelling(
  { agents, newId }: Pick<AttendancePorts, 'agents' | 'newId'>,
  lines: ReadonlyMap<string, number>,
) {
  const gatewayId = newId();
  /** All who come while something is told are told of together. */
  const arrived = new Set<string>();
  let last: Promise<unknown> = Promise.resolve();

  function inOrder(tell: () => Promise<void>): Promise<void> {
    const told = last.then(tell);
    last = told.catch(() => {});
    return told;
  }

  return {
    all: () => inOrder(() => agents.noteSeen(gatewayId, [...lines.keys()])),
    arrival(agentId: string): Promise<void> {
      arrived.add(agentId);
      return inOrder(async () => {
        const agentIds = [...arrived].filter((id) => lines.has(id));
        arrived.clear();
        if (agentIds.length > 0) await agents.noteSeen(gatewayId, agentIds);
      });
    },
    loss: (agentId: string) =>
      inOrder(async () => {
        if (!lines.has(agentId)) await agents.noteLeft(gatewayId, agentId);
      }),
    settled: () => inOrder(async () => {}),
  };
}

async function passOnOf(ports: AttendancePorts, agentId: string): Promise<void> {
  const owner = await ports.agents.status(agentId);
  if (owner !== undefined) await passOnOffers(ports, owner);
}

/** Unless they have a line to another gateway by now. */
async function passOnOfLost(ports: AttendancePorts, agentId: string): Promise<void> {
  const owner = await ports.agents.status(agentId);
  if (owner?.noLine) await passOnOffers(ports, owner);
}
