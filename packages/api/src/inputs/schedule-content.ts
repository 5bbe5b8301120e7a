import type { Schedule } from '@rejoin/core/office-hours/schedule';
import { z } from 'zod';
import { id, text } from './scalars.ts';

/** No list that core accepts is as long. */
const LIST_MAX = 1000;

const span = z.object({ from: z.number(), to: z.number() });

/** The shape only; what may be in it is judged by core's `validateSchedule`, which names every problem. */
export const scheduleContent = z.object({
  name: text,
  timeZone: text,
  hours: z.array(span.extend({ weekday: z.number() })).max(LIST_MAX),
  holidays: z
    .array(
      z.object({
        name: text,
        from: text,
        to: text.exactOptional(),
        yearly: z.literal(true).exactOptional(),
        hours: z.array(span).max(LIST_MAX).exactOptional(),
      }),
    )
    .max(LIST_MAX)
    .exactOptional(),
}) satisfies z.ZodType<Omit<Schedule, 'id'>>;

export const schedule = scheduleContent.extend({ id }) satisfies z.ZodType<Schedule>;
