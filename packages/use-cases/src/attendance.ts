import { ABSENT_MS } from '@rejoin/core/presence/presence';
import { type PassOnPorts, passOnOffers } from './pass-on-offers.ts';
import type { Agents } from './ports/agents.ts';
import type { Clock } from './ports/clock.ts';
import { createRepeating } from './repeating.ts';

export type AttendancePorts = PassOnPorts & {
  readonly agents: Pick<Agents, 'status' | 'noteArrival' | 'noteSeen' | 'dismissAbsent'>;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
};

export type Attendance = ReturnType<typeof createAttendance>;

/** How often it is noted who has a line, and looked for those who have none. */
const LOOK_MS = 10_000;
/** Nobody is missed before the books have been told for so long, in looks: until then others may not have been able to tell them. */
const STEADY_LOOKS = Math.ceil(ABSENT_MS / LOOK_MS);

/**
 * Knows which agents have a line to this gateway, and makes offline who has had none to any gateway for too long: nothing is
 * offered to somebody who is not there. What rings at them goes on to somebody else. Who comes again is available, off queue.
 */
export function createAttendance(ports: AttendancePorts) {
  const lines = new Map<string, number>();
  let steadyLooks = 0;

  async function look(): Promise<void> {
    try {
      await ports.agents.noteSeen([...lines.keys()]);
      steadyLooks += 1;
      if (steadyLooks <= STEADY_LOOKS) return;
      for (const agentId of await ports.agents.dismissAbsent(ABSENT_MS)) await passOnOf(ports, agentId);
    } catch (error) {
      steadyLooks = 0;
      ports.onError(error);
    }
  }

  const looks = createRepeating(look, LOOK_MS);
  return {
    /** The agent has a line, maybe one more, until the returned function is called. */
    arrive(agentId: string): () => void {
      lines.set(agentId, (lines.get(agentId) ?? 0) + 1);
      receive(ports, agentId).catch(ports.onError);
      return () => {
        const left = (lines.get(agentId) ?? 1) - 1;
        if (left > 0) lines.set(agentId, left);
        else lines.delete(agentId);
      };
    },
    start: looks.startLater,
    stop: looks.stop,
  };
}

/** Seen first: nobody makes them offline from then on. */
async function receive({ agents, clock }: AttendancePorts, agentId: string): Promise<void> {
  await agents.noteSeen([agentId]);
  await agents.noteArrival(agentId, clock());
}

async function passOnOf(ports: AttendancePorts, agentId: string): Promise<void> {
  const owner = await ports.agents.status(agentId);
  if (owner !== undefined) await passOnOffers(ports, owner);
}
