import { describe, expect, test } from 'vitest';
import { answer, goLive, messages, T0, talk, write } from './rehearsal.ts';

type Talk = ReturnType<typeof talk>;

function types(one: Talk, typing: object = { type: 'On', duration: 5000 }, from?: object): void {
  const channel = { time: new Date(T0).toISOString(), ...(from && { from }) };
  const body = {
    id: 'typing',
    type: 'Event',
    direction: 'Outbound',
    events: [{ eventType: 'Typing', typing }],
    channel,
  };
  one.frame({ type: 'message', class: 'StructuredMessage', body });
}

function live(): Talk {
  const one = talk();
  goLive(one);
  one.done();
  return one;
}

describe('the company’s side is writing', () => {
  test('for as long as it said', () => {
    const one = live();
    types(one, { type: 'On', duration: 3000 }, { nickname: 'Mara' });
    expect(one.model.typist).toMatchObject({ name: 'Mara' });
    one.wait(2999);
    expect(one.model.typist).toBeDefined();
    one.wait(1);
    expect(one.model.typist).toBeUndefined();
  });

  test.each([
    ['in the other spelling', { type: 'On', durationMs: 2000 }, 2000],
    ['for the usual time when it says none', { type: 'On' }, 5000],
    ['for half a minute at most', { type: 'On', duration: 1e9 }, 30_000],
  ])('%s', (_, typing, ms) => {
    const one = live();
    types(one, typing);
    one.wait(ms - 1);
    expect(one.model.typist).toBeDefined();
    one.wait(1);
    expect(one.model.typist).toBeUndefined();
  });

  test('until what it wrote is there', () => {
    const one = live();
    types(one);
    answer(one, 'a', 1);
    expect(one.model.typist).toBeUndefined();
  });

  test('until it stops, or the line is lost', () => {
    const one = live();
    types(one);
    types(one, { type: 'Off' });
    one.wait(0);
    expect(one.model.typist).toBeUndefined();
    types(one);
    one.happen({ type: 'socketLost' });
    expect(one.model.typist).toBeUndefined();
  });

  test('and still is when the guest writes meanwhile', () => {
    const one = live();
    types(one);
    one.happen(write('m1'));
    expect(one.model.typist).toBeDefined();
  });
});

describe('the guest is writing', () => {
  const told = (one: Talk) =>
    one.sent().filter((frame) => frame.action === 'onMessage' && frame.message.type === 'Event').length;

  test('is told at most once in five seconds', () => {
    const one = live();
    one.happen({ type: 'typed' }, { type: 'typed' });
    expect(told(one)).toBe(1);
    one.wait(4999);
    one.happen({ type: 'typed' });
    expect(told(one)).toBe(0);
    one.wait(1);
    one.happen({ type: 'typed' });
    expect(told(one)).toBe(1);
  });

  test('is not told without a line, nor later', () => {
    const one = talk();
    one.happen({ type: 'typed' });
    goLive(one);
    expect(told(one)).toBe(0);
  });

  test('leaves the last requests of a minute to messages', () => {
    const one = live();
    const texts = Array.from({ length: 42 }, (_, index) => `m${index}`);
    for (const text of texts) {
      one.happen(write(text));
      one.wait(250);
      one.frame({
        type: 'message',
        class: 'StructuredMessage',
        body: { id: `s-${text}`, type: 'Text', direction: 'Inbound', text, metadata: { id: text } },
      });
    }
    expect(messages(one.sent())).toHaveLength(42);
    one.happen({ type: 'typed' });
    expect(told(one)).toBe(0);
  });
});
