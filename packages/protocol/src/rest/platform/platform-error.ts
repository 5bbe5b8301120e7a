import { z } from 'zod';
import type { FieldProblem } from './field-problem.ts';

const own = z.object({
  message: z.string().meta({ description: 'A sentence for whoever reads the log.' }),
  code: z.string().meta({ description: 'Dotted words, e.g. `not.found`.' }),
  status: z.int().meta({ description: 'The HTTP status.' }),
  contextId: z.string().meta({ description: 'By which the operator finds the request in the gateway’s log.' }),
});

/** How a request of the platform API is refused (platform API, section 1.4). */
export const platformError = own.extend({
  messageParams: z.record(z.string(), z.string()),
  details: z.array(
    z.object({
      errorCode: z.string(),
      fieldName: z.string().optional(),
      entityId: z.string().optional(),
      entityName: z.string().optional(),
    }),
  ),
  errors: z.array(own),
});

export type PlatformError = z.infer<typeof platformError>;

export type PlatformRefusal = {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly problems?: readonly FieldProblem[];
  /** What stands in the way. */
  readonly entities?: readonly { readonly id: string; readonly name: string }[];
};

export function platformErrorOf(refusal: PlatformRefusal, contextId: string): PlatformError {
  const { status, code, message, problems = [], entities = [] } = refusal;
  return {
    ...{ message, code, status, contextId, messageParams: {} },
    details: [
      ...problems.map((problem) => ({ errorCode: problem.code, fieldName: problem.field })),
      ...entities.map(({ id, name }) => ({ errorCode: code, entityId: id, entityName: name })),
    ],
    errors: problems.map((problem) => ({
      message: problem.field === '' ? problem.message : `${problem.field}: ${problem.message}`,
      ...{ code: problem.code, status, contextId },
    })),
  };
}
