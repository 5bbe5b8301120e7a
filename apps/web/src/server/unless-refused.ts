import 'server-only';
import type { Refusal } from '@rejoin/api/refusals';
import { TRPCError } from '@trpc/server';

/** What the call gives, or `undefined` when it was refused for this reason. */
export async function unlessRefused<Result>(refusal: Refusal, call: Promise<Result>): Promise<Result | undefined> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof TRPCError && error.message === refusal) return undefined;
    throw error;
  }
}
