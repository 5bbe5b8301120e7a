import { withArrival } from '@rejoin/core/presence/presence';
import { toastFailed } from '@rejoin/ui/toaster';
import { useMutation } from '@tanstack/react-query';
import { useLiveState } from '../../live/live-context.tsx';
import { useMay } from '../../live/me.tsx';
import { standingWords } from '../../live/standing-words.ts';
import { useTRPC } from '../../live/trpc.ts';

export const FAILED = 'Your status could not be changed.';
export const TRY_AGAIN = { detail: 'Try again once the connection is back.' };

/** My standing, in words, and the one change that can be made to my routing status. */
export function useChangeRoutingStatus() {
  const trpc = useTRPC();
  const standing = useLiveState((state) => state.status);
  const may = useMay('routing:agent:onQueue');
  const change = useMutation(
    trpc.agent.setRoutingStatus.mutationOptions({ onError: () => toastFailed(FAILED, TRY_AGAIN) }),
  );
  const isOn = standing.routingStatus === 'onQueue';
  return {
    words: standingWords(withArrival(standing)),
    act: isOn ? 'Go off queue' : 'Go on queue',
    may,
    changing: change.isPending,
    change: () => change.mutate({ status: isOn ? 'offQueue' : 'onQueue' }),
  };
}
