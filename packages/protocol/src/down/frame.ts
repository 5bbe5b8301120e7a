import { z } from 'zod';

/** A frame from the gateway. `response` answers a request, `message` comes unasked (guest API, section 1.5). */
export type Frame<Class extends string, Body> = {
  readonly type: 'response' | 'message';
  readonly class: Class;
  readonly code: number;
  readonly body: Body;
  /** The mark of the request that this answers or echoes. */
  readonly tracingId?: string;
};

/** The schema of a frame of one class. */
export function frame<Class extends string, Body extends z.ZodType>(className: Class, body: Body) {
  return z.object({
    type: z.enum(['response', 'message']),
    class: z.literal(className),
    code: z.int(),
    body,
    tracingId: z.string().optional(),
  });
}

/** The answer to the request marked `tracingId`. */
export function response<Class extends string, Body>(
  className: Class,
  body: Body,
  tracingId: string | undefined,
): Frame<Class, Body> {
  return { type: 'response', class: className, code: 200, body, ...(tracingId !== undefined && { tracingId }) };
}

/** Something that comes unasked. Only the echo of a guest's own message has a mark (guest API, section 3.2). */
export function event<Class extends string, Body>(
  className: Class,
  body: Body,
  tracingId?: string,
): Frame<Class, Body> {
  return { type: 'message', class: className, code: 200, body, ...(tracingId !== undefined && { tracingId }) };
}
