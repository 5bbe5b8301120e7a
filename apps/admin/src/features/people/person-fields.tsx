import type { PersonContent } from '@rejoin/core/directory/validate-person';
import { TextField } from '@rejoin/ui/text-field';
import { RoleChoice } from '../../form/role-choice.tsx';
import type { PersonProblems } from './people-texts.ts';
import type { PeopleAbilities, Person, RoleOption } from './person.ts';

type PersonFieldsProps = {
  content: PersonContent;
  onChange: (content: PersonContent) => void;
  problems: PersonProblems;
  person: Person | undefined;
  roles: readonly RoleOption[];
  abilities: PeopleAbilities;
};

export function PersonFields({ content, onChange, problems, person, roles, abilities }: PersonFieldsProps) {
  const locked = person?.mayDoMore === true;
  return (
    <>
      <TextField
        label="Name"
        hint="Colleagues see it, and so do guests where messages name who writes."
        autoComplete="off"
        value={content.name}
        onChange={(event) => onChange({ ...content, name: event.target.value })}
        error={problems.get('name')}
      />
      <TextField
        label="E-mail"
        hint="They sign in with it."
        type="email"
        autoComplete="off"
        readOnly={locked}
        value={content.email}
        onChange={(event) => onChange({ ...content, email: event.target.value })}
        error={problems.get('email')}
      />
      <RoleChoice
        roles={roles}
        had={person?.roleIds ?? []}
        chosen={content.roleIds}
        onChange={(roleIds) => onChange({ ...content, roleIds })}
        abilities={abilities}
        locked={locked}
        note={
          locked
            ? 'They may do more than you: you can change their name alone.'
            : 'Without a role they can sign in and do nothing.'
        }
      />
      {person?.servesQueues === true && (
        <p className="text-13 text-muted">{person.name} may go on queue and has an agent’s place.</p>
      )}
    </>
  );
}
