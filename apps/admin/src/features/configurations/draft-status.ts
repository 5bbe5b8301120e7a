import type { DraftStatus } from '@rejoin/ui/publish-bar';
import type { DraftPhase, SaveFailure } from '../../setting/draft-saver.ts';

/** What there is to compare the draft with. */
export type PublishedFact =
  | { readonly type: 'none' }
  /** A version exists, its content is not here yet. */
  | { readonly type: 'unknown'; readonly version: number }
  | { readonly type: 'known'; readonly version: number; readonly differs: boolean };

const FAILURES: Readonly<Record<SaveFailure, string>> = {
  unreachable: 'Not saved · the server can’t be reached. Trying again',
  signedOut: 'Not saved · you are signed out. Sign in in another tab, then retry',
  notPermitted: 'Not saved · you may no longer edit configurations',
  nameTaken: 'Not saved · another configuration has this name',
  deleted: 'Not saved · somebody deleted this configuration',
};

/** The line that says where the draft stands. */
export function draftStatus(phase: DraftPhase<unknown>, published: PublishedFact, problems: number): DraftStatus {
  switch (phase.type) {
    case 'saved':
      return savedStatus(published);
    case 'changed':
    case 'saving':
      return { meaning: 'neutral', text: 'Saving…' };
    case 'invalid':
      return {
        meaning: 'danger',
        text: `Not saved · ${problems === 1 ? '1 field needs' : `${problems} fields need`} attention`,
      };
    case 'failed':
      return { meaning: 'danger', text: FAILURES[phase.why] };
    case 'conflict':
      return { meaning: 'attention', text: 'Not saved · somebody else changed this draft' };
  }
}

function savedStatus(published: PublishedFact): DraftStatus {
  switch (published.type) {
    case 'none':
      return { meaning: 'attention', text: 'Draft saved · nothing published yet' };
    case 'unknown':
      return { meaning: 'neutral', text: 'Draft saved' };
    case 'known':
      return published.differs
        ? { meaning: 'attention', text: `Draft saved · differs from version ${published.version}` }
        : { meaning: 'good', text: `Draft saved · same as version ${published.version}` };
  }
}
