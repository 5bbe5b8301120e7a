import { Banner } from '@rejoin/ui/banner';
import { Button } from '@rejoin/ui/button';
import { TimeAgo } from '@rejoin/ui/time-ago';
import type { FlowChoices } from './flow.ts';
import { diffFlows } from './flow-diff.ts';
import type { FlowEditor } from './use-flow-editor.ts';

type ConflictBannerProps = Pick<FlowEditor, 'state' | 'dispatch'> & { choices: FlowChoices };

/** Somebody else saved the draft in the meantime: says what they changed, and lets the person choose. */
export function ConflictBanner({ state, dispatch, choices }: ConflictBannerProps) {
  if (state.phase.type !== 'conflict') return null;
  const { theirs } = state.phase;
  const changes = diffFlows(state.stored.content.content, theirs.content.content, choices);
  const changed = changes.map(({ what }) => `“${what}”`);
  return (
    <Banner
      meaning="attention"
      title="Somebody else changed this draft"
      className="mt-6"
      action={
        <span className="flex flex-wrap gap-2">
          <Button onClick={() => dispatch({ type: 'discarded' })}>Discard mine</Button>
          <Button variant="primary" onClick={() => dispatch({ type: 'combined' })}>
            Keep both
          </Button>
        </span>
      }
    >
      <p>
        They changed {changed.join(', ') || 'the name'} (<TimeAgo at={theirs.modifiedAt} />
        ). Your changes are still here and not saved. Keeping both puts the nodes that you changed on top of theirs.
      </p>
    </Banner>
  );
}
