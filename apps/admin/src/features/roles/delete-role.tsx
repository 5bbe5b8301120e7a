import { useTRPC, useTRPCClient } from '../../api/trpc.ts';
import { DeleteSetting } from '../../setting/delete-setting.tsx';
import type { StoredRole } from './role.ts';

type DeleteRoleProps = { role: StoredRole; open: boolean; onOpenChange: (open: boolean) => void };

/** Asks, and deletes unless somebody has it. */
export function DeleteRole({ role: { id, name }, open, onOpenChange }: DeleteRoleProps) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  return (
    <DeleteSetting
      {...{ name, open, onOpenChange }}
      consequence="This can’t be undone. A role that somebody has is not deleted."
      verb="Delete role"
      remove={() => client.roles.remove.mutate({ id })}
      told={[trpc.roles.pathKey()]}
      backTo="/roles"
      deed={{
        right: 'delete roles',
        own: { roleInUse: 'somebody has it, active or not. Take it away from them first.' },
      }}
    />
  );
}
