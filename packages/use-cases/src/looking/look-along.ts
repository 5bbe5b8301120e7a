import { isNewcomer, LOOK_EVERY_MS, type Lookers, lookersAfter, lookersAt } from '@rejoin/core/looking/lookers';
import { byName } from '../by-name.ts';
import type { Newsroom } from '../news/newsroom.ts';
import type { People } from '../ports/agents.ts';
import type { Clock } from '../ports/clock.ts';
import type { Hints } from '../ports/hints.ts';

/** What somebody who watches a conversation is told of who else is about it. */
export type LookNews =
  /** First, and whenever it changes: who else watches, by name. */
  | { readonly type: 'lookers'; readonly lookers: readonly { readonly id: string; readonly name: string }[] }
  /** Its agent is typing. Show it for `TYPING_SHOWN_MS`, or until their next message. */
  | { readonly type: 'agentTyping' };

export type LookPorts = {
  readonly clock: Clock;
  readonly hints: Hints;
  readonly newsroom: Newsroom;
  readonly people: Pick<People, 'find'>;
};

type Looking = { readonly conversationId: string; readonly personId: string; readonly signal: AbortSignal };

/**
 * Until `signal` says stop, tells all others who watch the conversation that this person does, and this person of them. Kept nowhere:
 * whoever stops says so, and whoever is cut off is gone when no sign of them comes any more. Neither guest nor agent learns of it.
 */
export async function* lookAlong(
  ports: LookPorts,
  { conversationId, personId, signal }: Looking,
): AsyncGenerator<LookNews, void, void> {
  let lookers: Lookers = new Map();
  let told: string | undefined;
  let typing = false;
  let wake: () => void = () => {};
  const tell = (gone?: true) =>
    ports.hints.tell({ type: 'looking', conversationId, personId, ...(gone === undefined ? {} : { gone }) });
  const unfollow = ports.newsroom.follow([`conversation:${conversationId}`], {
    position: () => undefined,
    develop: () => {},
    hear(news) {
      if (news.type === 'agentTyping') typing = true;
      if (news.type === 'looking') {
        const isMe = news.personId === personId;
        // A newcomer has not heard of those who are here; and another of my windows was closed, not this one.
        if (isMe ? news.gone : isNewcomer(lookers, news)) tell();
        if (!isMe) lookers = lookersAfter(lookers, news, ports.clock());
      }
      wake();
    },
  });
  const onTime = () => {
    tell();
    wake();
  };
  const timer = setInterval(onTime, LOOK_EVERY_MS);
  const onAbort = () => wake();
  signal.addEventListener('abort', onAbort);
  tell();
  try {
    while (!signal.aborted) {
      lookers = lookersAt(lookers, ports.clock());
      const ids = [...lookers.keys()].toSorted();
      if (typing) {
        typing = false;
        yield { type: 'agentTyping' };
      } else if (told !== ids.join()) {
        told = ids.join();
        yield { type: 'lookers', lookers: await named(ports.people, ids) };
      } else await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    clearInterval(timer);
    signal.removeEventListener('abort', onAbort);
    unfollow();
    tell(true);
  }
}

async function named(people: Pick<People, 'find'>, ids: readonly string[]) {
  const found = await Promise.all(ids.map((id) => people.find(id)));
  return found
    .flatMap((person) => (person === undefined ? [] : [{ id: person.id, name: person.name }]))
    .toSorted(byName);
}
