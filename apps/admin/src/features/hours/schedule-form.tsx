import { Section } from '@rejoin/ui/section';
import { TextField } from '@rejoin/ui/text-field';
import { useId, useState } from 'react';
import type { ScheduleFormProps } from './form-props.ts';
import { HolidaysSection } from './holidays-section.tsx';
import { OpenNow } from './open-now.tsx';
import { WeekSection } from './week-section.tsx';

/** Every setting of a schedule, and what it says at this moment. */
export function ScheduleForm(props: ScheduleFormProps) {
  const { content, onChange, problems, readOnly } = props;
  const zones = useId();
  const [known, setKnown] = useState<readonly string[]>([]);
  return (
    <div>
      <Section title="General">
        <TextField
          label="Name"
          hint="Flows name it; guests don’t see it."
          value={content.name}
          onChange={(event) => onChange({ ...content, name: event.target.value })}
          error={problems.get('name')}
          readOnly={readOnly}
          autoComplete="off"
        />
        <TextField
          label="Time zone"
          list={zones}
          onFocus={() => setKnown(Intl.supportedValuesOf('timeZone'))}
          value={content.timeZone}
          onChange={(event) => onChange({ ...content, timeZone: event.target.value.trim() })}
          error={problems.get('timeZone')}
          readOnly={readOnly}
          autoComplete="off"
          className="max-w-96"
        />
        <datalist id={zones}>
          {known.map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
        <p role="status" className="text-13 text-muted">
          By what is written here: <OpenNow content={content} />.
        </p>
      </Section>
      <WeekSection {...props} />
      <HolidaysSection {...props} />
    </div>
  );
}
