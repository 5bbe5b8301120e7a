import { describeConversationLog } from '@rejoin/use-cases/contracts/conversation-log.contract';
import { newSession, start } from '@rejoin/use-cases/contracts/talk';
import { describe, expect, it } from 'vitest';
import { postgresWorlds } from '../testing/contract-world.ts';

const { makeWorld } = await postgresWorlds();

describe('the log on Postgres', () => {
  describe('keeps to the contract', () => describeConversationLog(makeWorld));

  it('keeps the rest of a text that holds what Postgres does not keep', async () => {
    const { log, sessions } = (await makeWorld()).first;
    const text = 'a\0b\ud83dc\\u0000';
    const begun = start(await newSession(sessions), { text, once: `${text} `.repeat(1000) });
    expect(await log.append([begun])).toEqual([{ type: 'appended' }]);
    const [said] = await log.readBack(begun.conversationId, { before: 3, limit: 1 });
    expect(said?.event).toMatchObject({ message: { text: 'a\ufffdb\ufffdc\\u0000' } });
    expect((await log.whereStored([`${text} `.repeat(1000)])).size).toBe(1);
  });

  it('rejects a batch that breaks the books, and stores nothing of it', async () => {
    const { log, sessions } = (await makeWorld()).first;
    const [good, other] = [start(await newSession(sessions)), start(await newSession(sessions))];
    const broken = { ...other, state: { ...other.state, deploymentId: 'no id' } };
    await expect(log.append([good, broken])).rejects.toThrow();
    expect((await log.load([good.conversationId])).size).toBe(0);
  });
});
