'use client';

import { Avatar } from '@rejoin/ui/avatar';
import { Button } from '@rejoin/ui/button';
import { CountdownRing } from '@rejoin/ui/countdown-ring';
import { Kbd } from '@rejoin/ui/kbd';
import { toastFailed } from '@rejoin/ui/toaster';
import { useMutation } from '@tanstack/react-query';
import { ACTIONS } from '../../keyboard/actions.ts';
import { useActions } from '../../keyboard/use-actions.tsx';
import { type Failure, failureOf } from '../../live/failure.ts';
import { attributedLine } from '../../live/last-words.ts';
import { useLiveState } from '../../live/live-context.tsx';
import { ToldName } from '../../live/told-name.tsx';
import { useTRPC } from '../../live/trpc.ts';
import { WHY_ME } from '../../live/why-me.ts';
import type { InboxRow } from '../../live/wire.ts';
import { useOfferKeys } from './use-offer-keys.ts';

export type Offered = InboxRow & { readonly offer: NonNullable<InboxRow['offer']> };

type OfferCardProps = {
  readonly row: Offered;
  /** Enter and Escape are for this one. */
  readonly first: boolean;
  readonly onAccepted: (conversationId: string) => void;
};

/** A conversation that rings at me: who, where from, why me, the first words, and how long is left. */
export function OfferCard({ row, first, onAccepted }: OfferCardProps) {
  const { conversationId, offer } = row;
  const trpc = useTRPC();
  const skew = useLiveState((state) => state.skew);
  const queue = useLiveState((state) => state.queues.find(({ id }) => id === row.queueId)?.name);
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
  const busy = accept.isPending || decline.isPending || accept.isSuccess || decline.isSuccess;
  const active = first && !busy;
  const keys = {
    active,
    onAccept: () => accept.mutate({ conversationId }),
    onDecline: () => decline.mutate({ conversationId }),
  };
  useOfferKeys(keys);
  useActions([
    { ...ACTIONS.accept, run: active ? keys.onAccept : undefined },
    { ...ACTIONS.decline, run: active ? keys.onDecline : undefined },
  ]);
  const names = useLiveState((state) => state.agentNames);
  const facts = [queue, row.leg > 1 && `leg ${row.leg}`].filter(Boolean).join(' · ');
  return (
    <section
      aria-label={`Offer from ${row.guestName}`}
      className="animate-slide-in border-b border-accent-line bg-accent-soft p-4"
    >
      <div className="flex items-center gap-3">
        <Avatar name={row.guestName} tintBy={row.sessionId} size="large" />
        <div className="min-w-0 flex-1">
          <p className="truncate text-14 font-semibold">
            {row.guestName}
            <ToldName row={row} />
          </p>
          {facts !== '' && <p className="truncate text-muted">{facts}</p>}
        </div>
        <CountdownRing endsAt={offer.until + skew} total={offer.until - offer.offeredAt} />
      </div>
      <blockquote dir="auto" className="mt-3 line-clamp-3 text-14 wrap-anywhere">
        {row.opening.trim() || attributedLine(row.lastWords, (agentId) => names[agentId] ?? 'A colleague')}
      </blockquote>
      <p className="mt-1 text-12 text-accent-ink">{whyWords(offer, names)}</p>
      <div className="mt-3 grid grid-cols-2 gap-2">
        <Button
          loading={decline.isPending}
          disabled={accept.isPending}
          onClick={() => decline.mutate({ conversationId })}
        >
          Decline{' '}
          <span aria-hidden className="pointer-coarse:hidden">
            {first && <Kbd>Esc</Kbd>}
          </span>
        </Button>
        <Button
          variant="primary"
          loading={accept.isPending}
          disabled={decline.isPending}
          onClick={() => accept.mutate({ conversationId })}
        >
          Accept{' '}
          <span aria-hidden className="pointer-coarse:hidden">
            {first && <Kbd inverted>Enter</Kbd>}
          </span>
        </Button>
      </div>
    </section>
  );
}

function whyWords({ reason, fromAgentId, byName }: Offered['offer'], names: Readonly<Record<string, string>>): string {
  if (byName !== undefined) return `${byName} sends it to you`;
  const asker = fromAgentId && names[fromAgentId];
  return asker === undefined ? WHY_ME[reason] : `${asker} asks you to take it`;
}

function acceptFailure(failure: Failure): string {
  if (failure === 'lost') return 'Could not accept: the connection is down.';
  return failure === 'noSeat' ? 'You have no room. End or park a conversation first.' : 'This offer is over.';
}
