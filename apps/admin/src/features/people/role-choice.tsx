import { Checkbox } from '@rejoin/ui/checkbox';
import type { PeopleAbilities, RoleOption } from './person.ts';

type RoleChoiceProps = {
  roles: readonly RoleOption[];
  /** Those the person has. */
  had: readonly string[];
  chosen: readonly string[];
  onChange: (roleIds: readonly string[]) => void;
  abilities: Pick<PeopleAbilities, 'grant' | 'revoke'>;
  /** The person may do more than whoever looks. */
  locked: boolean;
};

/** Which roles somebody has. What can't be given or taken says why. */
export function RoleChoice({ roles, had, chosen, onChange, abilities, locked }: RoleChoiceProps) {
  const whyFixed = ({ id, givable }: RoleOption): string | undefined => {
    if (locked) return undefined;
    if (had.includes(id)) return abilities.revoke ? undefined : 'Taking it away takes authorization:grant:delete.';
    if (!abilities.grant) return 'Giving it takes authorization:grant:add.';
    return givable ? undefined : 'It allows more than you may do yourself.';
  };
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-2 text-13 font-medium">Roles</legend>
      {roles.length === 0 && <p className="text-13 text-muted">There is no role yet.</p>}
      <div className="flex max-h-64 flex-col gap-2 overflow-y-auto">
        {roles.map((role) => {
          const why = whyFixed(role);
          return (
            <Checkbox
              key={role.id}
              label={role.name}
              checked={chosen.includes(role.id)}
              disabled={locked || why !== undefined}
              {...(why !== undefined && { hint: why })}
              onCheckedChange={(on) => onChange(on ? [...chosen, role.id] : chosen.filter((id) => id !== role.id))}
            />
          );
        })}
      </div>
      <p className="text-12 text-muted">
        {locked
          ? 'They may do more than you: you can change their name alone.'
          : 'Without a role they can sign in and do nothing.'}
      </p>
    </fieldset>
  );
}
