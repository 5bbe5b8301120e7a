import { toastFailed } from '@rejoin/ui/toaster';
import { useMutation } from '@tanstack/react-query';
import { ACTIONS } from '../../keyboard/actions.ts';
import { useActions } from '../../keyboard/use-actions.tsx';
import { type Failure, failureOf } from '../../live/failure.ts';
import { useTRPC } from '../../live/trpc.ts';
import { useOfferKeys } from './use-offer-keys.ts';

/** Accepts or declines an offer, by a press, with the keys or from the palette. */
export function useOfferAnswer(conversationId: string, onAccepted: (conversationId: string) => void) {
  const trpc = useTRPC();
  const accept = useMutation(
    trpc.agent.accept.mutationOptions({
      onSuccess: () => onAccepted(conversationId),
      onError: (error) => toastFailed(acceptFailure(failureOf(error))),
    }),
  );
  const decline = useMutation(
    trpc.agent.decline.mutationOptions({
      onError: () => toastFailed('Could not decline. The offer runs out by itself.'),
    }),
  );
  const active = !(accept.isPending || decline.isPending || accept.isSuccess || decline.isSuccess);
  const [onAccept, onDecline] = [() => accept.mutate({ conversationId }), () => decline.mutate({ conversationId })];
  useOfferKeys({ active, onAccept, onDecline });
  useActions([
    { ...ACTIONS.accept, run: active ? onAccept : undefined },
    { ...ACTIONS.decline, run: active ? onDecline : undefined },
  ]);
  return {
    accept: { isPending: accept.isPending, run: onAccept },
    decline: { isPending: decline.isPending, run: onDecline },
  };
}

function acceptFailure(failure: Failure): string {
  if (failure === 'lost') return 'Could not accept: the connection is down.';
  return failure === 'noSeat' ? 'You have no room. End or park a conversation first.' : 'This offer is over.';
}
