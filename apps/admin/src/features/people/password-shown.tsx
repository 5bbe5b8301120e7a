import { CopyButton } from '@rejoin/ui/copy-button';

/** A password that nobody can read again once this is closed. */
export function PasswordShown({ password }: { password: string }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 rounded-panel border border-line bg-sunken py-2 pr-2 pl-4">
      <output aria-label="Password" className="font-mono text-14 break-all select-all">
        {password}
      </output>
      <CopyButton text={password} label="Copy password" />
    </div>
  );
}
