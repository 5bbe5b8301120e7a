import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DraftHere, isUnsaved, mergedDraft } from './merged-draft.ts';

test.each([
  { name: 'takes what another device has written', here: ['', ''], there: 'Hello', text: 'Hello', unsaved: false },
  { name: 'empties, when it was sent elsewhere', here: ['Hello', 'Hello'], there: '', text: '', unsaved: false },
  {
    name: 'keeps what nobody else has seen',
    here: ['Hello you', 'Hello'],
    there: 'Hello',
    text: 'Hello you',
    unsaved: true,
  },
  {
    name: 'keeps what is typed here before what is written there',
    here: ['Mine', ''],
    there: 'Yours',
    text: 'Mine',
    unsaved: true,
  },
  {
    name: 'has nothing to tell when both wrote the same',
    here: ['Same', ''],
    there: 'Same',
    text: 'Same',
    unsaved: false,
  },
  { name: 'keeps that it was emptied here', here: ['', 'Hello'], there: 'Hello', text: '', unsaved: true },
])('$name', ({ here: [before = '', known = ''], there, text, unsaved }) => {
  const after = mergedDraft({ text: before, known }, there);
  expect(after.text).toBe(text);
  expect(isUnsaved(after)).toBe(unsaved);
});

const word = fc.constantFrom('', 'a', 'ab', 'abc');
const step = fc.record({ device: fc.nat(1), deed: fc.constantFrom('type', 'pull', 'push'), text: word });

test('no device ever loses what it has not told, and all have the same once all is told and heard', () => {
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      let server = '';
      const devices: DraftHere[] = [
        { text: '', known: '' },
        { text: '', known: '' },
      ];
      const pull = (index: number) => {
        const before = devices[index];
        if (before === undefined) return;
        const after = mergedDraft(before, server);
        if (isUnsaved(before)) expect(after.text).toBe(before.text);
        devices[index] = after;
      };
      const push = (index: number) => {
        const here = devices[index];
        if (here === undefined || !isUnsaved(here)) return;
        server = here.text;
        devices[index] = { ...here, known: server };
      };
      for (const { device, deed, text } of steps) {
        if (deed === 'pull') pull(device);
        else if (deed === 'push') push(device);
        else devices[device] = { text, known: devices[device]?.known ?? '' };
      }
      for (const index of [0, 1]) push(index);
      for (const index of [0, 1]) pull(index);
      expect(devices.map(({ text }) => text)).toEqual([server, server]);
    }),
  );
});
