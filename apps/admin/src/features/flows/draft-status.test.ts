import { expect, test } from 'vitest';
import type { DraftPhase } from '../../setting/draft-saver.ts';
import { draftStatus } from './draft-status.ts';

const facts = { problems: 0, failed: 0, version: 3, isChanged: true, mayPublish: true };

test.each<[DraftPhase<unknown>, Partial<typeof facts> | { version: undefined }, string, string]>([
  [{ type: 'saved' }, {}, 'attention', 'Draft saved · differs from version 3'],
  [{ type: 'saved' }, { isChanged: false }, 'good', 'Draft saved · same as version 3'],
  [{ type: 'saved' }, { version: undefined }, 'attention', 'Draft saved · nothing published yet'],
  [{ type: 'saved' }, { failed: 1 }, 'danger', 'Draft saved · 1 test fails'],
  [{ type: 'saved' }, { failed: 2, version: undefined }, 'danger', 'Draft saved · 2 tests fail'],
  [{ type: 'saved' }, { failed: 1, isChanged: false }, 'good', 'Draft saved · same as version 3'],
  [{ type: 'saved' }, { problems: 1 }, 'danger', 'Draft saved · 1 problem to mend'],
  [{ type: 'saved' }, { problems: 2, version: undefined }, 'danger', 'Draft saved · 2 problems to mend'],
  [
    { type: 'saved' },
    { mayPublish: false },
    'attention',
    'Draft saved · publishing takes the permission architect:flow:publish',
  ],
  [{ type: 'changed' }, { problems: 2 }, 'neutral', 'Saving…'],
  [{ type: 'failed', why: 'deleted' }, {}, 'danger', 'Not saved · somebody deleted this flow'],
])('%j with %j is %s: %s', (phase, more, meaning, text) => {
  expect(draftStatus(phase, { ...facts, ...more })).toEqual({ meaning, text });
});
