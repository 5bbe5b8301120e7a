import type { ConversationNews, Follower } from './follower.ts';
import type { News } from './ports/news.ts';

/** What one can follow: everything of a session, an agent or a queue. */
export type Topic = `session:${string}` | `agent:${string}` | `queue:${string}`;

/** Who follows what. */
export function createFollowers() {
  const byTopic = new Map<string, Set<Follower>>();
  const everyone = (): ReadonlySet<Follower> => new Set([...byTopic.values()].flatMap((set) => [...set]));
  return {
    everyone,
    /** Everyone whom the news concerns, each once. */
    concernedBy(news: News): ReadonlySet<Follower> {
      if (news.type === 'gap' || news.type === 'settings') return everyone();
      return new Set(topicsOf(news).flatMap((topic) => [...(byTopic.get(topic) ?? [])]));
    },
    /** Adds the follower under each topic, until the returned function is called. */
    add(topics: readonly Topic[], follower: Follower): () => void {
      for (const topic of topics) byTopic.set(topic, (byTopic.get(topic) ?? new Set()).add(follower));
      return () => {
        for (const topic of topics) {
          const set = byTopic.get(topic);
          set?.delete(follower);
          if (set?.size === 0) byTopic.delete(topic);
        }
      };
    },
  };
}

function topicsOf(news: Exclude<News, { type: 'gap' | 'settings' }>): Topic[] {
  switch (news.type) {
    case 'conversation':
      return [`session:${news.sessionId}`, ...agentTopics(news), ...news.queueIds.map((id): Topic => `queue:${id}`)];
    case 'receipt':
    case 'guestTyping':
      return agentTopics(news);
    case 'agent':
      return [`agent:${news.agentId}`];
    case 'upload':
    case 'connectionsClosed':
    case 'agentTyping':
      return [`session:${news.sessionId}`];
  }
}

function agentTopics({ agentIds }: Pick<ConversationNews, 'agentIds'>): Topic[] {
  return agentIds.map((id): Topic => `agent:${id}`);
}
