import { beforeEach, expect, it } from 'vitest';
import { furnishShop, SHOP } from '../memory/furnish-shop.ts';
import type { AgentDraft } from '../ports/drafts.ts';
import type { StorePorts } from '../ports/store-ports.ts';
import { connected, disconnect, MONDAY, message, stored, waiting } from './talk.ts';
import type { MakeWorld } from './world.ts';

/** What every store keeps to in agents' drafts. */
export function describeDrafts(makeWorld: MakeWorld): void {
  let ports: StorePorts;
  beforeEach(async () => {
    ports = (await makeWorld()).first;
    await furnishShop(ports);
    await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY);
  });

  const of = (agentId: string, limit = 10) => ports.drafts.of(agentId, limit);
  const draft = (conversationId: string, text: string, audience: AgentDraft['audience'] = 'guest') => ({
    conversationId,
    audience,
    text,
  });

  it('are kept for whom they are, the last that was written, until there is no text', async () => {
    const { conversationId } = await connected(ports, SHOP.mara);
    await ports.drafts.keep(SHOP.mara, draft(conversationId, 'Dear'));
    await ports.drafts.keep(SHOP.mara, draft(conversationId, 'Dear gu\0est\n👋'));
    await ports.drafts.keep(SHOP.mara, draft(conversationId, 'Angry', 'colleagues'));
    expect(await of(SHOP.mara)).toEqual([
      draft(conversationId, 'Angry', 'colleagues'),
      draft(conversationId, expect.stringMatching(/^Dear gu.est\n👋$/s)),
    ]);
    expect(await of(SHOP.mara, 1)).toHaveLength(1);
    await ports.drafts.keep(SHOP.mara, draft(conversationId, ''));
    expect(await of(SHOP.mara)).toEqual([draft(conversationId, 'Angry', 'colleagues')]);
  });

  it('are for nobody else', async () => {
    const { conversationId } = await connected(ports, SHOP.mara);
    await ports.drafts.keep(SHOP.mara, draft(conversationId, 'Dear'));
    expect(await of(SHOP.jonas)).toEqual([]);
    expect(await of('no id')).toEqual([]);
  });

  it('are not kept of what the agent has nothing to do with', async () => {
    const { conversationId } = await waiting(ports);
    for (const id of [conversationId, SHOP.queue, 'no id']) await ports.drafts.keep(SHOP.mara, draft(id, 'Dear'));
    expect(await of(SHOP.mara)).toEqual([]);
  });

  it('stay while the conversation goes on, and are gone when it leaves the agent', async () => {
    const first = await connected(ports, SHOP.mara);
    const other = await connected(ports, SHOP.mara);
    for (const { conversationId } of [first, other]) await ports.drafts.keep(SHOP.mara, draft(conversationId, 'Dear'));
    const talked = await stored(ports.log, message(first));
    expect(await of(SHOP.mara)).toHaveLength(2);
    await stored(ports.log, disconnect(talked, SHOP.mara));
    expect(await of(SHOP.mara)).toEqual([draft(other.conversationId, 'Dear')]);
  });
}
