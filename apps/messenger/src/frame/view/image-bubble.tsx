import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { ShownImage } from '../images/shown-image.ts';
import { AlertIcon } from './icons.tsx';
import { useSurroundings } from './surroundings.ts';

type ImageBubbleProps = {
  readonly image: ShownImage;
  readonly label: string;
  readonly onEnlarge: () => void;
  readonly onBroken: () => void;
};

/** A picture in its reserved place, blurred until it is there. A link that no longer works is renewed once. */
export function ImageBubble({ image, label, onEnlarge, onBroken }: ImageBubbleProps): VNode {
  const { words } = useSurroundings();
  const [state, setState] = useState<{ url: string; is: 'loading' | 'there' | 'broken'; renewed: boolean }>({
    url: image.url,
    is: 'loading',
    renewed: false,
  });
  const current = state.url === image.url ? state : { ...state, url: image.url, is: 'loading' as const };

  function fail(): void {
    setState({ url: image.url, is: 'broken', renewed: true });
    if (!current.renewed) onBroken();
  }

  return (
    <button
      type="button"
      class="image-bubble"
      data-state={current.is}
      aria-label={`${label}. ${words.enlarge}`}
      onClick={onEnlarge}
      disabled={current.is === 'broken'}
    >
      <svg
        class="image-place"
        viewBox={`0 0 ${image.width} ${image.height}`}
        width={image.width}
        height={image.height}
        aria-hidden="true"
      />
      {current.is === 'broken' ? (
        <span class="image-gone">
          <AlertIcon />
          {words.imageGone}
        </span>
      ) : (
        <img
          src={image.url}
          alt=""
          decoding="async"
          draggable={false}
          onLoad={() => setState({ ...current, is: 'there' })}
          onError={fail}
        />
      )}
    </button>
  );
}
