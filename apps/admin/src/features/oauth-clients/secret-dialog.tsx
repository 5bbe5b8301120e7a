import { Button } from '@rejoin/ui/button';
import { Dialog } from '@rejoin/ui/dialog';
import { SecretShown } from '../../form/secret-shown.tsx';
import type { ShownSecret } from './oauth-client.ts';

/** Shows what a client signs in with, for the one time that its secret can be read. */
export function SecretDialog({ name, clientId, secret, onClose }: ShownSecret & { onClose: () => void }) {
  return (
    <Dialog
      open
      holds
      onOpenChange={(open) => !open && onClose()}
      title={`The secret of ${name}`}
      description="Put it where the client keeps its secrets: it is not shown again. If it is lost, give the client a new one."
      footer={
        <Button variant="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <Part label="Client ID" value={clientId} />
        <Part label="Client secret" value={secret} />
      </div>
    </Dialog>
  );
}

function Part({ label, value }: { label: string; value: string }) {
  return (
    <div className="flex flex-col gap-1.5">
      <p className="text-13 font-medium">{label}</p>
      <SecretShown label={label} secret={value} />
    </div>
  );
}
