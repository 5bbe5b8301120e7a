import { z } from 'zod';
import { type Frame, frame, response } from './frame.ts';

const body = z.object({
  jwt: z.string(),
  /** Seconds since 1970. */
  exp: z.int(),
});

/** The key to the history (guest API, section 3.8). */
export const jwtResponse = frame('JwtResponse', body);

export type JwtResponseFrame = Frame<'JwtResponse', z.infer<typeof body>>;

export function jwtResponseFrame(key: z.infer<typeof body>, tracingId: string | undefined): JwtResponseFrame {
  return response('JwtResponse', key, tracingId);
}
