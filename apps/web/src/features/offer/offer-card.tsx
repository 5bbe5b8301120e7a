'use client';

import { Avatar } from '@rejoin/ui/avatar';
import { Button } from '@rejoin/ui/button';
import { CountdownRing } from '@rejoin/ui/countdown-ring';
import { Kbd } from '@rejoin/ui/kbd';
import { clsx } from 'clsx';
import { type ReactNode, useEffect, useRef } from 'react';
import { isOnControl, isTyping } from '../../keyboard/typing-target.ts';
import { useKeyFree } from '../../keyboard/use-key-free.ts';
import { attributedLine } from '../../live/last-words.ts';
import { useLiveState } from '../../live/live-context.tsx';
import { ToldName } from '../../live/told-name.tsx';
import { WHY_ME } from '../../live/why-me.ts';
import type { Offered } from './ringing-offers.ts';
import { useOfferAnswer } from './use-offer-answer.ts';

type OfferCardProps = {
  readonly row: Offered;
  /** It was opened by hand, and the keyboard comes along. */
  readonly wasChosen: boolean;
  readonly onAccepted: (conversationId: string) => void;
};

/** A conversation that rings at me: who, where from, why me, the first words, and how long is left. Enter and Escape answer it. */
export function OfferCard({ row, wasChosen, onAccepted }: OfferCardProps) {
  const { conversationId, offer } = row;
  const skew = useLiveState((state) => state.skew);
  const queue = useLiveState((state) => state.queues.find(({ id }) => id === row.queueId)?.name);
  const { accept, decline } = useOfferAnswer(conversationId, onAccepted);
  const place = useRef<HTMLElement>(null);
  const [escapeFree, enterFree] = [useKeyFree(isTyping), useKeyFree(isOnControl)];
  useEffect(() => {
    if (wasChosen) place.current?.focus();
  }, [wasChosen]);
  const names = useLiveState((state) => state.agentNames);
  const facts = [queue, row.leg > 1 && `leg ${row.leg}`].filter(Boolean).join(' · ');
  return (
    <section
      ref={place}
      tabIndex={-1}
      aria-label={`Offer from ${row.guestName}`}
      className="focus-inset animate-slide-in border-b border-accent-line bg-accent-soft p-4"
    >
      <div className="flex items-center gap-3">
        <Avatar name={row.guestName} tintBy={row.sessionId} size="large" />
        <div className="min-w-0 flex-1">
          <p className="line-clamp-2 text-14 font-semibold wrap-anywhere">
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
        <Button loading={decline.isPending} disabled={accept.isPending} onClick={decline.run}>
          Decline{' '}
          <Hint free={escapeFree}>
            <Kbd>Esc</Kbd>
          </Hint>
        </Button>
        <Button variant="primary" loading={accept.isPending} disabled={decline.isPending} onClick={accept.run}>
          Accept{' '}
          <Hint free={enterFree}>
            <Kbd inverted>Enter</Kbd>
          </Hint>
        </Button>
      </div>
    </section>
  );
}

/** The key that does the same; not while it would do something else, as send what is half written. */
function Hint({ free, children }: { readonly free: boolean; readonly children: ReactNode }) {
  return (
    <span aria-hidden className={clsx('pointer-coarse:hidden', !free && 'hidden')}>
      {children}
    </span>
  );
}

function whyWords({ reason, fromAgentId, byName }: Offered['offer'], names: Readonly<Record<string, string>>): string {
  if (byName !== undefined) return `${byName} sends it to you`;
  const asker = fromAgentId && names[fromAgentId];
  return asker === undefined ? WHY_ME[reason] : `${asker} asks you to take it`;
}
