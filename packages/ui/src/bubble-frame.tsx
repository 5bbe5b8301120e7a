import { clsx } from 'clsx';
import { Check, CheckCheck, CircleAlert, Clock } from 'lucide-react';
import type { ReactNode } from 'react';
import { clockTime, exactTime } from './relative-time.ts';

export type BubbleSide = 'mine' | 'theirs' | 'bot';

/** Where it stands among the neighbours of the same sender and minute. */
export type BubblePosition = 'single' | 'first' | 'middle' | 'last';

export type Delivery = 'pending' | 'sent' | 'delivered' | 'failed';

export type BubbleFrameProps = {
  side: BubbleSide;
  position: BubblePosition;
  /** Milliseconds since 1970. */
  at: number;
  /** Shown under the last of mine, and under every one that failed. */
  delivery?: Delivery;
  onRetry?: () => void;
};

const states = {
  pending: { icon: Clock, label: 'Sending' },
  sent: { icon: Check, label: 'Sent' },
  delivered: { icon: CheckCheck, label: 'Delivered' },
  failed: { icon: CircleAlert, label: 'Not sent' },
};

function DeliveryState({ delivery, onRetry }: { delivery: Delivery; onRetry?: () => void }) {
  const { icon: Icon, label } = states[delivery];
  return (
    <span className={clsx('inline-flex items-center gap-1', delivery === 'failed' && 'text-danger-ink')}>
      <Icon aria-hidden className="size-3.5" />
      {label}
      {delivery === 'failed' && onRetry !== undefined && (
        <button type="button" onClick={onRetry} className="rounded-control font-medium underline underline-offset-2">
          Retry
        </button>
      )}
    </span>
  );
}

/** The inner corner is squared towards the neighbour of the same sender. */
export function cornerClasses(side: BubbleSide, position: BubblePosition) {
  const mine = side === 'mine';
  const below = position === 'first' || position === 'middle';
  const above = position === 'last' || position === 'middle';
  return clsx(
    'rounded-bubble',
    above && (mine ? 'rounded-tr-[4px]' : 'rounded-tl-[4px]'),
    below && (mine ? 'rounded-br-[4px]' : 'rounded-bl-[4px]'),
  );
}

/** Places what was said on its side of the thread, with its time (on hover, and at the end of a group) and its state. */
export function BubbleFrame(props: BubbleFrameProps & { children: ReactNode }) {
  const { side, position, at, delivery, onRetry, children } = props;
  const mine = side === 'mine';
  const ends = position === 'single' || position === 'last';
  const time = (
    <time dateTime={new Date(at).toISOString()} title={exactTime(at)} suppressHydrationWarning>
      {clockTime(at)}
    </time>
  );
  return (
    <div className={clsx('group/bubble flex flex-col', mine ? 'items-end' : 'items-start', ends ? 'mb-3' : 'mb-0.5')}>
      <div className={clsx('flex w-full items-center gap-2', mine && 'flex-row-reverse')}>
        <div className="max-w-[72%] min-w-0">{children}</div>
        {!ends && (
          <span className="shrink-0 text-12 text-muted opacity-0 transition-opacity group-hover/bubble:opacity-100">
            {time}
          </span>
        )}
      </div>
      {(ends || delivery !== undefined) && (
        <p className="mt-1 flex items-center gap-1.5 px-1 text-12 text-muted">
          {ends && time}
          {delivery !== undefined && <DeliveryState delivery={delivery} {...(onRetry && { onRetry })} />}
        </p>
      )}
    </div>
  );
}
