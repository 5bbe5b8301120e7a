import type { AppRouter } from '@rejoin/api/router';
import { TRPCClientError } from '@trpc/client';

type ErrorData = NonNullable<TRPCClientError<AppRouter>['data']>;

/** Why the server refused, with the details it gave. */
export type Refused = ErrorData & { refusal: NonNullable<ErrorData['refusal']> };

/** `undefined`: the server did not refuse, something failed. */
export function refusalOf(error: unknown): Refused | undefined {
  if (!(error instanceof TRPCClientError)) return undefined;
  const data: ErrorData | null | undefined = error.data;
  return data?.refusal === undefined ? undefined : { ...data, refusal: data.refusal };
}
