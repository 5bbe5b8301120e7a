import type { Policy } from '@rejoin/core/permissions/permission';
import type { PolicyLine } from '@rejoin/core/permissions/policy-lines';
import { Section } from '@rejoin/ui/section';
import { TextField } from '@rejoin/ui/text-field';
import { PermissionPicker } from './permission-picker.tsx';
import type { RoleDraft } from './role.ts';

type RoleFormProps = {
  draft: RoleDraft;
  onChange: (draft: RoleDraft) => void;
  kept: ReadonlySet<PolicyLine>;
  own: readonly Policy[];
  nameError: string | undefined;
  readOnly: boolean;
};

/** A role's name and all that it allows. */
export function RoleForm({ draft, onChange, kept, own, nameError, readOnly }: RoleFormProps) {
  return (
    <div>
      <Section title="General" description="What you may not do yourself you can’t put into a role.">
        <TextField
          label="Name"
          autoComplete="off"
          value={draft.name}
          onChange={(event) => onChange({ ...draft, name: event.target.value })}
          error={nameError}
          readOnly={readOnly}
        />
      </Section>
      <PermissionPicker
        lines={draft.lines}
        kept={kept}
        own={own}
        onChange={(lines) => onChange({ ...draft, lines })}
        readOnly={readOnly}
      />
    </div>
  );
}
