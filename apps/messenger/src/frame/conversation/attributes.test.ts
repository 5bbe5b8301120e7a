import type { GuestRequest } from '@rejoin/protocol/up/up';
import { expect, test } from 'vitest';
import { acknowledge, goLive, talk, write } from './rehearsal.ts';

const set = (attributes: Record<string, string>) => ({ type: 'attributesSet', attributes }) as const;
const carried = (frames: readonly GuestRequest[]) =>
  frames.flatMap((frame) =>
    frame.action === 'onMessage' ? [frame.channel?.metadata?.customAttributes ?? 'nothing'] : [],
  );

test('what the page says of its guest goes along with the next message, and no more once that is told back', () => {
  const one = talk();
  goLive(one);
  one.done();
  one.happen(set({ plan: 'gold' }), write('m1'));
  expect(carried(one.sent())).toEqual([{ plan: 'gold' }]);
  acknowledge(one, 'm1');
  one.wait(300);
  one.happen(write('m2'));
  expect(carried(one.sent())).toEqual(['nothing']);
});

test('a message that is sent again carries it again', () => {
  const one = talk();
  goLive(one);
  one.happen(set({ plan: 'gold' }), write('m1'), { type: 'socketLost' });
  one.wait(1000);
  one.done();
  goLive(one, { newSession: false });
  expect(carried(one.sent())).toEqual([{ plan: 'gold' }]);
});

test('what is said while a message is under way waits for the next', () => {
  const one = talk();
  goLive(one);
  one.done();
  one.happen(set({ plan: 'gold' }), write('m1'), set({ plan: 'silver' }));
  acknowledge(one, 'm1');
  one.wait(300);
  one.happen(write('m2'));
  expect(carried(one.sent())).toEqual([{ plan: 'gold' }, { plan: 'silver' }]);
});

test('a new session is told again, with its Join, and with the first message', () => {
  const one = talk(undefined, { autoStart: true });
  one.happen(set({ plan: 'gold' }));
  goLive(one);
  expect(carried(one.sent())).toEqual([{ plan: 'gold' }]);
  one.happen(write('m1'));
  acknowledge(one, 'm1');
  one.frame({ type: 'message', class: 'SessionExpiredEvent', body: {} });
  one.wait(1000);
  one.done();
  goLive(one);
  expect(carried(one.sent())).toEqual([{ plan: 'gold' }]);
});

test('what the page said of a guest goes with their sign-in', () => {
  const one = talk({ token: 't', entries: [], seenAt: 0, signIn: { jwt: 'j' } });
  goLive(one);
  one.happen(set({ name: 'Ada' }), { type: 'signOutWanted' });
  expect(one.model.attributes).toBeUndefined();
});
