import { type Candidate, isReachable } from './choose-agent.ts';

/** How many conversations an agent may hold at once. The company says how many for everybody (platform API, section 6.4). */
export const CAPACITY = { min: 1, default: 4, max: 25 } as const;

/** What counts for an agent: their own, or else everybody's. */
export function capacityOf(companyCapacity: number, personalCapacity: number | undefined): number {
  return personalCapacity ?? companyCapacity;
}

/** Whether somebody can send the agent one more conversation. */
export function canTakeOneMore({
  load,
  capacity,
  ...standing
}: Pick<Candidate, 'routingStatus' | 'noLine' | 'load' | 'capacity'>): boolean {
  return isReachable(standing) && load < capacity;
}
