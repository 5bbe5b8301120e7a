import type { z } from 'zod';
import type { FieldProblem } from './field-problem.ts';
import { READING, shapeProblems } from './shape-problems.ts';
import type { Json } from './unkept-fields.ts';

/** How deep the objects and lists of a request may lie in each other. */
export const DEPTH_MAX = 20;

export type ReadBody<T> =
  | { readonly type: 'read'; readonly value: T }
  | { readonly type: 'refused'; readonly problems: readonly FieldProblem[] };

/** A request's body in the shape of the schema. Some clients write what they do not have as null: that is left out. */
export function readBody<T>(schema: z.ZodType<T>, body: unknown): ReadBody<T> & { readonly sent: Json } {
  const sent = withoutNulls(body, 0);
  if (sent === undefined) return { type: 'refused', problems: [TOO_DEEP], sent: {} };
  const parsed = schema.safeParse(sent, READING);
  if (parsed.success) return { type: 'read', value: parsed.data, sent };
  return { type: 'refused', problems: shapeProblems(parsed.error), sent };
}

const TOO_DEEP: FieldProblem = {
  field: '',
  code: 'invalid.value',
  message: `Objects lie in each other more than ${DEPTH_MAX} deep.`,
};

/** `undefined`: it is too deep. */
function withoutNulls(value: unknown, depth: number): Json | undefined {
  if (depth > DEPTH_MAX) return undefined;
  if (Array.isArray(value)) {
    const items = value.map((each) => withoutNulls(each, depth + 1));
    return items.some((each) => each === undefined) ? undefined : (items as Json[]);
  }
  if (typeof value !== 'object' || value === null) return value === undefined ? null : (value as Json);
  const entries = Object.entries(value)
    .filter(([, each]) => each !== null)
    .map(([key, each]) => [key, withoutNulls(each, depth + 1)] as const);
  return entries.some(([, each]) => each === undefined) ? undefined : (Object.fromEntries(entries) as Json);
}
