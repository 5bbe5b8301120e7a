import type { VNode } from 'preact';
import type { BubbleGroup } from '../thread/rows.ts';
import { Bubble } from './bubble.tsx';
import { SpeechIcon } from './icons.tsx';
import { initials } from './initials.ts';
import type { LargeImage } from './lightbox.tsx';
import { Picture } from './picture.tsx';
import { senderOf } from './sender.ts';
import { useSurroundings } from './surroundings.ts';

type MessageGroupProps = {
  readonly group: BubbleGroup;
  /** The conversation takes no more messages. */
  readonly readOnly: boolean;
  readonly onEnlarge: (image: LargeImage) => void;
};

export function MessageGroup({ group, ...rest }: MessageGroupProps): VNode {
  const surroundings = useSurroundings();
  const { persona } = surroundings;
  const sender = senderOf(group, surroundings);
  return (
    <div class={group.mine ? 'group group-mine' : 'group'}>
      {!group.mine && (
        <p class="group-name" aria-hidden="true">
          {persona && group.bot && (
            <span class="group-face">
              <Picture url={persona.avatarUrl} otherwise={persona.name ? initials(persona.name) : <SpeechIcon />} />
            </span>
          )}
          <bdi>{sender}</bdi>
        </p>
      )}
      <ul>
        {group.bubbles.map((bubble) => (
          <Bubble key={bubble.key} bubble={bubble} mine={group.mine} sender={sender} {...rest} />
        ))}
      </ul>
    </div>
  );
}
