import { clsx } from 'clsx';
import { type ReactNode, useId } from 'react';

type SectionProps = { title: string; description?: ReactNode; className?: string; children: ReactNode };

/** A part of a form: what it is about on the left (above, where it is narrow), its fields on the right. */
export function Section({ title, description, className, children }: SectionProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className={clsx('@container border-b border-line py-6 first:pt-0 last:border-0 last:pb-0', className)}
    >
      <div className="grid gap-x-8 gap-y-4 @2xl:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
        <div>
          <h2 id={id} className="text-14 font-semibold">
            {title}
          </h2>
          {description !== undefined && <p className="mt-1 text-13 text-muted">{description}</p>}
        </div>
        <div className="flex min-w-0 flex-col gap-5">{children}</div>
      </div>
    </section>
  );
}

/** Fields side by side where there is room. */
export function FormRow({ children }: { children: ReactNode }) {
  return <div className="grid gap-x-4 gap-y-5 sm:auto-cols-fr sm:grid-flow-col">{children}</div>;
}
