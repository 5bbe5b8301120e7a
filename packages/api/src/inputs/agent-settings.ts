import type { AgentSettings } from '@rejoin/core/routing/agent-settings';
import type { AgentDeed } from '@rejoin/core/routing/change-agent';
import { z } from 'zod';
import { id, text } from './scalars.ts';

/** No list that core accepts is as long. */
const LIST_MAX = 1000;

/** The shape only; what may be in it is judged by core's `validateAgentSettings`, which names every problem. */
export const agentSettings = z.object({
  capacity: z.number().exactOptional(),
  skills: z.record(id, z.number()),
  languages: z.array(text).max(LIST_MAX),
  queueIds: z.array(id).max(LIST_MAX),
}) satisfies z.ZodType<AgentSettings>;

/** Judged by core like the settings that it leads to. */
export const agentDeed = z.discriminatedUnion('type', [
  z.object({ type: z.enum(['joinQueue', 'leaveQueue']), queueId: id }),
  z.object({ type: z.literal('setSkill'), skillId: id, level: z.number() }),
  z.object({ type: z.literal('dropSkill'), skillId: id }),
  z.object({ type: z.literal('setCapacity'), capacity: z.number().exactOptional() }),
]) satisfies z.ZodType<AgentDeed>;
