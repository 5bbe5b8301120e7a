import { CopyButton } from '@rejoin/ui/copy-button';

/** A password or another secret that nobody can read again once this is closed. */
export function SecretShown({ label, secret }: { label: string; secret: string }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 rounded-panel border border-line bg-sunken py-2 pr-2 pl-4">
      <output aria-label={label} className="font-mono text-14 break-all select-all">
        {secret}
      </output>
      <CopyButton text={secret} label={`Copy ${label.charAt(0).toLowerCase()}${label.slice(1)}`} />
    </div>
  );
}
