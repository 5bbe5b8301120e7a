import { NEW_CONFIGURATION } from '@rejoin/core/configuration/configuration';
import { expect, test } from 'vitest';
import type { DraftPhase } from '../../setting/draft-saver.ts';
import { draftStatus, type PublishedFact } from './draft-status.ts';

const three: PublishedFact = { type: 'known', version: 3, differs: true };

test.each<[DraftPhase<unknown>, PublishedFact, string]>([
  [{ type: 'saved' }, { type: 'none' }, 'Draft saved · nothing published yet'],
  [{ type: 'saved' }, three, 'Draft saved · differs from version 3'],
  [{ type: 'saved' }, { ...three, differs: false }, 'Draft saved · same as version 3'],
  [{ type: 'saved' }, { type: 'unknown', version: 3 }, 'Draft saved'],
  [{ type: 'changed' }, three, 'Saving…'],
  [{ type: 'saving', sent: NEW_CONFIGURATION }, three, 'Saving…'],
  [{ type: 'invalid' }, three, 'Not saved · 2 fields need attention'],
  [{ type: 'failed', why: 'deleted' }, three, 'Not saved · somebody deleted this configuration'],
])('%j beside %j', (phase, published, text) => {
  expect(draftStatus(phase, published, 2).text).toBe(text);
});
