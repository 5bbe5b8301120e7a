import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';

type PictureProps = {
  readonly url: string | undefined;
  /** What stands in its place when it can't be had. */
  readonly otherwise?: ComponentChildren;
};

/** A picture that goes with words and says nothing on its own. Its host learns nothing of the page. */
export function Picture({ url, otherwise = null }: PictureProps): VNode {
  const [broken, setBroken] = useState('');
  if (!url || broken === url) return <>{otherwise}</>;
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
