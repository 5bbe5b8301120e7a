import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useMemo } from 'react';
import { refusalOf } from '../../api/refusal.ts';
import { useTRPC, useTRPCClient } from '../../api/trpc.ts';
import { Gone } from '../../api/why-not.ts';
import { useSettingEditor } from '../../setting/use-setting-editor.ts';
import { contentOf, draftOf, isSameRole, type RoleDraft, type StoredRole } from './role.ts';
import { roleRefusals } from './role-texts.ts';

/** The form of a role, and saving it on what was read. */
export function useRoleEditor(role: StoredRole) {
  const trpc = useTRPC();
  const { roles } = useTRPCClient();
  const queryClient = useQueryClient();
  const router = useRouter();
  const fresh = useMemo(() => savedOf(role), [role]);
  const people = trpc.people.list.queryOptions();
  const nameOf = (personId: string) =>
    queryClient.getQueryData(people.queryKey)?.people.find(({ id }) => id === personId)?.name;
  return useSettingEditor<RoleDraft>(fresh, {
    save: async (edit) => {
      const content = contentOf(edit.content);
      const saving = roles.save.mutate({ id: role.id, content, revision: edit.revision });
      const { revision } = await saving.catch(async (error: unknown) => {
        if (refusalOf(error)?.heldBy !== undefined) await queryClient.prefetchQuery(people);
        throw error;
      });
      return savedOf({ ...role, ...content, revision });
    },
    read: async () => {
      const theirs = (await roles.list.query()).roles.find(({ id }) => id === role.id);
      if (theirs === undefined) throw new Gone();
      return savedOf(theirs);
    },
    told: [trpc.roles.pathKey(), trpc.people.pathKey()],
    // What each screen shows of what the person may do is drawn by the server.
    onSaved: () => router.refresh(),
    deed: { not: 'Not saved', thing: 'this role', right: 'edit roles', own: roleRefusals(nameOf) },
    isSame: isSameRole,
  });
}

function savedOf(role: StoredRole) {
  return { content: draftOf(role), revision: role.revision };
}
