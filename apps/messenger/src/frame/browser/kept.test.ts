import { expect, test, vi } from 'vitest';
import type { OutboxEntry } from '../outbox/outbox.ts';
import type { GuestResponse } from '../prompts/response.ts';
import { createKeeper } from './kept.ts';

const entry = (id: string, createdAt: number, response?: GuestResponse): OutboxEntry => ({
  id,
  text: id,
  createdAt,
  attempts: 0,
  delivery: { status: 'queued' },
  ...(response && { response }),
});

test('that the page has begun a conversation is known again', () => {
  const keeper = createKeeper('d2');
  expect(keeper.recall().begun).toBe(false);
  keeper.keepBegun();
  expect(keeper.recall().begun).toBe(true);
});

test('what was not sent is there again, in its order, with what was chosen', () => {
  const keeper = createKeeper('d1');
  const form: GuestResponse = {
    type: 'Form',
    to: 'q',
    cannedResponseId: 'cr',
    answers: [{ question: 'name', text: 'Ann', payload: 'Ann' }],
  };
  const pressed: GuestResponse = { type: 'QuickReply', to: 'q2', answers: [{ text: 'Yes', payload: 'y' }] };
  const entries = [entry('m1', 1), entry('m2', 2, form), entry('m3', 3, pressed)];
  for (const one of entries.toReversed()) keeper.keepEntry(one);
  expect(keeper.recall().entries).toEqual(entries);
  keeper.forgetEntry('m2');
  expect(keeper.recall().entries.map(({ id }) => id)).toEqual(['m1', 'm3']);
});

test('what the guest is writing is there again in its tab', () => {
  vi.stubGlobal('localStorage', storage());
  vi.stubGlobal('sessionStorage', storage());
  createKeeper('d5').draft.keep('Is the cedar');
  const again = createKeeper('d5');
  const here = again.draft.recall();
  vi.stubGlobal('sessionStorage', storage());
  const elsewhere = createKeeper('d5').draft.recall();
  vi.unstubAllGlobals();
  expect({ here, elsewhere }).toEqual({ here: 'Is the cedar', elsewhere: '' });
});

test('what the guest is writing is forgotten when it is to be, and whoever shows it is told', () => {
  vi.stubGlobal('sessionStorage', storage());
  const { draft, forgetDraft, keepSignIn } = createKeeper('d6');
  const told = vi.fn();
  const stop = draft.onForgotten(told);
  draft.keep('Is the cedar');
  keepSignIn(undefined);
  const signInOver = draft.recall();
  forgetDraft();
  const forgotten = draft.recall();
  stop();
  forgetDraft();
  vi.unstubAllGlobals();
  expect({ signInOver, forgotten }).toEqual({ signInOver: 'Is the cedar', forgotten: '' });
  expect(told).toHaveBeenCalledOnce();
});

test('what was filled in of a prompt is there again in its tab until it is forgotten, by itself or with all the guest is writing', () => {
  vi.stubGlobal('sessionStorage', storage());
  const { draft, forgetDraft } = createKeeper('d7');
  const name = { question: 'name', text: 'Ann', payload: 'Ann' };
  const time = { question: '', text: 'Monday', payload: '2030-05-06T08:00:00Z' };
  draft.keepAnswers('m1 form', [name]);
  draft.keepAnswers('m2 date', [time]);
  draft.keepAnswers('m3 list', [time]);
  draft.keepAnswers('m3 list', []);
  const known = () => ['m1 form', 'm2 date', 'm3 list'].map((of) => createKeeper('d7').draft.recallAnswers(of));
  const before = known();
  forgetDraft();
  const after = known();
  vi.unstubAllGlobals();
  expect({ before, after }).toEqual({ before: [[name], [time], []], after: [[], [], []] });
});

test.each(['{}', '[]', '7', 'null', '"x"', '{"content":7}', '{"content":[{"form":{"response":[7,{}]}}]}', '{'])(
  'what is kept as %s is nothing that anybody has written',
  (kept) => {
    vi.stubGlobal('localStorage', storage());
    vi.stubGlobal('sessionStorage', storage());
    localStorage.setItem('rejoin:d8:sign-in', kept);
    localStorage.setItem('rejoin:d8:unsent:m1', kept);
    localStorage.setItem('rejoin:d8:seen', kept === '7' ? 'x' : kept);
    sessionStorage.setItem('rejoin:d8:answers:m1 form', kept);
    const keeper = createKeeper('d8');
    const { token: _mine, ...recalled } = keeper.recall();
    const known = { ...recalled, awaiting: keeper.awaitingBytes(), answers: keeper.draft.recallAnswers('m1 form') };
    vi.unstubAllGlobals();
    expect(known).toEqual({ entries: [], seenAt: 0, begun: false, awaiting: [], answers: [] });
  },
);

test('a message kept with a time that no calendar knows is as old as can be', () => {
  vi.stubGlobal('localStorage', storage());
  localStorage.setItem('rejoin:d9:unsent:m1', '{"id":"m1","text":"Hi","createdAt":1e300}');
  const { entries } = createKeeper('d9').recall();
  vi.unstubAllGlobals();
  expect(entries).toEqual([entry('m1', 0)].map((one) => ({ ...one, text: 'Hi' })));
});

test('a message whose file is on its way waits for its bytes, in every tab, and for nothing once it is uploaded', () => {
  vi.stubGlobal('localStorage', storage());
  const file = { fileName: 'a.png', fileType: 'image/png', fileSize: 10, width: 4, height: 3 };
  const chosen = { ...entry('m1', 1), file };
  const uploaded = { ...chosen, file: { ...file, uploadedAs: 'a1' } };
  const keeper = createKeeper('d4');
  const elsewhere = createKeeper('d4');
  const known = () => [
    ...[elsewhere.recall().entries, elsewhere.awaitingBytes(), elsewhere.recallEntry('m1')],
    elsewhere.unsent(),
  ];
  keeper.keepEntry(chosen);
  const before = known();
  keeper.keepEntry(uploaded);
  const after = known();
  keeper.forgetEntry('m1');
  const gone = known();
  vi.unstubAllGlobals();
  expect({ before, after, gone }).toEqual({
    before: [[], ['m1'], chosen, ['m1']],
    after: [[uploaded], [], uploaded, ['m1']],
    gone: [[], [], undefined, []],
  });
});

test('where the browser has no room left, nothing is kept and nothing stops', () => {
  vi.stubGlobal('localStorage', storage(100));
  const keeper = createKeeper('d3');
  keeper.keepEntry(entry('a'.repeat(200), 1));
  keeper.keepSeen(7);
  const { entries, seenAt } = keeper.recall();
  vi.unstubAllGlobals();
  expect({ entries, seenAt }).toEqual({ entries: [], seenAt: 7 });
});

/** A browser's, with room for values of that length. */
function storage(lengthMax = Number.POSITIVE_INFINITY): Storage {
  const held = new Map<string, string>();
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem(key, value) {
      if (value.length > lengthMax) throw new DOMException('full', 'QuotaExceededError');
      held.set(key, value);
    },
    removeItem: (key) => void held.delete(key),
    clear: () => held.clear(),
    key: (index) => [...held.keys()][index] ?? null,
    get length() {
      return held.size;
    },
  };
}
