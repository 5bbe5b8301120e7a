import type { AppRouter } from '@rejoin/api/router';
import { TRPCClientError } from '@trpc/client';

/** Every reason the API may give. */
export type Refusal = NonNullable<NonNullable<TRPCClientError<AppRouter>['data']>['refusal']>;

/** Why a call came to nothing: a refusal's code; `lost`: no answer came, so nobody knows; `failed`: the server made a mistake. */
export type Failure = Refusal | 'lost' | 'failed';

export function failureOf(error: unknown): Failure {
  if (!(error instanceof TRPCClientError)) return 'lost';
  const data = (error as TRPCClientError<AppRouter>).data;
  return data === null || data === undefined ? 'lost' : (data.refusal ?? 'failed');
}

/** What is told of a deed that was lost. */
export const LINE_IS_DOWN = 'The connection is down. Try again once it is back.';
