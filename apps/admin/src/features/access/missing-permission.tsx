import type { Permission } from '@rejoin/core/permissions/permission';
import { LockKeyhole } from 'lucide-react';
import { WholeScreenNote } from './whole-screen-note.tsx';

type MissingPermissionProps = {
  title: string;
  /** Any of these would do. */
  permissions: readonly Permission[];
};

/** Stands at an address that the person may not see, and says what it takes. */
export function MissingPermission({ title, permissions }: MissingPermissionProps) {
  const text =
    permissions.length === 1
      ? 'You need this permission. Ask an admin of your company to add it to a role of yours.'
      : 'You need one of these permissions. Ask an admin of your company to add one to a role of yours.';
  return (
    <WholeScreenNote icon={<LockKeyhole />} title={title} text={text}>
      <ul className="flex flex-col gap-2">
        {permissions.map((permission) => (
          <li key={permission}>
            <code className="rounded-control border border-line bg-surface px-2 py-1 font-mono text-13">
              {permission}
            </code>
          </li>
        ))}
      </ul>
    </WholeScreenNote>
  );
}
