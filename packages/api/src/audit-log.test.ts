import { NEW_QUEUE } from '@rejoin/core/queue/queue';
import { describe, expect, it } from 'vitest';
import { allBut, openApi, refusalOf } from './api.test-kit.ts';
import { openAuditedShop, VERA } from './audited-shop.test-kit.ts';

const queue = { ...NEW_QUEUE, wrapUp: { ...NEW_QUEUE.wrapUp, codes: [] }, name: 'Returns' };

describe('whoever may read the log', () => {
  it('finds by person, kind, name and time, page by page', async () => {
    const { vera } = await openAuditedShop();
    for (let index = 0; index < 60; index += 1) await vera.skills.add({ name: `Skill ${index}` });
    await vera.queues.add({ queue, memberIds: [] });
    const filter = { personId: VERA, kind: 'skill', name: 'SKILL', from: 0, until: 8e15 } as const;
    const first = await vera.audit.list({ filter });
    expect(first.entries).toHaveLength(50);
    expect(first.entries[0]).toMatchObject({ subjectName: 'Skill 59' });
    const second = await vera.audit.list({ filter, cursor: first.next ?? 1 });
    expect(second.entries.map(({ subjectName }) => subjectName)).toEqual(
      Array.from({ length: 10 }, (_, index) => `Skill ${9 - index}`),
    );
    expect(second.next).toBeUndefined();
    expect(await vera.audit.people()).toEqual([{ id: VERA, name: 'Vera' }]);
  });

  it('has a right of its own', async () => {
    const { asWith } = await openApi();
    const caller = await asWith(allBut('audits:audit:view'));
    const refusal = { refusal: 'notPermitted', permission: 'audits:audit:view' };
    expect(await refusalOf(caller.audit.list({ filter: {} }))).toEqual(refusal);
    expect(await refusalOf(caller.audit.people())).toEqual(refusal);
    expect((await (await asWith(['audits:audit:view'])).audit.list({ filter: {} })).entries).not.toEqual([]);
  });
});
