import { CHOSEN_PRESENCES, withArrival } from '@rejoin/core/presence/presence';
import type { MenuItem } from '@rejoin/ui/menu';
import { toastFailed } from '@rejoin/ui/toaster';
import { useMutation } from '@tanstack/react-query';
import { CircleCheck, CircleMinus, Clock, Coffee, GraduationCap, Users, Utensils } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLiveState } from '../../live/live-context.tsx';
import { PRESENCE_LABELS } from '../../live/standing-words.ts';
import { useTRPC } from '../../live/trpc.ts';
import { FAILED, TRY_AGAIN } from './use-change-routing-status.ts';

const ICONS: Record<(typeof CHOSEN_PRESENCES)[number], ReactNode> = {
  available: <CircleCheck />,
  busy: <CircleMinus />,
  away: <Clock />,
  break: <Coffee />,
  meal: <Utensils />,
  meeting: <Users />,
  training: <GraduationCap />,
};

/** What I can say of myself. Anything but available takes me off queue. */
export function usePresenceChoices(): MenuItem[] {
  const trpc = useTRPC();
  const standing = useLiveState((state) => state.status);
  const { presence } = withArrival(standing);
  const change = useMutation(trpc.agent.setPresence.mutationOptions({ onError: () => toastFailed(FAILED, TRY_AGAIN) }));
  return CHOSEN_PRESENCES.map((choice) => ({
    label: PRESENCE_LABELS[choice],
    icon: ICONS[choice],
    checked: choice === presence,
    onSelect: () => change.mutate({ presence: choice }),
  }));
}
