import { CalendarClock, Check, ChevronRight, ClipboardList, ListChecks } from 'lucide-react';
import { ContentPicture } from './content-picture.tsx';
import { type OutlineSection, outlineOf, type PickerContent } from './picker-outline.ts';
import type { Structure } from './structured-parts.ts';

const ICONS = { DatePicker: CalendarClock, ListPicker: ListChecks, Form: ClipboardList };

type PickerViewProps = { readonly content: PickerContent; readonly chosen: Structure['chosen'] };

/** A question that the guest answers on a sheet of its own: its head, and on demand what it lets them choose or fill in. */
export function PickerView({ content, chosen }: PickerViewProps) {
  const { title, subtitle, image, count, sections } = outlineOf(content, Date.now());
  const Icon = ICONS[content.contentType];
  return (
    <div className="w-72 max-w-full overflow-hidden rounded-panel border border-line-strong bg-surface">
      {image !== undefined && <ContentPicture src={image} className="aspect-video w-full" />}
      <div className="px-3 py-2.5">
        <p dir="auto" className="font-semibold wrap-anywhere">
          {title}
        </p>
        {subtitle !== '' && (
          <p dir="auto" className="mt-0.5 wrap-anywhere whitespace-pre-line text-muted">
            {subtitle}
          </p>
        )}
      </div>
      <details className="group/outline border-t border-line">
        <summary className="focus-inset flex cursor-pointer list-none items-center gap-1.5 px-3 py-1.5 text-muted hover:bg-sunken">
          <Icon aria-hidden className="size-4 shrink-0" />
          <span className="flex-1">{count}</span>
          <ChevronRight aria-hidden className="size-4 shrink-0 transition-transform group-open/outline:rotate-90" />
        </summary>
        <div className="flex max-h-64 flex-col gap-3 overflow-y-auto px-3 pt-1 pb-3">
          {sections.map((section, index) => (
            <Section key={index} section={section} chosen={chosen} />
          ))}
        </div>
      </details>
    </div>
  );
}

function Section({
  section: { title, items },
  chosen,
}: { readonly section: OutlineSection } & Pick<PickerViewProps, 'chosen'>) {
  return (
    <div>
      {title !== '' && (
        <p dir="auto" className="mb-1 text-12 font-medium text-muted">
          {title}
        </p>
      )}
      <ul className="flex flex-col gap-0.5">
        {items.map(({ words, note, payload }, index) => {
          const taken = payload !== undefined && chosen.some((each) => each.payload === payload);
          return (
            <li key={index} className={taken ? 'font-medium text-accent-ink' : undefined}>
              {taken && <Check aria-label="Chosen" className="mr-1 inline size-3.5" />}
              <span dir="auto" className="wrap-anywhere">
                {words}
              </span>
              {note !== undefined && <span className="text-muted"> · {note}</span>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
