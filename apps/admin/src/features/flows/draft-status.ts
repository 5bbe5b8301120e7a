import type { DraftStatus } from '@rejoin/ui/publish-bar';
import type { DraftPhase, SaveFailure } from '../../setting/draft-saver.ts';
import { failWords } from './flow-tests.ts';

const FAILURES: Readonly<Record<SaveFailure, string>> = {
  unreachable: 'Not saved · the server can’t be reached. Trying again',
  signedOut: 'Not saved · you are signed out. Sign in in another tab, then retry',
  notPermitted: 'Not saved · you may no longer edit flows',
  nameTaken: 'Not saved · another flow has this name',
  deleted: 'Not saved · somebody deleted this flow',
};

type Facts = {
  /** How much is wrong with the flow. */
  readonly problems: number;
  /** How many of its tests fail. */
  readonly failed: number;
  /** The newest version; `undefined`: nothing is published yet. */
  readonly version: number | undefined;
  /** Whether the draft does something else than that. */
  readonly isChanged: boolean;
  readonly mayPublish: boolean;
};

/** The line that says where the draft stands. */
export function draftStatus(
  phase: DraftPhase<unknown>,
  { problems, failed, version, isChanged, mayPublish }: Facts,
): DraftStatus {
  switch (phase.type) {
    case 'changed':
    case 'saving':
      return { meaning: 'neutral', text: 'Saving…' };
    case 'invalid':
      return {
        meaning: 'danger',
        text: 'Not saved · the flow and each of its tests need a name, and its nodes good keys',
      };
    case 'failed':
      return { meaning: 'danger', text: FAILURES[phase.why] };
    case 'conflict':
      return { meaning: 'attention', text: 'Not saved · somebody else changed this draft' };
    case 'saved':
      if (problems > 0)
        return {
          meaning: 'danger',
          text: `Draft saved · ${problems === 1 ? '1 problem' : `${problems} problems`} to mend`,
        };
      if (isChanged && !mayPublish)
        return { meaning: 'attention', text: 'Draft saved · publishing takes the permission architect:flow:publish' };
      if (failed > 0 && isChanged) return { meaning: 'danger', text: `Draft saved · ${failWords(failed)}` };
      if (version === undefined) return { meaning: 'attention', text: 'Draft saved · nothing published yet' };
      return isChanged
        ? { meaning: 'attention', text: `Draft saved · differs from version ${version}` }
        : { meaning: 'good', text: `Draft saved · same as version ${version}` };
  }
}
