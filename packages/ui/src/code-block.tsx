import { clsx } from 'clsx';
import { CopyButton } from './copy-button.tsx';

type CodeBlockProps = { code: string; label: string; copyLabel: string; className?: string };

/** Code to be copied whole: the snippet. */
export function CodeBlock({ code, label, copyLabel, className }: CodeBlockProps) {
  return (
    <figure className={clsx('overflow-hidden rounded-panel border border-line bg-surface', className)}>
      <figcaption className="flex items-center justify-between gap-3 border-b border-line py-1.5 pr-1.5 pl-4 text-13 font-medium">
        {label}
        <CopyButton text={code} label={copyLabel} />
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard. */}
      <pre tabIndex={0} className="focus-inset overflow-x-auto bg-sunken p-4 font-mono text-12">
        <code>{code}</code>
      </pre>
    </figure>
  );
}
