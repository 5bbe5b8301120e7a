import { PickMany } from '../../form/pick-many.tsx';
import type { FlowChoices } from './flow.ts';

type SkillsFieldProps = {
  label: string;
  choices: FlowChoices;
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
  readOnly: boolean;
};

/** Skills that a flow asks for, with those that are gone: they can be taken away. */
export function SkillsField({ label, choices, chosen, onChange, readOnly }: SkillsFieldProps) {
  const gone = chosen.filter((id) => !choices.skills.some((skill) => skill.id === id));
  return (
    <PickMany
      label={label}
      options={[...choices.skills, ...gone.map((id) => ({ id, name: 'A skill that is gone' }))]}
      chosen={chosen}
      onChange={onChange}
      words={{ none: 'None: no skill is asked for.', nothing: 'There are no skills.' }}
      readOnly={readOnly}
    />
  );
}
