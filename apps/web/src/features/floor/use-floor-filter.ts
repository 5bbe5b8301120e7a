'use client';

import { UUID } from '@rejoin/core/uuid';
import { useWriteAddress } from '@rejoin/ui/use-write-address';
import { useSearchParams } from 'next/navigation';

/** One queue or one agent, by which the list is narrowed. */
export type FloorFilter = { readonly queueId?: string; readonly agentId?: string };

const QUEUE = 'queue';
const AGENT = 'agent';

/** By what the floor is narrowed, kept in the address beside what is read along. */
export function useFloorFilter() {
  const search = useSearchParams();
  const write = useWriteAddress();
  const [queueId, agentId] = [idIn(search.get(QUEUE)), idIn(search.get(AGENT))];
  const filter: FloorFilter = { ...(queueId !== undefined && { queueId }), ...(agentId !== undefined && { agentId }) };
  return {
    filter,
    narrow(to: FloorFilter): void {
      const parameters = new URLSearchParams(window.location.search);
      for (const [name, id] of [
        [QUEUE, to.queueId],
        [AGENT, to.agentId],
      ] as const) {
        if (id === undefined) parameters.delete(name);
        else parameters.set(name, id);
      }
      write('replaced', `?${parameters}`);
    },
  };
}

/** Where the floor shows what an agent has to do. */
export function floorOf(agentId: string): string {
  return `/?${new URLSearchParams({ view: 'floor', [AGENT]: agentId })}`;
}

function idIn(value: string | null): string | undefined {
  return value !== null && UUID.test(value) ? value : undefined;
}
