import type { AgentDeed } from './conversation/agent-deed.ts';
import { runDeadlines } from './conversation/alarm.ts';
import { answerGuest } from './conversation/answer-guest.ts';
import { createConversations } from './conversation/conversations.ts';
import { sendGuestMessage } from './conversation/send-guest-message.ts';
import { createPictures } from './deployment/pictures.ts';
import { acceptOffer } from './leg/accept-offer.ts';
import { disconnectConversation } from './leg/disconnect-conversation.ts';
import { furnishShop, SHOP } from './memory/furnish-shop.ts';
import { createMemoryWorld } from './memory/world.ts';
import { createNewsroom } from './news/newsroom.ts';
import type { GuestSession } from './ports/sessions.ts';
import { changeRoutingStatus } from './presence/change-routing-status.ts';
import { createRoundKeeper } from './routing/round-keeper.ts';
import { routeWaiting } from './routing/route-waiting.ts';
import { openSession } from './session/open-session.ts';
import { createTyping } from './typing/typing.ts';

/** Where the clock of a house begins: a Monday, 09:00 UTC. */
const OPENING = 1_767_603_600_000;

/** A whole gateway without wires, on books in memory: the shop of `furnishShop`, and a clock that moves when told. */
export async function openHouse(
  options: { readonly capacity?: number; readonly sessionDurationSeconds?: number } = {},
) {
  let now = OPENING;
  const world = createMemoryWorld({ clock: () => now });
  await furnishShop(world, options);
  return {
    ...(await gatewayOn(world)),
    /** A second gateway on the same books. */
    anotherGateway: () => gatewayOn(world),
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

type World = ReturnType<typeof createMemoryWorld>;

export type Gateway = Awaited<ReturnType<typeof gatewayOn>>;

async function gatewayOn(world: World) {
  const { ports, errors } = await wire(world);
  const say = (session: GuestSession, text: string, id?: string) =>
    sendGuestMessage(ports, {
      session,
      message: { text, attachmentIds: [], ...(id === undefined ? {} : { metadata: { id } }) },
    });
  const onQueue = (agentId: string) => changeRoutingStatus(ports, { agentId, status: 'onQueue' });
  const route = () => routeWaiting(ports);
  const accept = (agentId: string, conversationId: string): Promise<AgentDeed> =>
    acceptOffer(ports, { agentId, agentName: 'Mara', conversationId });
  const current = async (session: GuestSession) => {
    const state = await ports.log.currentOf(session.id);
    if (state === undefined) throw new Error('The session has no conversation');
    return state;
  };
  return {
    ports,
    errors,
    say,
    onQueue,
    route,
    accept,
    current,
    async guest(token: string): Promise<GuestSession> {
      const opened = await openSession(ports, { tokenHash: token, deploymentId: SHOP.deployment, startNew: false });
      if (opened.type === 'refused') throw new Error(opened.refusal);
      return opened.session;
    },
    offQueue: (agentId: string) => changeRoutingStatus(ports, { agentId, status: 'offQueue' }),
    deadlines: () => runDeadlines(ports),
    answer: (agentId: string, conversationId: string, text: string): Promise<AgentDeed> =>
      answerGuest(ports, {
        agentId,
        agentName: 'Mara',
        conversationId,
        clientMessageId: text,
        text,
        attachmentIds: [],
      }),
    disconnect: (agentId: string, conversationId: string): Promise<AgentDeed> =>
      disconnectConversation(ports, { agentId, conversationId, wrapUp: false }),
    /** Mara goes on queue and takes the guest's conversation, which begins with the words when there are any. Gives its id. */
    async connect(session: GuestSession, words?: string): Promise<string> {
      await onQueue(SHOP.mara);
      if (words !== undefined) await say(session, words);
      await route();
      const { conversationId } = await current(session);
      await accept(SHOP.mara, conversationId);
      return conversationId;
    },
  };
}

/** `errors` is what goes wrong behind the deeds. */
async function wire(world: World) {
  const conversations = createConversations(world);
  const pictures = createPictures(world);
  const errors: unknown[] = [];
  const onError = (error: unknown) => errors.push(error);
  const newsroom = await createNewsroom({ ...world, conversations, onError });
  const rounds = createRoundKeeper({ ...world, onError });
  return { errors, ports: { ...world, conversations, pictures, newsroom, rounds, typing: createTyping(world) } };
}
