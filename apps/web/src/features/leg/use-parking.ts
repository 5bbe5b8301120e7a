'use client';

import { toastFailed } from '@rejoin/ui/toaster';
import { useMutation } from '@tanstack/react-query';
import { useTRPC } from '../../live/trpc.ts';
import { legFailure } from './leg-failure.ts';

type Leg = { readonly conversationId: string; readonly guestName: string };

/** Parks the conversation and takes it back. */
export function useParking({ conversationId, guestName }: Leg) {
  const trpc = useTRPC();
  const resume = useMutation(
    trpc.leg.resume.mutationOptions({
      onError: (error) => toastFailed(`${guestName} could not be taken back.`, { detail: legFailure(error) }),
    }),
  );
  const park = useMutation(
    trpc.leg.park.mutationOptions({
      onError: (error) => toastFailed(`${guestName} could not be parked.`, { detail: legFailure(error) }),
    }),
  );
  return {
    busy: park.isPending || resume.isPending,
    takeBack: () => resume.mutate({ conversationId }),
    park: (until?: number) => park.mutate({ conversationId, ...(until !== undefined && { until }) }),
  };
}
