import type { TRPCDefaultErrorShape, TRPCError } from '@trpc/server';
import type { ApiContext } from './context.ts';
import type { Refusal } from './refusals.ts';
import { type RefusalDetails, Refused } from './refused.ts';

export type ErrorData = TRPCDefaultErrorShape['data'] & RefusalDetails & { readonly refusal?: Refusal };

type Failure = {
  readonly error: TRPCError;
  readonly shape: TRPCDefaultErrorShape;
  readonly ctx: ApiContext | undefined;
};

/** What a client is told of a failure: of a refusal its code and details, of a fault of ours nothing but that there was one. */
export function tellClient({ error, shape, ctx }: Failure): Omit<TRPCDefaultErrorShape, 'data'> & { data: ErrorData } {
  const { code, httpStatus, path } = shape.data;
  const data = { code, httpStatus, ...(path === undefined ? {} : { path }) };
  if (error.cause instanceof Refused) {
    return { ...shape, data: { ...data, refusal: error.cause.refusal, ...error.cause.details } };
  }
  if (error.code === 'BAD_REQUEST') return { ...shape, message: 'badInput', data: { ...data, refusal: 'badInput' } };
  if (error.code !== 'INTERNAL_SERVER_ERROR') return { ...shape, data };
  ctx?.log.error({ err: error.cause ?? error, path }, 'A procedure failed');
  return { ...shape, message: 'Something failed on the server', data };
}
