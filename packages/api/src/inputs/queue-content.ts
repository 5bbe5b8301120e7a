import type { Queue } from '@rejoin/core/queue/queue';
import { z } from 'zod';
import { id, text } from './scalars.ts';

/** More than any queue offers. */
const CODES_MAX = 1000;
/** More than any company has. */
const MEMBERS_MAX = 20_000;

/** The shape only; what may be in it is judged by core's `validateServedQueue`, which names every problem. */
export const queueContent = z.object({
  name: text,
  alertingSeconds: z.number(),
  autoAnswer: z.boolean(),
  lastAgent: z.enum(['anyQueue', 'membersOnly', 'off']),
  reserveSeconds: z.number(),
  inactivity: z
    .object({ afterSeconds: z.number(), action: z.enum(['disconnect', 'flow']), warning: text })
    .exactOptional(),
  wrapUp: z.object({
    prompt: z.enum(['mandatory', 'optional', 'timeout', 'onRequest']),
    timeoutSeconds: z.number(),
    /** Their names are not looked at. */
    codes: z.array(z.object({ id, name: text })).max(CODES_MAX),
  }),
  serviceLevel: z.object({ share: z.number(), seconds: z.number() }),
  overflow: z.object({ afterSeconds: z.number(), queueId: id }).exactOptional(),
  placeWords: text,
  introductionWords: text,
  skillMatching: z.enum(['none', 'best', 'all']),
}) satisfies z.ZodType<Omit<Queue, 'id'>>;

export const queue = queueContent.extend({ id }) satisfies z.ZodType<Queue>;

export const memberIds = z.array(id).max(MEMBERS_MAX);
