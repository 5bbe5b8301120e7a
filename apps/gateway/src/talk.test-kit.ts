import type { AppRouter } from '@rejoin/api/router';
import { SHOP } from '@rejoin/use-cases/memory/furnish-shop';
import type { inferProcedureInput } from '@trpc/server';
import { connectAgent, connectGuest, type TestGateway, text } from './gateway.test-kit.ts';

type News = { readonly type: string; readonly [field: string]: unknown };

/** Follows an agent's news; `until` gives the first that fits, from where the last one was found. */
export function follow({ client }: ReturnType<typeof connectAgent>) {
  const heard: News[] = [];
  let arrived = Promise.withResolvers<void>();
  client.agent.news.subscribe(undefined, {
    onData: (news) => {
      heard.push(news as News);
      arrived.resolve();
      arrived = Promise.withResolvers();
    },
  });
  return {
    heard: heard as readonly News[],
    async until(fits: (news: News) => boolean): Promise<News> {
      for (;;) {
        const index = heard.findIndex(fits);
        if (index >= 0) return heard.splice(0, index + 1).at(-1) as News;
        await arrived.promise;
      }
    },
  };
}

export const row = (news: News) => news['row'] as { conversationId: string; group: string };

type Answer = inferProcedureInput<AppRouter['agent']['answer']>;

/** A guest of one gateway and Mara on another, or on the same, who has taken what the guest wrote. */
export async function openTalk(gateways: {
  readonly guest: TestGateway;
  readonly agent: TestGateway;
  readonly deploymentId?: string;
}) {
  const mara = connectAgent(gateways.agent, SHOP.mara);
  const news = follow(mara);
  await news.until(({ type }) => type === 'inbox');
  await mara.client.agent.setRoutingStatus.mutate({ status: 'onQueue' });
  const guest = await connectGuest(gateways.guest, { deploymentId: gateways.deploymentId ?? SHOP.deployment });
  await guest.configure();
  guest.send({ token: guest.token, ...text('Is anybody there?') });
  const offer = await news.until((item) => item.type === 'conversation' && row(item).group === 'offered');
  const { conversationId } = row(offer);
  await mara.client.agent.accept.mutate({ conversationId });
  return {
    guest,
    mara,
    news,
    conversationId,
    answer: (words: string, more: Partial<Answer> = {}) =>
      mara.client.agent.answer.mutate({
        conversationId,
        clientMessageId: crypto.randomUUID(),
        text: words,
        attachmentIds: [],
        ...more,
      }),
    /** The next that anybody said or did, with this in its body. */
    async next(fits: (body: Record<string, unknown>) => boolean) {
      for (;;) {
        const frame = await guest.next('StructuredMessage');
        if (fits(frame.body)) return frame;
      }
    },
    async end(): Promise<void> {
      await mara.client.agent.disconnect.mutate({ conversationId });
      await mara.client.agent.setRoutingStatus.mutate({ status: 'offQueue' });
      guest.socket.close();
      await mara.close();
    },
  };
}
