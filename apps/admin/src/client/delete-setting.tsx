import { ConfirmDialog } from '@rejoin/ui/confirm-dialog';

type DeleteSettingProps = {
  name: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** What will happen. */
  consequence: string;
  /** "Delete queue". */
  verb: string;
  removing: { readonly error: unknown; readonly isPending: boolean; readonly reset: () => void };
  onConfirm: () => void;
  /** Why it was not deleted; `undefined`: something failed. */
  whyNot: (error: unknown) => string | undefined;
};

/** Asks before something is deleted, and says there why it was not. */
export function DeleteSetting(props: DeleteSettingProps) {
  const { name, open, onOpenChange, consequence, verb, removing, onConfirm, whyNot } = props;
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(next) => {
        removing.reset();
        onOpenChange(next);
      }}
      title={`Delete ${name}?`}
      consequence={
        removing.error === null ? (
          consequence
        ) : (
          <p role="alert" className="text-danger-ink">
            {whyNot(removing.error) ?? 'Not deleted: the server can’t be reached or failed. Try again.'}
          </p>
        )
      }
      verb={verb}
      danger
      busy={removing.isPending}
      onConfirm={onConfirm}
    />
  );
}
