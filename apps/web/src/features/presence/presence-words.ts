import type { RoutingStatus } from '@rejoin/core/routing/choose-agent';

/** What each status is called, what it means for me, and what the button beside it does. */
export const PRESENCE_WORDS: Record<
  RoutingStatus,
  {
    readonly label: string;
    readonly meaning: 'good' | 'attention' | 'neutral';
    readonly act: string;
    readonly next: 'onQueue' | 'offQueue';
  }
> = {
  onQueue: { label: 'On queue', meaning: 'good', act: 'Go off queue', next: 'offQueue' },
  offQueue: { label: 'Off queue', meaning: 'neutral', act: 'Go on queue', next: 'onQueue' },
  notResponding: { label: 'Not responding', meaning: 'attention', act: 'Go on queue', next: 'onQueue' },
};
