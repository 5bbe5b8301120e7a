import { Button } from '@rejoin/ui/button';
import { Section } from '@rejoin/ui/section';
import { Copy } from 'lucide-react';
import type { ScheduleFormProps } from './form-props.ts';
import { spansOf, withSpans } from './schedule.ts';
import { SpanList } from './span-list.tsx';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const WORKING_DAYS = [1, 2, 3, 4, 5];

/** The hours of each day of the week. */
export function WeekSection({ content, onChange, problems, readOnly }: ScheduleFormProps) {
  const { hours } = content;
  return (
    <Section title="Hours" description="Of the usual week. Until 00:00 means until the end of the day.">
      <div className="flex flex-col divide-y divide-line">
        {DAYS.map((day, index) => {
          const weekday = index + 1;
          return (
            <div key={day} className="py-3 first:pt-0 last:pb-0">
              <div className="flex flex-wrap items-start gap-x-4 gap-y-1">
                <p className="w-24 py-2 font-medium">{day}</p>
                <SpanList
                  of={day}
                  spans={spansOf(hours, weekday)}
                  onChange={(spans) => onChange({ ...content, hours: withSpans(hours, [weekday], spans) })}
                  problem={problems.get(`hours ${weekday}`)}
                  readOnly={readOnly}
                />
                {weekday === 1 && !readOnly && (
                  <Button
                    variant="ghost"
                    icon={<Copy aria-hidden />}
                    onClick={() =>
                      onChange({ ...content, hours: withSpans(hours, WORKING_DAYS, spansOf(hours, weekday)) })
                    }
                  >
                    Copy to Friday
                  </Button>
                )}
              </div>
            </div>
          );
        })}
      </div>
    </Section>
  );
}
