import { asksNothing, speaks } from './ability.ts';
import { type Candidate, isReachable, type RoutingPolicy, ranksBySkill } from './choose-agent.ts';
import { createSeatHeap, firstOf, type IsPassedOver, type RankedSeat, type Seat, type SeatHeap } from './seat-heap.ts';
import type { WaitingConversation } from './waiting.ts';

export type Floor = ReturnType<typeof createFloor>;

/** The agents of a queue. */
type Team = {
  readonly seats: Seat[];
  /** How well each of them, in the same order, has a skill; 0: not at all. Looked up thousands of times in a round. */
  readonly levels: Map<string, Float64Array>;
};

const NOBODY: Team = { seats: [], levels: new Map() };

/** The agents at whom something can ring, found by what is asked of them while their seats are taken one by one. */
export function createFloor(candidates: readonly Candidate[]) {
  const seats = new Map<string, Seat>();
  const teams = new Map<string, Team>();

  function add(candidate: Candidate): void {
    const seat = { candidate };
    seats.set(candidate.agentId, seat);
    if (!isReachable(candidate)) return;
    for (const queueId of candidate.queueIds) {
      const team = teams.get(queueId);
      if (team === undefined) teams.set(queueId, { seats: [seat], levels: new Map() });
      else team.seats.push(seat);
    }
  }

  function seatOf(agentId: string): Seat | undefined {
    const seat = seats.get(agentId);
    return seat !== undefined && isReachable(seat.candidate) ? seat : undefined;
  }

  for (const candidate of candidates) add(candidate);
  /** By what is asked for: `undefined`, asked for once. */
  const heaps = new Map<string, SeatHeap | undefined>();

  return {
    /** All agents, on queue or not, with the seats that are taken by now. */
    candidates: (): readonly Candidate[] => Array.from(seats.values(), ({ candidate }) => candidate),
    has: (agentId: string): boolean => seats.has(agentId),
    /** Is asked from now on, but not for skills that were asked for before in one of their queues: those were ranked then. */
    add,
    /** Queues that an agent serves who has room. */
    queuesWithRoom(): ReadonlySet<string> {
      const withRoom = new Set<string>();
      for (const [queueId, team] of teams)
        if (team.seats.some(({ candidate: { load, capacity } }) => load < capacity)) withRoom.add(queueId);
      return withRoom;
    },
    /** Of an agent at whom something can ring. */
    seatOf,
    /** Of the preferred who serve the queue the first with room. */
    findPreferred({ queueId, request }: WaitingConversation, isPassedOver: IsPassedOver): Seat | undefined {
      const ranked = request.preferred.flatMap(({ agentId, score }) => {
        const seat = seatOf(agentId);
        return seat?.candidate.queueIds.includes(queueId) === true ? [{ seat, rank: score }] : [];
      });
      return firstOf(ranked, isPassedOver);
    },
    /** Of those who serve the queue and are able to do what is asked the first with room. */
    findAble(waiting: WaitingConversation, policy: RoutingPolicy, isPassedOver: IsPassedOver): Seat | undefined {
      const asked = askedOf(waiting, policy);
      if (!heaps.has(asked)) {
        heaps.set(asked, undefined);
        return firstOf(able(teams.get(waiting.queueId) ?? NOBODY, waiting, policy), isPassedOver);
      }
      const heap = heaps.get(asked) ?? createSeatHeap(able(teams.get(waiting.queueId) ?? NOBODY, waiting, policy));
      heaps.set(asked, heap);
      return heap.find(isPassedOver);
    },
  };
}

/** Those of the team who have room and are able to do what is asked, as {@link chooseAgent} sees it. */
function able(team: Team, waiting: WaitingConversation, policy: RoutingPolicy): RankedSeat[] {
  const looksAtSkills = policy.skillMatching !== 'none';
  const wanted = looksAtSkills ? waiting.request.skills.map((skillId) => levelsOf(team, skillId)) : [];
  const language = looksAtSkills ? waiting.request.language : undefined;
  const ranks = ranksBySkill(waiting, policy);
  const ranked: RankedSeat[] = [];
  for (const [index, seat] of team.seats.entries()) {
    const level = together(wanted, index);
    if (level === undefined || !speaks(seat.candidate, language)) continue;
    if (seat.candidate.load < seat.candidate.capacity) ranked.push({ seat, rank: ranks ? level : 0 });
  }
  return ranked;
}

/** How well the agent at the place has all the skills together; `undefined`: they lack one. */
function together(wanted: readonly Float64Array[], place: number): number | undefined {
  let total = 0;
  for (const levels of wanted) {
    const level = levels[place] ?? 0;
    if (level === 0) return undefined;
    total += level;
  }
  return total;
}

function levelsOf({ seats, levels }: Team, skillId: string): Float64Array {
  const known = levels.get(skillId);
  if (known !== undefined) return known;
  const made = Float64Array.from(seats, ({ candidate }) => candidate.skills[skillId] ?? 0);
  levels.set(skillId, made);
  return made;
}

/** The same for conversations of a queue that ask for the same. */
function askedOf({ queueId, request }: WaitingConversation, { skillMatching }: RoutingPolicy): string {
  if (asksNothing(request, skillMatching)) return queueId;
  return JSON.stringify([queueId, request.language ?? '', ...[...request.skills].sort()]);
}
