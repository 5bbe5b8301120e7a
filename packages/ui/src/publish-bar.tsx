import { Button } from './button.tsx';
import { StatusDot } from './status-dot.tsx';

/** Where a draft stands, in one line. */
export type DraftStatus = { readonly meaning: 'good' | 'attention' | 'danger' | 'neutral'; readonly text: string };

type PublishBarProps = {
  status: DraftStatus;
  /** The version that publishing would make. */
  version: number;
  /** Whether there is something to publish. */
  canPublish: boolean;
  onPublish: () => void;
  /** Where saving has failed. */
  onRetry: (() => void) | undefined;
};

/** Where the draft stands, and the way to publish it; always in sight. */
export function PublishBar({ status, version, canPublish, onPublish, onRetry }: PublishBarProps) {
  return (
    <section
      aria-label="Draft"
      className="sticky bottom-0 z-20 -mx-4 mt-auto flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line bg-canvas px-4 py-3 sm:-mx-8 sm:px-8"
    >
      <p role="status" className="min-w-0 text-13">
        <StatusDot meaning={status.meaning} label={status.text} />
      </p>
      <div className="flex grow justify-end gap-2">
        {onRetry !== undefined && <Button onClick={onRetry}>Retry</Button>}
        <Button variant="primary" disabled={!canPublish} onClick={onPublish}>
          Publish version {version}
        </Button>
      </div>
    </section>
  );
}
