import type { Holiday } from '@rejoin/core/office-hours/schedule';
import { Button } from '@rejoin/ui/button';
import { Checkbox } from '@rejoin/ui/checkbox';
import { FormRow, Section } from '@rejoin/ui/section';
import { TextField } from '@rejoin/ui/text-field';
import { Plus, Trash2 } from 'lucide-react';
import type { ScheduleFormProps } from './form-props.ts';
import { SpanList } from './span-list.tsx';
import { Wrong } from './wrong.tsx';

const NEW_HOLIDAY: Holiday = { name: '', from: '' };

/** Days on which the hours of the week do not hold. */
export function HolidaysSection({ content, onChange, problems, readOnly }: ScheduleFormProps) {
  const { holidays = [] } = content;
  const set = (changed: readonly Holiday[]) => onChange({ ...content, holidays: changed });
  return (
    <Section
      title="Holidays"
      description="Days on which other hours hold, or none. Where two meet, the first in the list counts."
    >
      {holidays.length === 0 && <p className="text-muted">None: the usual week holds on every day.</p>}
      {holidays.map((holiday, index) => (
        <div key={index} className="flex flex-col gap-3 border-b border-line pb-5 last:border-0">
          <HolidayFields
            holiday={holiday}
            onChange={(changed) => set(holidays.map((each, at) => (at === index ? changed : each)))}
            onRemove={() => set(holidays.filter((_, at) => at !== index))}
            problemOf={(field) => problems.get(`holidays ${index} ${field}`)}
            readOnly={readOnly}
          />
        </div>
      ))}
      {problems.has('holidays') && <Wrong words={problems.get('holidays') ?? ''} />}
      {!readOnly && (
        <Button icon={<Plus aria-hidden />} className="self-start" onClick={() => set([...holidays, NEW_HOLIDAY])}>
          Add holiday
        </Button>
      )}
    </Section>
  );
}

type HolidayFieldsProps = {
  holiday: Holiday;
  onChange: (holiday: Holiday) => void;
  onRemove: () => void;
  problemOf: (field: 'name' | 'from' | 'to' | 'hours') => string | undefined;
  readOnly: boolean;
};

function HolidayFields({ holiday, onChange, onRemove, problemOf, readOnly }: HolidayFieldsProps) {
  const { to, yearly, hours, ...rest } = holiday;
  const last = to === undefined ? {} : { to };
  const yearlong = yearly === undefined ? {} : { yearly };
  const own = hours === undefined ? {} : { hours };
  const of = holiday.name.trim() || 'This holiday';
  return (
    <>
      <TextField
        label="Name"
        value={holiday.name}
        onChange={(event) => onChange({ ...holiday, name: event.target.value })}
        error={problemOf('name')}
        readOnly={readOnly}
        autoComplete="off"
      />
      <FormRow>
        <TextField
          label="First day"
          type="date"
          value={holiday.from}
          onChange={(event) => onChange({ ...holiday, from: event.target.value })}
          error={problemOf('from')}
          readOnly={readOnly}
        />
        <TextField
          label="Last day"
          hint="Left empty: one day."
          type="date"
          value={to ?? ''}
          onChange={({ target }) =>
            onChange({ ...rest, ...yearlong, ...own, ...(target.value === '' ? {} : { to: target.value }) })
          }
          error={problemOf('to')}
          readOnly={readOnly}
        />
      </FormRow>
      <Checkbox
        label="Every year"
        checked={yearly === true}
        onCheckedChange={(checked) => onChange({ ...rest, ...last, ...own, ...(checked ? { yearly: true } : {}) })}
        disabled={readOnly}
      />
      <Checkbox
        label="Open at hours of its own"
        checked={hours !== undefined}
        onCheckedChange={(checked) =>
          onChange({ ...rest, ...last, ...yearlong, ...(checked ? { hours: [{ from: 540, to: 720 }] } : {}) })
        }
        disabled={readOnly}
      />
      {hours !== undefined && (
        <SpanList
          of={of}
          spans={hours}
          onChange={(spans) => onChange({ ...holiday, hours: spans })}
          problem={problemOf('hours')}
          readOnly={readOnly}
        />
      )}
      {!readOnly && (
        <Button variant="ghost" icon={<Trash2 aria-hidden />} className="self-start" onClick={onRemove}>
          Remove holiday
        </Button>
      )}
    </>
  );
}
