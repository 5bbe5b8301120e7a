import { Button } from '@rejoin/ui/button';
import { StatusDot } from '@rejoin/ui/status-dot';

type SaveBarProps = {
  /** Whether the form differs from what is saved. */
  dirty: boolean;
  /** How many fields are wrong, once saving was tried. */
  problems: number;
  saving: boolean;
  /** Absent: it is new, and there is nothing to go back to. */
  onDiscard?: () => void;
  onSave: () => void;
};

/** Where the form stands, and the way to save it; always in sight. */
export function SaveBar({ dirty, problems, saving, onDiscard, onSave }: SaveBarProps) {
  const isNew = onDiscard === undefined;
  return (
    <section
      aria-label="Changes"
      className="sticky bottom-0 z-20 -mx-4 mt-auto flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line bg-canvas px-4 py-3 sm:-mx-8 sm:px-8"
    >
      <p role="status" className="min-w-0 text-13">
        <State {...{ dirty, isNew, problems }} />
      </p>
      <div className="flex grow justify-end gap-2">
        {dirty && onDiscard !== undefined && (
          <Button onClick={onDiscard} disabled={saving}>
            Discard
          </Button>
        )}
        <Button variant="primary" loading={saving} disabled={!dirty && !isNew} onClick={onSave}>
          Save
        </Button>
      </div>
    </section>
  );
}

function State({ dirty, isNew, problems }: Pick<SaveBarProps, 'dirty' | 'problems'> & { isNew: boolean }) {
  if (problems > 0) {
    return (
      <StatusDot
        meaning="danger"
        label={`Not saved · ${problems === 1 ? '1 field needs' : `${problems} fields need`} attention`}
      />
    );
  }
  if (isNew) return <StatusDot meaning="neutral" label="Not saved yet" />;
  return dirty ? <StatusDot meaning="attention" label="Unsaved changes" /> : <StatusDot meaning="good" label="Saved" />;
}
