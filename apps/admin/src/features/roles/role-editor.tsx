import type { Policy } from '@rejoin/core/permissions/permission';
import { Banner } from '@rejoin/ui/banner';
import { IconButton } from '@rejoin/ui/icon-button';
import { Menu } from '@rejoin/ui/menu';
import { PageHeader } from '@rejoin/ui/page-header';
import { Ellipsis, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { EditConflict } from '../../client/edit-conflict.tsx';
import { LeaveGuard } from '../../client/leave-guard.tsx';
import { ReadOnlyNote } from '../../client/read-only-note.tsx';
import { SaveBar } from '../../client/save-bar.tsx';
import { DeleteRole } from './delete-role.tsx';
import type { RoleAbilities, StoredRole } from './role.ts';
import { RoleForm } from './role-form.tsx';
import { nameProblem } from './role-texts.ts';
import { useRoleEditor } from './use-role-editor.ts';

type RoleEditorProps = { role: StoredRole; own: readonly Policy[]; abilities: RoleAbilities };

/** A role as a form. */
export function RoleEditor({ role, own, abilities }: RoleEditorProps) {
  const { state, dispatch, dirty, save, saving, failure } = useRoleEditor(role);
  const problem = state.asked ? nameProblem(state.content) : undefined;
  const trySave = () => {
    dispatch({ type: 'asked' });
    if (nameProblem(state.content) === undefined) save(state);
  };
  return (
    <>
      <EditorHeader role={role} mayDelete={abilities.delete} />
      {!abilities.edit && <ReadOnlyNote permission="authorization:role:edit" />}
      {state.theirs !== undefined && (
        <EditConflict
          thing="this role"
          onDiscard={() => dispatch({ type: 'discarded' })}
          onInsist={() => dispatch({ type: 'insisted' })}
        />
      )}
      {failure !== undefined && <Banner meaning="danger" title={failure} className="mt-6" />}
      <div className="mt-6 mb-12 max-w-3xl">
        <RoleForm
          draft={state.content}
          onChange={(content) => dispatch({ type: 'edited', content })}
          kept={state.saved.content.lines}
          own={own}
          nameError={problem}
          readOnly={!abilities.edit}
        />
      </div>
      {abilities.edit && (
        <SaveBar
          dirty={dirty}
          isNew={false}
          problems={problem === undefined ? 0 : 1}
          saving={saving}
          onDiscard={() => dispatch({ type: 'discarded' })}
          onSave={trySave}
        />
      )}
      <LeaveGuard
        active={abilities.edit && dirty}
        consequence="Your changes to this role are not saved and would be lost."
      />
    </>
  );
}

function EditorHeader({ role, mayDelete }: { role: StoredRole; mayDelete: boolean }) {
  const [deleting, setDeleting] = useState(false);
  const had = role.people === 1 ? '1 person has it.' : `${role.people} people have it.`;
  const deed = {
    label: 'Delete role',
    icon: <Trash2 aria-hidden />,
    danger: true,
    onSelect: () => setDeleting(true),
  };
  return (
    <>
      <PageHeader
        title={role.name}
        trail={[{ href: '/roles', label: 'Roles' }]}
        description={`${had} Changes hold at once, also for those who are signed in.`}
        link={Link}
        actions={
          mayDelete && <Menu trigger={<IconButton label="More" icon={<Ellipsis />} />} groups={[[deed]]} align="end" />
        }
      />
      {deleting && <DeleteRole role={role} onClose={() => setDeleting(false)} />}
    </>
  );
}
