import { Button } from '@rejoin/ui/button';
import { Dialog } from '@rejoin/ui/dialog';
import { SecretShown } from '../../form/secret-shown.tsx';

type PasswordDialogProps = { name: string; isNew: boolean; password: string; onClose: () => void };

/** Shows a password for the one time that it can be read. */
export function PasswordDialog({ name, isNew, password, onClose }: PasswordDialogProps) {
  return (
    <Dialog
      open
      holds
      onOpenChange={(open) => !open && onClose()}
      title={isNew ? `${name} is added` : `${name} has a new password`}
      description="Hand it over now: it is not shown again. They can change it in the menu under their name."
      footer={
        <Button variant="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <SecretShown label="Password" secret={password} />
    </Dialog>
  );
}
