import type { RefObject, VNode } from 'preact';
import { BackIcon, CloseIcon, PhoneIcon, SpeechIcon } from './icons.tsx';
import { initials } from './initials.ts';
import { useSurroundings } from './surroundings.ts';

type HeaderProps = {
  /** The person whose word is the latest of the company's side. */
  readonly agent: string | undefined;
  /** The way to the home page, where there is one. */
  readonly back: RefObject<HTMLButtonElement> | undefined;
  /** Takes the conversation to another device; absent where that can't be done. */
  readonly onOtherDevice: (() => void) | undefined;
};

/** Who is there, in the brand's colour. */
export function Header({ agent, back, onOtherDevice }: HeaderProps): VNode {
  const { words, close, tell } = useSurroundings();
  return (
    <div class="header">
      {back && (
        <button
          ref={back}
          type="button"
          class="header-tool"
          aria-label={words.back}
          title={words.back}
          onClick={() => tell({ type: 'homeWanted' })}
        >
          <BackIcon />
        </button>
      )}
      <span class="header-mark" aria-hidden="true">
        {agent ? initials(agent) : <SpeechIcon />}
      </span>
      <div class="header-words">
        <h1>
          <bdi>{words.title}</bdi>
        </h1>
        <p>{agent ? words.latestReplyFrom(agent) : words.subtitle}</p>
      </div>
      {onOtherDevice && (
        <button
          type="button"
          class="header-tool"
          aria-label={words.otherDevice}
          title={words.otherDevice}
          aria-haspopup="dialog"
          onClick={onOtherDevice}
        >
          <PhoneIcon />
        </button>
      )}
      {close && (
        <button type="button" class="header-tool" aria-label={words.close} title={words.close} onClick={close}>
          <CloseIcon />
        </button>
      )}
    </div>
  );
}
