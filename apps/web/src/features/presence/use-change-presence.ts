import { toastFailed } from '@rejoin/ui/toaster';
import { useMutation } from '@tanstack/react-query';
import { useLiveState } from '../../live/live-context.tsx';
import { useMay } from '../../live/me.tsx';
import { useTRPC } from '../../live/trpc.ts';
import { PRESENCE_WORDS } from './presence-words.ts';

/** My routing status, in words, and the one change that can be made to it. */
export function useChangePresence() {
  const trpc = useTRPC();
  const status = useLiveState((state) => state.status.routingStatus);
  const sentOff = useLiveState((state) => state.sentOffQueue);
  const may = useMay('routing:agent:onQueue');
  const change = useMutation(
    trpc.agent.setRoutingStatus.mutationOptions({
      onError: () =>
        toastFailed('Your status could not be changed.', { detail: 'Try again once the connection is back.' }),
    }),
  );
  const words = PRESENCE_WORDS[status];
  return {
    status,
    sentOff,
    words,
    may,
    changing: change.isPending,
    change: () => change.mutate({ status: words.next }),
  };
}
