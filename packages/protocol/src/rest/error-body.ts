import { z } from 'zod';

/** How a REST request is refused (guest API, section 6.1). */
export const errorBody = z.object({
  message: z.string(),
  /** Dotted words, e.g. `resource.not.found`. */
  code: z.string(),
  /** The HTTP status. */
  status: z.int(),
  details: z.array(z.never()),
  errors: z.array(z.never()),
});

export type ErrorBody = z.infer<typeof errorBody>;

export function errorBodyOf(status: number, code: string, message: string): ErrorBody {
  return { message, code, status, details: [], errors: [] };
}
