import { SHOP } from '@rejoin/use-cases/memory/furnish-shop';
import { describe, expect, it } from 'vitest';
import { openApi, refusalOf } from './api.test-kit.ts';

const MAY_ALL = [
  'responses:response:view',
  'responses:response:add',
  'responses:response:edit',
  'responses:response:delete',
] as const;

const hello = { name: ' Hello ', code: 'hi', text: 'Hello {{guest.firstName}}', queueIds: 'all' } as const;
const sorry = { name: 'Sorry', text: 'Sorry', queueIds: [SHOP.queue] };

describe('an administrator', () => {
  it('makes responses, and agents are offered those of their queue and those for all', async () => {
    const { asWith } = await openApi();
    const { cannedResponses } = await asWith(MAY_ALL);
    const { id } = await cannedResponses.add({ response: hello });
    await cannedResponses.add({ response: sorry });
    expect(await cannedResponses.get({ id })).toEqual({ ...hello, id, name: 'Hello', revision: 1 });
    const agent = await asWith(['responses:response:view']);
    const offered = async (input: { queueId?: string }) => {
      const { companyName, responses } = await agent.cannedResponses.offered(input);
      return [companyName, ...responses.map(({ name }) => name)];
    };
    expect(await offered({ queueId: SHOP.queue })).toEqual(['Shop', 'Hello', 'Sorry']);
    expect(await offered({ queueId: SHOP.mara })).toEqual(['Shop', 'Hello']);
    expect(await offered({})).toEqual(['Shop', 'Hello']);
  });

  it('is told what is wrong and who was faster', async () => {
    const { asWith } = await openApi();
    const { cannedResponses } = await asWith(MAY_ALL);
    const { id } = await cannedResponses.add({ response: hello });
    const same = { ...sorry, name: 'HELLO', code: 'HI' };
    const problems = [
      { field: 'name', problem: 'taken' },
      { field: 'code', problem: 'taken' },
    ];
    expect(await refusalOf(cannedResponses.add({ response: same }))).toEqual({ refusal: 'invalid', problems });
    const edit = { response: { ...hello, id, text: 'Hi' }, revision: 1 };
    expect(await cannedResponses.save(edit)).toEqual({ revision: 2 });
    expect(await refusalOf(cannedResponses.save(edit))).toEqual({ refusal: 'conflict' });
    await cannedResponses.remove({ id });
    expect(await refusalOf(cannedResponses.remove({ id }))).toEqual({ refusal: 'cannedResponseNotFound' });
    expect(await refusalOf(cannedResponses.get({ id }))).toEqual({ refusal: 'cannedResponseNotFound' });
  });
});
