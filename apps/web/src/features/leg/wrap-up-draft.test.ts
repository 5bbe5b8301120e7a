import { afterEach, expect, test, vi } from 'vitest';
import { openBrowser } from '../../live/browser-store.test-kit.ts';
import { readWrapUpDraft, toggled } from './wrap-up-draft.ts';

const OF = { agentId: 'mara', conversationId: 'talk', leg: 2 };

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['{"codeIds":["a"],"notes":"Sent', { codeIds: [], notes: '' }],
  ['null', { codeIds: [], notes: '' }],
  ['"Sent"', { codeIds: [], notes: '' }],
  ['{"notes":"Sent"}', { codeIds: [], notes: 'Sent' }],
  ['{"codeIds":["a",1],"notes":7}', { codeIds: ['a'], notes: '' }],
  ['{"codeIds":["a"],"notes":"Sent"}', { codeIds: ['a'], notes: 'Sent' }],
])('what this browser keeps as %s is read as far as it can be', (kept, draft) => {
  openBrowser();
  localStorage.setItem('rejoin.wrapUp.mara.talk.2', kept);
  expect(readWrapUpDraft(OF)).toEqual(draft);
});

test.each([
  [[], 'a', ['a']],
  [['a'], 'b', ['a', 'b']],
  [['a', 'b'], 'a', ['b']],
])('%j and %s make %j', (chosen, code, then) => {
  expect(toggled(chosen, code)).toEqual(then);
});
