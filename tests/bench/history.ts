import { legRulesOf } from '@rejoin/core/leg/leg-rules';
import { migrate } from '@rejoin/db/migrate';
import { createStores } from '@rejoin/db/stores/create-stores';
import { beginWaiting, floorQueue, furnishFloor } from '@rejoin/use-cases/contracts/busy-floor';
import { createConversations } from '@rejoin/use-cases/conversation/conversations';
import { furnishShop } from '@rejoin/use-cases/memory/furnish-shop';
import { optionsOrEnd } from './options-or-end.ts';
import { percentile } from './percentiles.ts';
import { temporaryPostgres } from './temporary-postgres.ts';

/**
 * What one command costs in a conversation of ten messages and in one of a hundred thousand: the median time from handing the
 * agent's message to the shell until it is durable, one in a short conversation and one in the long one in turn, each on the
 * state as a gateway reads it that has not seen the conversation.
 */
const values = optionsOrEnd(
  {
    messages: { type: 'string', default: '100000' },
    commands: { type: 'string', default: '500' },
    json: { type: 'boolean', default: false },
  },
  'Usage: npm run -s bench -- history [--messages 100000] [--commands 500] [--json]',
);
const [messages, commands] = [Number(values.messages), Number(values.commands)];
if (![messages, commands].every((number) => Number.isInteger(number) && number >= 10)) {
  process.stderr.write('Give --messages and --commands whole numbers from 10 on.\n');
  process.exit(1);
}

const SHORT = 10;
const WARM_UP = 50;
/** What one append holds while the long conversation is written. */
const TOGETHER = 32;
const CAPACITY = 25;

type Held = { readonly conversationId: string; readonly agentId: string };

const postgres = await temporaryPostgres();
await migrate(postgres.url);
const stores = createStores({ databaseUrl: postgres.url });
try {
  const [long, ...short] = await prepare(1 + WARM_UP + commands);
  if (long === undefined) throw new Error('There is no conversation');
  await Promise.all(short.map((held) => write(held, SHORT)));
  await write(long, messages);
  const [atShort, atLong]: [number[], number[]] = [[], []];
  for (const held of short) {
    atShort.push(await timeOne(held));
    atLong.push(await timeOne(long));
  }
  const median = (times: readonly number[]) => percentile(times.slice(WARM_UP), 0.5);
  const result = { messages, commands, [`at${SHORT}Ms`]: median(atShort), [`at${messages}Ms`]: median(atLong) };
  process.stdout.write(`${JSON.stringify(result, undefined, values.json ? 0 : 2)}\n`);
} finally {
  await stores.close();
  await postgres.stop();
}

/** So many conversations that agents have. */
async function prepare(count: number): Promise<readonly Held[]> {
  const [queue, clock] = [floorQueue(0), Date.now];
  const agents = Array.from({ length: Math.ceil(count / CAPACITY) }, () => crypto.randomUUID());
  await furnishShop(stores, { at: clock() });
  await furnishFloor(
    stores,
    [queue],
    agents.map((agentId) => ({ agentId, capacity: CAPACITY, queueIds: [queue.id], skills: {} })),
  );
  const conversations = createConversations({ ...stores, clock });
  const wanted = Array.from({ length: count }, () => ({ queueId: queue.id }));
  const ids = await beginWaiting({ conversations, sessions: stores.sessions }, wanted);
  return Promise.all(
    ids.map(async (conversationId, index): Promise<Held> => {
      const agentId = agents[index % agents.length] ?? '';
      const rules = legRulesOf(queue);
      const offer = {
        queueId: queue.id,
        agentId,
        reason: 'longestIdle',
        alertingSeconds: 900,
        rules,
        licensed: true,
      } as const;
      await conversations.execute({ conversationId, command: () => ({ type: 'offer', ...offer }) });
      await conversations.execute({ conversationId, command: () => ({ type: 'accept', agentId, agentName: 'Agent' }) });
      return { conversationId, agentId };
    }),
  );
}

/** Writes until the conversation has so many messages. */
async function write(held: Held, count: number): Promise<void> {
  const conversations = createConversations({ ...stores, clock: Date.now });
  for (let written = 1; written < count; written += TOGETHER) {
    const together = Array.from({ length: Math.min(TOGETHER, count - written) }, () => answer(conversations, held));
    await Promise.all(together);
  }
}

async function timeOne(held: Held): Promise<number> {
  const conversations = createConversations({ ...stores, clock: Date.now });
  const start = performance.now();
  await answer(conversations, held);
  return performance.now() - start;
}

async function answer(
  conversations: ReturnType<typeof createConversations>,
  { conversationId, agentId }: Held,
): Promise<void> {
  const message = { text: 'It is on its way and should be with you by tomorrow.', attachments: [] };
  const executed = await conversations.execute({
    conversationId,
    command: () => ({ type: 'answer', agentId, agentName: 'Agent', message }),
    once: crypto.randomUUID(),
  });
  if (executed.type !== 'done') throw new Error(`A message was not stored: ${executed.type}`);
}
