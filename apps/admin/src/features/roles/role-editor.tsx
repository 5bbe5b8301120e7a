import type { Policy } from '@rejoin/core/permissions/permission';
import { takenSentence } from '../../api/name-taken.ts';
import { SettingFrame } from '../../setting/setting-frame.tsx';
import { SettingHeader } from '../../setting/setting-header.tsx';
import { DeleteRole } from './delete-role.tsx';
import { ROLES, type RoleAbilities, type StoredRole } from './role.ts';
import { RoleForm } from './role-form.tsx';
import { nameProblem } from './role-texts.ts';
import { useRoleEditor } from './use-role-editor.ts';

type RoleEditorProps = { role: StoredRole; own: readonly Policy[]; abilities: RoleAbilities };

/** A role as a form. */
export function RoleEditor({ role, own, abilities }: RoleEditorProps) {
  const editor = useRoleEditor(role);
  const { state, dispatch } = editor;
  const problem = nameProblem(state.content);
  const had = role.people === 1 ? '1 person has it.' : `${role.people} people have it.`;
  return (
    <SettingFrame
      header={
        <SettingHeader
          title={role.name}
          list={ROLES}
          audited={{ kind: 'role', id: role.id }}
          description={`${had} Changes hold at once, also for those who are signed in.`}
          deletion={{
            may: abilities.delete,
            verb: 'Delete role',
            dialog: (dialog) => <DeleteRole role={role} {...dialog} />,
          }}
        />
      }
      thing="this role"
      editor={editor}
      lacking={abilities.edit ? undefined : 'authorization:role:edit'}
      problems={problem === undefined ? 0 : 1}
    >
      <RoleForm
        draft={state.content}
        onChange={(content) => dispatch({ type: 'edited', content })}
        kept={state.saved.content.lines}
        own={own}
        nameError={editor.nameTaken ? takenSentence('role') : state.asked ? problem : undefined}
        readOnly={!abilities.edit}
      />
    </SettingFrame>
  );
}
