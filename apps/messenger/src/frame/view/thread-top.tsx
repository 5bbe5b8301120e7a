import type { VNode } from 'preact';
import type { Model } from '../conversation/model.ts';
import { SpeechIcon } from './icons.tsx';
import { useSurroundings } from './surroundings.ts';

/** What stands above the oldest message: the welcome, the shape of what is loading, or why there is no more. */
export function ThreadTop({ model }: { model: Model }): VNode | null {
  const { words, tell } = useSurroundings();
  const { history, thread, known, outbox, connection } = model;
  if (history.failed) {
    return (
      <p class="line stack">
        {words.historyFailed}
        <button type="button" class="link-button" onClick={() => tell({ type: 'olderWanted' })}>
          {words.tryAgain}
        </button>
      </p>
    );
  }
  const nothingYet = thread.length === 0 && outbox.entries.length === 0;
  if (history.complete || connection.status === 'signInNeeded')
    return nothingYet || thread.length > 0 ? <Welcome alone={nothingYet} /> : null;
  if (nothingYet) return !known && connection.status === 'refused' ? null : <Skeleton />;
  return history.wanted ? <p class="line">{words.loadingOlder}</p> : null;
}

function Welcome({ alone }: { alone: boolean }): VNode {
  const { words } = useSurroundings();
  return (
    <div class={alone ? 'welcome welcome-alone' : 'welcome'}>
      <span class="welcome-mark" aria-hidden="true">
        <SpeechIcon />
      </span>
      <h2 dir="auto">{words.welcomeTitle}</h2>
      <p dir="auto">{words.welcomeText}</p>
    </div>
  );
}

function Skeleton(): VNode {
  const { words } = useSurroundings();
  return (
    <div class="skeleton" role="img" aria-label={words.loading}>
      {['', 'short', 'mine', 'mine short'].map((shape) => (
        <span class={`skeleton-bubble ${shape}`} key={shape} />
      ))}
    </div>
  );
}
