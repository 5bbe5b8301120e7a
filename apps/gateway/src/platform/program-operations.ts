import type { Entry } from '@rejoin/core/conversation/events';
import { type ConversationMessage, programMessage } from '@rejoin/protocol/rest/platform/message-conversation';
import { OPERATIONS } from '@rejoin/protocol/rest/platform/operations';
import { readBody } from '@rejoin/protocol/rest/platform/read-body';
import type { AgentDeed } from '@rejoin/use-cases/conversation/agent-deed';
import { sendProgramMessage } from '@rejoin/use-cases/conversation/send-program-message';
import { disconnectByProgram } from '@rejoin/use-cases/leg/disconnect-by-program';
import { messageOf } from './conversation-shape.ts';
import { invalid } from './done.ts';
import type { Offer } from './operation.ts';
import type { PlatformServices } from './platform-services.ts';
import { type Refusal, refuse } from './refused-request.ts';

/** What a program does in a conversation, under its own name. */
export function offerProgramDeeds(offer: Offer, services: PlatformServices): void {
  const { conversations, pictures } = services;

  offer(OPERATIONS.sendMessage, async ({ client, id, body, idempotencyKey: key }) => {
    const read = readBody(programMessage, body);
    if (read.type === 'refused') throw invalid(read.problems);
    const conversationId = id('conversationId');
    const said = { byId: client.id, byName: client.name, conversationId, text: read.value.textBody };
    await expectConversation(services, conversationId);
    const deed = await sendProgramMessage({ conversations }, { ...said, ...(key !== undefined && { key }) });
    return messageIn(services, conversationId, await saidIn(services, conversationId, deed));
  });

  offer(OPERATIONS.disconnect, async ({ client, id }) => {
    const conversationId = id('conversationId');
    await expectConversation(services, conversationId);
    const deed = await disconnectByProgram(
      { conversations, pictures },
      { byId: client.id, byName: client.name, conversationId },
    );
    if (deed.type === 'refused') throw refuse(REFUSALS[deed.refusal] ?? 'conversationEnded');
    return undefined;
  });
}

/** To the rules one that there is not has ended. */
async function expectConversation({ conversations }: PlatformServices, conversationId: string): Promise<void> {
  if (!(await conversations.states([conversationId])).has(conversationId)) throw refuse('conversationNotFound');
}

async function saidIn({ stores }: PlatformServices, conversationId: string, deed: AgentDeed): Promise<Entry> {
  if (deed.type === 'refused') throw refuse(REFUSALS[deed.refusal] ?? 'conversationEnded');
  const entries =
    deed.type === 'done'
      ? deed.entries
      : await stores.log.readBack(conversationId, { before: deed.sequence + 1, limit: 1 });
  const [entry] = entries;
  if (entry === undefined) throw new Error('A message that was stored is not in the log');
  return entry;
}

function messageIn({ links }: PlatformServices, conversationId: string, entry: Entry): ConversationMessage {
  const [message] = messageOf({ conversationId, entry }, { linkOf: links.of, withInternal: false });
  if (message === undefined) throw new Error('A program says nothing that a guest may not see');
  return message;
}

/** Anything else that is refused: the conversation has ended. */
const REFUSALS: Partial<Record<Extract<AgentDeed, { type: 'refused' }>['refusal'], Refusal>> = {
  textEmpty: 'messageEmpty',
  textTooLong: 'messageTooLong',
  conversationReadOnly: 'conversationReadOnly',
};
