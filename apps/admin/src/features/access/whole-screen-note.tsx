import type { ReactNode } from 'react';

type WholeScreenNoteProps = { icon: ReactNode; title: string; text: string; children?: ReactNode };

/** Stands where a screen would be, and says why it is not there. */
export function WholeScreenNote({ icon, title, text, children }: WholeScreenNoteProps) {
  return (
    <div className="flex flex-1 flex-col items-center justify-center px-6 py-16 text-center">
      <span
        aria-hidden
        className="mb-4 grid size-10 place-items-center rounded-panel border border-line bg-surface text-muted [&_svg]:size-5"
      >
        {icon}
      </span>
      <h1 className="text-16">{title}</h1>
      <p className="mt-2 max-w-md text-balance text-muted">{text}</p>
      {children !== undefined && <div className="mt-4">{children}</div>}
    </div>
  );
}
