import type { RoutingStatus } from '@rejoin/core/routing/choose-agent';
import type { MemoryWorld } from '@rejoin/use-cases/memory/world';
import type { Agents } from '@rejoin/use-cases/ports/agents';
import type { Append, AppendOutcome, ConversationLog } from '@rejoin/use-cases/ports/conversation-log';
import type { Receipts } from '@rejoin/use-cases/ports/receipts';

export type NotedPorts = { readonly log: ConversationLog; readonly agents: Agents; readonly receipts: Receipts };

/** What hears of each write before the next one is made. */
export type Notes = {
  readonly append: (append: Append) => void;
  readonly status: (agentId: string, status: RoutingStatus) => void;
  readonly delivered: (conversationId: string, delivered: number) => void;
  /** What is said of somebody's line. */
  readonly line: () => void;
};

/** Does one write after the other. */
export type Write = <T>(deed: () => Promise<T>) => Promise<T>;

export function createWrite(): Write {
  let writes: Promise<unknown> = Promise.resolve();
  return (deed) => {
    const done = writes.then(deed);
    writes = done.catch(() => undefined);
    return done;
  };
}

/** The stores, with everything that is written through them noted. */
export function notedPorts(
  { log, agents, receipts }: Pick<MemoryWorld, 'log' | 'agents' | 'receipts'>,
  write: Write,
  note: Notes,
): NotedPorts {
  const statusOf = async (agentId: string) => (await agents.status(agentId))?.routingStatus;
  const changing = (agentId: string, change: () => Promise<void>) =>
    write(async () => {
      const before = await statusOf(agentId);
      await change();
      const after = await statusOf(agentId);
      if (after !== undefined && after !== before) note.status(agentId, after);
    });
  return {
    log: {
      ...log,
      append: (batch) =>
        write(async () => {
          const outcomes: AppendOutcome[] = [];
          for (const append of batch) {
            const [outcome] = await log.append([append]);
            if (outcome === undefined) throw new Error('The log gave no outcome');
            outcomes.push(outcome);
            if (outcome.type === 'appended') note.append(append);
          }
          return outcomes;
        }),
    },
    agents: {
      ...agents,
      setRoutingStatus: (agentId, status, at) =>
        write(async () => {
          await agents.setRoutingStatus(agentId, status, at);
          note.status(agentId, status);
        }),
      setPresence: (agentId, presence, at) => changing(agentId, () => agents.setPresence(agentId, presence, at)),
      noteResponse: (agentId, at) => changing(agentId, () => agents.noteResponse(agentId, at)),
      noteSeen: (gatewayId, agentIds) =>
        write(async () => {
          await agents.noteSeen(gatewayId, agentIds);
          note.line();
        }),
      noteLeft: (gatewayId, agentIds) =>
        write(async () => {
          await agents.noteLeft(gatewayId, agentIds);
          note.line();
        }),
      dismissAbsent: (forMs) =>
        write(async () => {
          const dismissed = await agents.dismissAbsent(forMs);
          for (const agentId of dismissed) note.status(agentId, 'offQueue');
          return dismissed;
        }),
    },
    receipts: {
      ...receipts,
      advance: (watermarks) =>
        write(async () => {
          await receipts.advance(watermarks);
          const reached = await receipts.delivered(watermarks.map(({ conversationId }) => conversationId));
          for (const [conversationId, watermark] of reached) note.delivered(conversationId, watermark);
        }),
    },
  };
}
