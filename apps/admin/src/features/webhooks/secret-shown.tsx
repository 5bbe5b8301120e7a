import { Button } from '@rejoin/ui/button';
import { CopyButton } from '@rejoin/ui/copy-button';
import { Dialog } from '@rejoin/ui/dialog';

type SecretShownProps = {
  title: string;
  secret: string;
  onClose: () => void;
};

/** A secret that nobody can read again once this is closed. */
export function SecretShown({ title, secret, onClose }: SecretShownProps) {
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description="Give this secret to whoever runs the server: it shows that a message comes from here. It is never shown again."
      footer={
        <Button variant="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <div className="flex flex-wrap items-center justify-between gap-3 rounded-panel border border-line bg-sunken py-2 pr-2 pl-4">
        <output aria-label="Secret" className="min-w-0 font-mono text-13 break-all select-all">
          {secret}
        </output>
        <CopyButton text={secret} label="Copy secret" />
      </div>
    </Dialog>
  );
}
