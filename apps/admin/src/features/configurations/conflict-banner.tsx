import { Banner } from '@rejoin/ui/banner';
import { Button } from '@rejoin/ui/button';
import { TimeAgo } from '@rejoin/ui/time-ago';
import type { ConfigurationDraft } from './configuration-draft.ts';
import { diffContents } from './content-diff.ts';

type ConflictBannerProps = { state: ConfigurationDraft; onCombine: () => void; onDiscard: () => void };

/** Somebody else saved the draft in the meantime: says what both changed, and lets the person choose. */
export function ConflictBanner({ state, onCombine, onDiscard }: ConflictBannerProps) {
  if (state.phase.type !== 'conflict') return null;
  const { theirs } = state.phase;
  return (
    <Banner
      meaning="attention"
      title="Somebody else changed this draft"
      className="mt-6"
      action={
        <span className="flex flex-wrap gap-2">
          <Button onClick={onDiscard}>Discard mine</Button>
          <Button variant="primary" onClick={onCombine}>
            Keep both
          </Button>
        </span>
      }
    >
      <p>
        They changed {settings(diffContents(state.stored.content, theirs.content))} (<TimeAgo at={theirs.modifiedAt} />
        ). Your changes are still here and not saved: {settings(diffContents(state.stored.content, state.edited))}.
        Keeping both puts yours on top of theirs.
      </p>
    </Banner>
  );
}

function settings(changes: readonly { label: string }[]): string {
  return changes.map(({ label }) => label).join(', ') || 'nothing';
}
