import type { DraftHere } from '@rejoin/core/drafts/merged-draft';
import { expect, test } from 'vitest';
import { createDraftSync } from './draft-sync.ts';

const PLACE = { conversationId: 'talk', audience: 'guest' } as const;

/** A server, and devices of one agent with one draft. Calls to the server wait until `let` lets them through. */
function openServer() {
  let text = '';
  let held: (() => void)[] | undefined;
  let isDown = false;
  const call = async () => {
    if (held !== undefined) await new Promise<void>((resolve) => held?.push(resolve));
    if (isDown) throw new Error('The line is down');
  };
  return {
    text: () => text,
    down: (is: boolean) => {
      isDown = is;
    },
    hold: () => {
      held = [];
    },
    letThrough: () => {
      const waiting = held ?? [];
      held = undefined;
      for (const go of waiting) go();
    },
    device() {
      let here: DraftHere = { text: '', known: '' };
      let told = 0;
      const sync = createDraftSync({
        places: () => [PLACE],
        read: () => here,
        keep: (_, next) => {
          here = next;
        },
        told: () => `${told}`,
        countTold: () => {
          told += 1;
        },
        pull: async () => {
          const found = text === '' ? [] : [{ ...PLACE, text }];
          await call();
          return found;
        },
        push: async (draft) => {
          await call();
          ({ text } = draft);
        },
      });
      return {
        ...sync,
        text: () => here.text,
        type: (next: string) => {
          here = { ...here, text: next };
        },
      };
    },
  };
}

test('what was written at one device is there at another, and gone there when it was sent', async () => {
  const server = openServer();
  const [desk, phone] = [server.device(), server.device()];
  desk.type('Dear guest');
  await desk.tell();
  await phone.catchUp();
  expect(phone.text()).toBe('Dear guest');
  phone.type('');
  await phone.tell();
  await desk.catchUp();
  expect(desk.text()).toBe('');
});

test('what was typed while it was told of stays, and is told of next', async () => {
  const server = openServer();
  const desk = server.device();
  desk.type('De');
  server.hold();
  const told = desk.tell();
  desk.type('Dear');
  void desk.tell();
  server.letThrough();
  await told;
  expect([desk.text(), server.text()]).toEqual(['Dear', 'Dear']);
});

test('an answer of the server from before it was told is not believed', async () => {
  const server = openServer();
  const desk = server.device();
  desk.type('Dear');
  await desk.tell();
  server.hold();
  const caughtUp = desk.catchUp();
  desk.type('Dear guest');
  const told = desk.tell();
  server.letThrough();
  await Promise.all([caughtUp, told]);
  expect([desk.text(), server.text()]).toEqual(['Dear guest', 'Dear guest']);
});

test('what was written without a line is told of when there is one, and is the last to be written', async () => {
  const server = openServer();
  const [desk, phone] = [server.device(), server.device()];
  server.down(true);
  desk.type('Written in a tunnel');
  await desk.tell();
  await desk.catchUp();
  expect(desk.text()).toBe('Written in a tunnel');
  server.down(false);
  phone.type('Written meanwhile');
  await phone.tell();
  await desk.catchUp();
  await phone.catchUp();
  expect([desk.text(), phone.text(), server.text()]).toEqual(Array(3).fill('Written in a tunnel'));
});
