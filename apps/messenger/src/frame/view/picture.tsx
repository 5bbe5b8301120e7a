import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

/** A picture that goes with words and says nothing on its own; it disappears when it can't be had. Its host learns nothing of the page. */
export function Picture({ url }: { url: string }): VNode | null {
  const [broken, setBroken] = useState('');
  if (broken === url) return null;
  return (
    <img
      class="picture"
      src={url}
      alt=""
      loading="lazy"
      decoding="async"
      referrerpolicy="no-referrer"
      draggable={false}
      onError={() => setBroken(url)}
    />
  );
}
