import { inTone, rememberSkinTone, SKIN_TONES, type SkinTone } from '@rejoin/ui/skin-tone';
import type { VNode } from 'preact';
import type { Words } from '../words/words.ts';

type SkinTonesProps = {
  readonly words: Words;
  /** From the lightest to the darkest. */
  readonly names: readonly string[];
  readonly tone: SkinTone;
  readonly onChoose: (tone: SkinTone) => void;
};

const HAND = '✋';

/** In which tone hands and people are written from now on, in this browser. */
export function SkinTones({ words, names, tone, onChoose }: SkinTonesProps): VNode {
  return (
    <fieldset class="emoji-tones" aria-label={words.skinTone}>
      {SKIN_TONES.map((each, index) => (
        <button
          type="button"
          key={each}
          aria-label={names[index - 1] ?? words.noSkinTone}
          title={names[index - 1] ?? words.noSkinTone}
          aria-pressed={each === tone}
          onClick={() => {
            rememberSkinTone(each);
            onChoose(each);
          }}
        >
          {inTone(HAND, each)}
        </button>
      ))}
    </fieldset>
  );
}
