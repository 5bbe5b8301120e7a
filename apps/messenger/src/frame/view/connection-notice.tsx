import type { VNode } from 'preact';
import type { Connection } from '../connection/connection.ts';
import type { Arrival } from '../conversation/model.ts';
import type { Words } from '../words/words.ts';
import { useSurroundings } from './surroundings.ts';

type NoticeProps = {
  readonly connection: Connection;
  readonly known: boolean;
  readonly arrival: Arrival | undefined;
};

/** Says how the line is when it is not well. A short interruption is not worth a word: the style sheet lets the line appear late. */
export function ConnectionNotice({ connection, known, arrival }: NoticeProps): VNode {
  const { words, tell } = useSurroundings();
  const notice = arrivalNotice(arrival, words) ?? noticeFor(connection, known, words);
  return (
    <div class="notice-place" role="status">
      {notice && (
        <p class={notice.later ? 'notice notice-late' : 'notice'} data-tone={notice.tone} key={notice.text}>
          <span>{notice.text}</span>
          {notice.action && (
            <button type="button" class="link-button" onClick={() => tell({ type: 'woken' })}>
              {notice.action}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

type Notice = {
  readonly text: string;
  readonly tone: 'attention' | 'danger';
  readonly later?: boolean;
  readonly action?: string;
};

function arrivalNotice(arrival: Arrival | undefined, words: Words): Notice | undefined {
  if (arrival?.status === 'over') return { text: words.deviceLinkOver, tone: 'attention' };
  return arrival?.status === 'unreached'
    ? { text: words.sheetFailed, tone: 'attention', action: words.tryAgain }
    : undefined;
}

function noticeFor({ status }: Connection, known: boolean, words: Words): Notice | undefined {
  switch (status) {
    case 'offline':
      return { text: words.offline, tone: 'attention' };
    case 'waiting':
      return { text: words.reconnecting, tone: 'attention', later: true, action: words.tryAgain };
    case 'opening':
    case 'configuring':
      return known ? { text: words.reconnecting, tone: 'attention', later: true } : undefined;
    case 'displaced':
      return { text: words.displaced, tone: 'attention', action: words.useHere };
    case 'signInNeeded':
      return { text: words.signInNeeded, tone: 'attention' };
    case 'refused':
      return { text: words.refused, tone: 'danger', action: words.tryAgain };
    case 'idle':
    case 'live':
      return undefined;
  }
}
