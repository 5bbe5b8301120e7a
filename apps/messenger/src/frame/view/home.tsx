import type { RefObject, VNode } from 'preact';
import { hasBegun } from '../conversation/has-begun.ts';
import type { Model } from '../conversation/model.ts';
import { adoptStyle } from '../styles/adopt-style.ts';
import HOME_STYLE from '../styles/home.css' with { type: 'text' };
import { unreadCount } from '../thread/unread-count.ts';
import { CloseIcon, ForwardIcon, SpeechIcon } from './icons.tsx';
import { Picture } from './picture.tsx';
import { saidIn } from './said-by.ts';
import { senderOf } from './sender.ts';
import { useSurroundings } from './surroundings.ts';

adoptStyle(HOME_STYLE);

export type HomeProps = {
  readonly model: Model;
  readonly logoUrl: string | undefined;
  /** The way to the conversation. */
  readonly start: RefObject<HTMLButtonElement>;
};

/** Where the messenger opens: the company's welcome, and the way to the conversation, with what was said last. */
export function Home({ model, logoUrl, start }: HomeProps): VNode {
  const surroundings = useSurroundings();
  const { words, close, tell } = surroundings;
  const unread = unreadCount(model.thread, model.seenAt);
  const latest = model.thread.findLast((item) => item.kind === 'message');
  return (
    <div class="home">
      <div class="home-top">
        <Picture
          url={logoUrl}
          otherwise={
            <span class="header-mark" aria-hidden="true">
              <SpeechIcon />
            </span>
          }
        />
        {close && (
          <button type="button" class="header-tool" aria-label={words.close} title={words.close} onClick={close}>
            <CloseIcon />
          </button>
        )}
        <h1>{words.welcomeTitle}</h1>
        <p>{words.welcomeText}</p>
      </div>
      <button ref={start} type="button" class="home-start" onClick={() => tell({ type: 'conversationWanted' })}>
        <span class="home-words">
          <strong>{hasBegun(model) && !model.readOnly ? words.resume : words.startNew}</strong>
          {latest && (
            <span class="home-latest">
              <span>
                <bdi>{senderOf(latest, surroundings)}</bdi>:
              </span>{' '}
              <span dir="auto">{saidIn(latest, surroundings)}</span>
            </span>
          )}
        </span>
        {unread > 0 && (
          <span class="home-unread">
            <span class="visually-hidden">{words.newMessages}: </span>
            {unread}
          </span>
        )}
        <ForwardIcon />
      </button>
    </div>
  );
}
