import { Button } from '@rejoin/ui/button';
import { Dialog } from '@rejoin/ui/dialog';
import { SecretShown } from '../../form/secret-shown.tsx';

type WebhookSecretDialogProps = {
  title: string;
  secret: string;
  onClose: () => void;
};

/** A secret that nobody can read again once this is closed. */
export function WebhookSecretDialog({ title, secret, onClose }: WebhookSecretDialogProps) {
  return (
    <Dialog
      open
      holds
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description="Give this secret to whoever runs the server: it shows that a message comes from here. It is never shown again."
      footer={
        <Button variant="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <SecretShown label="Secret" secret={secret} />
    </Dialog>
  );
}
