import { expect, test } from 'vitest';
import { filledIn } from './filled-in.ts';

const codes = [{ id: 'solved', name: 'Solved' }];
const NOTES = 'Wants a refund';

test.each([
  { prompt: 'timeout', notes: '', codeIds: ['solved'], offered: codes, handedIn: ['solved'] },
  { prompt: 'timeout', notes: NOTES, codeIds: ['solved', 'gone'], offered: codes, handedIn: ['solved'] },
  { prompt: 'timeout', notes: NOTES, codeIds: ['gone'], offered: codes, handedIn: undefined },
  { prompt: 'onRequest', notes: NOTES, codeIds: [], offered: codes, handedIn: undefined },
  { prompt: 'timeout', notes: NOTES, codeIds: [], offered: [], handedIn: [] },
  { prompt: 'timeout', notes: ' ', codeIds: [], offered: [], handedIn: undefined },
] as const)(
  'with $prompt, “$notes” and $codeIds hand in $handedIn',
  ({ prompt, notes, codeIds, offered, handedIn }) => {
    const draft = filledIn({ prompt }, { notes, codeIds }, offered);
    expect(draft).toEqual(handedIn && { notes, codeIds: handedIn });
  },
);
