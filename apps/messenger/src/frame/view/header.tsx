import type { VNode } from 'preact';
import { CloseIcon, PhoneIcon, SpeechIcon } from './icons.tsx';
import { initials } from './initials.ts';
import { useSurroundings } from './surroundings.ts';

type HeaderProps = {
  /** The person whose word is the latest of the company's side. */
  readonly agent: string | undefined;
  /** Takes the conversation to another device; absent where that can't be done. */
  readonly onOtherDevice: (() => void) | undefined;
};

/** Who is there, in the brand's colour. */
export function Header({ agent, onOtherDevice }: HeaderProps): VNode {
  const { words, close } = useSurroundings();
  return (
    <div class="header">
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
