import { historyPage } from '@rejoin/protocol/rest/history-page';
import { SHOP } from '@rejoin/use-cases/memory/furnish-shop';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectGuest, openGateway, type TestGateway, type TestGuest, text } from './gateway.test-kit.ts';
import { guestRates } from './settings.ts';
import { openTalk } from './talk.test-kit.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await openGateway({
    rates: guestRates({ GUEST_MESSAGES_PER_SECOND: 1000, GUEST_REQUESTS_PER_MINUTE: 10_000 }),
  });
});
afterAll(() => gateway.close());

async function historyOf(guest: TestGuest) {
  const { jwt } = (await guest.ask({ action: 'getJwt' }, 'JwtResponse')).body;
  const headers = { authorization: `bearer ${jwt}` };
  const response = await fetch(`http://${gateway.host}/api/v2/webmessaging/messages`, { headers });
  return historyPage.parse(await response.json()).entities;
}

const quickReply = { text: 'Return something', payload: 'return' };
const CARD = {
  contentType: 'Card',
  card: { title: 'Boots', actions: [{ type: 'Postback', text: 'Buy', payload: 'buy' }] },
} as const;

test('an agent offers replies, the guest presses one, and each reads what the other meant, live and later', async () => {
  const talk = await openTalk({ guest: gateway, agent: gateway });
  const { guest, mara, news, conversationId } = talk;
  await talk.answer('How can I help?', { content: [{ contentType: 'QuickReply', quickReply }] });
  const { body: offered } = await talk.next(({ type }) => type === 'Structured');
  expect(offered).toMatchObject({
    text: 'How can I help?',
    direction: 'Outbound',
    content: [{ contentType: 'QuickReply', quickReply: { ...quickReply, action: 'Message' } }],
  });
  const buttonResponse = { type: 'QuickReply', ...quickReply, originatingMessageId: offered.id };
  const content = [{ contentType: 'ButtonResponse', buttonResponse }];
  const metadata = { id: 'm1', parentMessageId: offered.id };
  const echo = await guest.ask({ ...text('', { content, metadata }), tracingId: 'T1' }, 'StructuredMessage');
  expect(echo).toMatchObject({
    type: 'message',
    tracingId: 'T1',
    body: { type: 'Structured', direction: 'Inbound', text: 'Return something', content, metadata },
  });
  await news.until((item) => item.type === 'conversation' && JSON.stringify(item['entries']).includes('m1'));
  const { row: listed, entries } = await mara.client.agent.thread.query({ conversationId });
  expect(listed.lastWords).toMatchObject({ from: 'guest', text: 'Return something' });
  expect(entries.at(-1)).toMatchObject({ event: { message: { responses: content } } });
  expect((await historyOf(guest)).slice(0, 2)).toEqual([echo.body, offered]);
  await talk.end();
});

test('an agent’s card is refused when something in it would harm the guest, and goes without files', async () => {
  const talk = await openTalk({ guest: gateway, agent: gateway });
  const refusalOf = (content: Parameters<typeof talk.answer>[1]) =>
    talk.answer('', content).then(
      () => undefined,
      (error: { data: { refusal: string } }) => error.data.refusal,
    );
  const link = { type: 'Link', text: 'Look', url: 'javascript:alert(1)' } as const;
  expect(await refusalOf({ content: [{ ...CARD, card: { ...CARD.card, actions: [link] } }] })).toBe('structureInvalid');
  expect(await refusalOf({ content: [CARD, CARD] })).toBe('structureInvalid');
  expect(await refusalOf({ content: [{ contentType: 'Card' } as never] })).toBe('badInput');
  expect(await refusalOf({ content: [CARD] })).toBeUndefined();
  await talk.end();
});

test('several choices of a list, a date and a form come back whole', async () => {
  const guest = await connectGuest(gateway);
  await guest.configure();
  const pick = (type: string, words: string) => ({
    contentType: 'ButtonResponse',
    buttonResponse: { type, text: words, payload: words, originatingMessageId: 'o1' },
  });
  const form = {
    contentType: 'Form',
    form: {
      originatingMessageId: 'o1',
      cannedResponseId: 'f1',
      response: [{ id: 'name', component: pick('Form', 'Ida') }],
    },
  };
  const said = [
    [pick('ListPicker', 'S'), pick('ListPicker', 'M')],
    [pick('DatePicker', '2026-11-24T09:00:00Z')],
    [form],
  ];
  for (const [index, content] of said.entries()) {
    guest.send({
      token: guest.token,
      tracingId: `T${index}`,
      ...text('', { type: 'Structured', content, metadata: { id: `m${index}`, parentMessageId: 'o1' } }),
    });
    let frame = await guest.next('StructuredMessage');
    while (frame.tracingId !== `T${index}`) frame = await guest.next('StructuredMessage');
    expect(frame.body).toMatchObject({
      type: 'Structured',
      content,
      metadata: { id: `m${index}`, parentMessageId: 'o1' },
    });
  }
  expect((await historyOf(guest)).filter(({ direction }) => direction === 'Inbound').map((each) => each.text)).toEqual([
    'Ida',
    '2026-11-24T09:00:00Z',
    'S, M',
  ]);
});

test('a press without words and payload, or with too many of them, is refused', async () => {
  const guest = await connectGuest(gateway);
  await guest.configure();
  const refusal = { code: 400, body: 'Parameter message.content is not valid' };
  for (const words of [{}, { text: ' ' }, { payload: 'x'.repeat(17_000) }]) {
    const content = [{ contentType: 'ButtonResponse', buttonResponse: { type: 'QuickReply', ...words } }];
    expect(await guest.ask(text('', { content }), 'string')).toMatchObject(refusal);
  }
  const content = [{ contentType: 'ButtonResponse', buttonResponse: { type: 'Wish', text: 'Yes', payload: 'yes' } }];
  expect(await guest.ask(text('', { content }), 'string')).toMatchObject(refusal);
});

test('what may be sent is told without a session', async () => {
  const guest = await connectGuest(gateway);
  const request = { action: 'getConfiguration', deploymentId: SHOP.deployment, tracingId: 'T1' };
  expect(await guest.ask(request, 'GetConfigurationResponse')).toMatchObject({
    type: 'response',
    code: 200,
    tracingId: 'T1',
    body: { maxCustomDataBytes: 2048, messageRoutingEnabled: true, sessionDurationSeconds: 259_200 },
  });
  expect(await guest.ask({ ...request, deploymentId: crypto.randomUUID() }, 'string')).toMatchObject({ code: 400 });
});
