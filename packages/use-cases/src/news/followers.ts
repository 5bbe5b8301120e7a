import type { News } from '../ports/news.ts';
import type { ConversationNews, Follower } from './follower.ts';

/** What one can follow: everything of a session, an agent, a queue or a conversation. */
export type Topic = `session:${string}` | `agent:${string}` | `queue:${string}` | `conversation:${string}`;

/** Who follows what. */
export function createFollowers() {
  /** A topic has one follower most of the time, and there are as many topics as guests. */
  const byTopic = new Map<string, Follower | Set<Follower>>();
  const everyone = (): ReadonlySet<Follower> => new Set([...byTopic.values()].flatMap(each));
  return {
    everyone,
    /** Everyone whom the news concerns, each once. */
    concernedBy(news: News): ReadonlySet<Follower> {
      if (news.type === 'gap' || news.type === 'settings') return everyone();
      return new Set(topicsOf(news).flatMap((topic) => each(byTopic.get(topic))));
    },
    /** Adds the follower under each topic, until the returned function is called. */
    add(topics: readonly Topic[], follower: Follower): () => void {
      for (const topic of topics) {
        const others = each(byTopic.get(topic));
        byTopic.set(topic, others.length === 0 ? follower : new Set([...others, follower]));
      }
      return () => {
        for (const topic of topics) {
          const others = each(byTopic.get(topic)).filter((other) => other !== follower);
          const [only] = others;
          if (only === undefined) byTopic.delete(topic);
          else byTopic.set(topic, others.length === 1 ? only : new Set(others));
        }
      };
    },
  };
}

function each(followers: Follower | ReadonlySet<Follower> | undefined): Follower[] {
  if (followers === undefined) return [];
  return followers instanceof Set ? [...followers] : [followers as Follower];
}

function topicsOf(news: Exclude<News, { type: 'gap' | 'settings' }>): Topic[] {
  switch (news.type) {
    case 'conversation':
      return [
        `session:${news.sessionId}`,
        `conversation:${news.conversationId}`,
        ...agentTopics(news),
        ...news.queueIds.map((id): Topic => `queue:${id}`),
      ];
    case 'receipt':
    case 'guestTyping':
      return [`conversation:${news.conversationId}`, ...agentTopics(news)];
    case 'agentTyping':
      return [
        `conversation:${news.conversationId}`,
        ...(news.sessionId === undefined ? [] : [`session:${news.sessionId}` as const]),
      ];
    case 'looking':
      return [`conversation:${news.conversationId}`];
    case 'erased':
      return [
        `session:${news.sessionId}`,
        ...news.conversationIds.map((id): Topic => `conversation:${id}`),
        ...agentTopics(news),
      ];
    case 'agent':
      return [`agent:${news.agentId}`];
    case 'people':
      return [];
    case 'upload':
    case 'connectionsClosed':
    case 'sessionClosed':
      return [`session:${news.sessionId}`];
  }
}

function agentTopics({ agentIds }: Pick<ConversationNews, 'agentIds'>): Topic[] {
  return agentIds.map((id): Topic => `agent:${id}`);
}
