import { Button } from '@rejoin/ui/button';
import { Dialog } from '@rejoin/ui/dialog';
import { ChangeList } from './change-list.tsx';
import type { ContentChange } from './content-diff.ts';

type PublishDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The version this makes: 1, 2, 3… */
  version: number;
  /** Since the latest version; nothing for the first. */
  changes: readonly ContentChange[] | undefined;
  busy: boolean;
  /** Why it can't be published now. */
  error: string | undefined;
  ready: boolean;
  onPublish: () => void;
};

/** Shows what a new version changes before it is made. */
export function PublishDialog(props: PublishDialogProps) {
  const { open, onOpenChange, version, changes, busy, error, ready, onPublish } = props;
  return (
    <Dialog
      open={open}
      busy={busy}
      onOpenChange={onOpenChange}
      title={`Publish version ${version}?`}
      description="A version stays as it is for ever. Deployments go on with the version they have until they are told to use this one."
      footer={
        <>
          <Button onClick={() => onOpenChange(false)} disabled={busy}>
            Cancel
          </Button>
          <Button variant="primary" loading={busy} disabled={!ready} onClick={onPublish}>
            Publish version {version}
          </Button>
        </>
      }
    >
      {changes === undefined ? (
        <p className="text-muted">This is the first version: everything in it is new.</p>
      ) : (
        <>
          <h3 className="mb-2 text-13">Changes since version {version - 1}</h3>
          <ChangeList changes={changes} label={`Changes since version ${version - 1}`} />
        </>
      )}
      {error !== undefined && (
        <p role="alert" className="mt-3 text-13 text-danger-ink">
          {error}
        </p>
      )}
    </Dialog>
  );
}
