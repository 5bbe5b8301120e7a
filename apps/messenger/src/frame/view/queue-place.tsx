import type { ShownPlace } from '@rejoin/core/conversation/shown-place';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useSurroundings } from './surroundings.ts';

/** Where a guest who waits stands. It moves in silence: a screen reader is told when it appears, and when the guest is the next. */
export function QueuePlace({ shown }: { shown: ShownPlace | undefined }): VNode {
  const { words, formats } = useSurroundings();
  const [told, tell] = useState<ShownPlace>();
  const place = shown && (shown.place > 1 ? words.queuePlace(shown.place) : words.queueNext);
  const wait = shown?.minutes && words.usualWait(formats.minutes(shown.minutes));
  // biome-ignore lint/correctness/useExhaustiveDependencies: not told of every step.
  useEffect(() => tell(shown), [shown !== undefined, shown?.place === 1]);
  return (
    <>
      {place && (
        <p class="queue-place">
          <span>{place}</span>
          {wait && <span> {wait}</span>}
        </p>
      )}
      <p class="visually-hidden" role="status">
        {told === shown && [place, wait].filter(Boolean).join('. ')}
      </p>
    </>
  );
}
