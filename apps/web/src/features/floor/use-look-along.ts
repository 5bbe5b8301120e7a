'use client';

import { TYPING_SHOWN_MS } from '@rejoin/core/typing/typing-pace';
import { useSubscription } from '@trpc/tanstack-react-query';
import { useEffect, useState } from 'react';
import { useTRPC } from '../../live/trpc.ts';

type Others = {
  /** Who else watches, by name. */
  readonly lookers: readonly string[];
  readonly agentTyping: boolean;
};

/** Who is about the conversation at this moment. While the line is down nobody is known to be. `answered`: the agent's latest message. */
export function useLookAlong(conversationId: string, answered: number | undefined): Others {
  const trpc = useTRPC();
  const [lookers, setLookers] = useState<readonly string[]>([]);
  const [typing, setTyping] = useState<{ readonly at: number; readonly answered: number | undefined }>();
  const { status } = useSubscription(
    trpc.supervisor.lookAlong.subscriptionOptions(
      { conversationId },
      {
        onData(news) {
          if (news.type === 'lookers') setLookers(news.lookers.map(({ name }) => name));
          else setTyping({ at: Date.now(), answered });
        },
      },
    ),
  );
  useEffect(() => {
    if (typing === undefined) return;
    const timer = setTimeout(() => setTyping(undefined), TYPING_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [typing]);
  const known = status === 'pending';
  return { lookers: known ? lookers : [], agentTyping: known && typing !== undefined && typing.answered === answered };
}
