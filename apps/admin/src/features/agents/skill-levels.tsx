import { PROFICIENCY } from '@rejoin/core/routing/agent-settings';
import { IconButton } from '@rejoin/ui/icon-button';
import { Select } from '@rejoin/ui/select';
import { X } from 'lucide-react';
import type { AgentFormProps } from './form-props.ts';

/** 1, 1.5 … 5, to choose from. */
export const LEVELS = Array.from(
  { length: (PROFICIENCY.max - PROFICIENCY.min) / PROFICIENCY.step + 1 },
  (_, index) => PROFICIENCY.min + index * PROFICIENCY.step,
).map((level) => ({ value: String(level), label: String(level) }));

export const FIRST_LEVEL = 3;

/** The skills that the agent has, each with how well. */
export function SkillLevels({ settings, onChange, options, problems, readOnly }: AgentFormProps) {
  const { skills } = settings;
  const error = problems.get('skills');
  const others = options.skills.filter(({ id }) => skills[id] === undefined);
  const change = (next: Readonly<Record<string, number>>) => onChange({ ...settings, skills: next });
  const without = (skillId: string) => Object.fromEntries(Object.entries(skills).filter(([id]) => id !== skillId));
  const had = Object.keys(skills).map((id) => ({ id, name: options.skills.find((each) => each.id === id)?.name }));
  return (
    <div className="flex flex-col gap-2">
      {had.length > 0 && (
        <ul aria-label="Skills" className="rounded-panel border border-line bg-surface">
          {had.map(({ id, name = 'A deleted skill' }) => (
            <li key={id} className="flex min-h-12 items-center gap-2 border-b border-line px-3 last:border-0">
              <span className="min-w-0 flex-1 py-2 break-words">{name}</span>
              <Select
                label={`How well: ${name}`}
                hideLabel
                className="w-24 shrink-0"
                options={LEVELS}
                value={String(skills[id])}
                onValueChange={(level) => change({ ...skills, [id]: Number(level) })}
                disabled={readOnly}
              />
              {!readOnly && <IconButton label={`Take out ${name}`} icon={<X />} onClick={() => change(without(id))} />}
            </li>
          ))}
        </ul>
      )}
      {readOnly || others.length === 0 ? (
        <p className={error === undefined ? 'text-12 text-muted' : 'text-12 text-danger-ink'}>
          {error ?? noteOf(had.length, options.skills.length)}
        </p>
      ) : (
        <Select
          label="Add a skill"
          hideLabel
          placeholder="Add a skill"
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
          value={null}
          onValueChange={(id) => change({ ...skills, [id]: FIRST_LEVEL })}
          error={error}
          className="max-w-96"
        />
      )}
    </div>
  );
}

function noteOf(had: number, all: number): string {
  if (all === 0) return 'There is no skill yet. Add some under Skills.';
  return had === 0 ? 'They have no skill.' : '';
}
