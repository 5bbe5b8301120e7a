import { Checkbox } from '@rejoin/ui/checkbox';

/** A role to choose; `givable`: whoever looks may do all that it allows. */
type RoleOption = { readonly id: string; readonly name: string; readonly givable: boolean };

type RoleChoiceProps = {
  roles: readonly RoleOption[];
  /** Those that are had already. */
  had: readonly string[];
  chosen: readonly string[];
  onChange: (roleIds: readonly string[]) => void;
  /** Whether whoever looks may give roles, and take them away. */
  abilities: { readonly grant: boolean; readonly revoke: boolean };
  /** Whoever has them may do more than whoever looks. */
  locked: boolean;
  note: string;
};

/** Which roles somebody or something has. What can't be given or taken says why. */
export function RoleChoice({ roles, had, chosen, onChange, abilities, locked, note }: RoleChoiceProps) {
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
      <p className="text-12 text-muted">{note}</p>
    </fieldset>
  );
}
