import type { Permission } from '@rejoin/core/permissions/permission';
import { LockKeyhole } from 'lucide-react';

type MissingPermissionProps = {
  title: string;
  /** Any of these would do. */
  permissions: readonly Permission[];
};

/** Stands at an address that the person may not see, and says what it takes. */
export function MissingPermission({ title, permissions }: MissingPermissionProps) {
  return (
    <div className="flex flex-1 flex-col items-center justify-center px-6 py-16 text-center">
      <span
        aria-hidden
        className="mb-4 grid size-10 place-items-center rounded-panel border border-line bg-surface text-muted"
      >
        <LockKeyhole className="size-5" />
      </span>
      <h1 className="text-16">{title}</h1>
      <p className="mt-2 max-w-md text-muted text-balance">
        You need {permissions.length === 1 ? 'this permission' : 'one of these permissions'}. Ask an admin of your
        company to add {permissions.length === 1 ? 'it' : 'one'} to a role of yours.
      </p>
      <ul className="mt-4 flex flex-col gap-2">
        {permissions.map((permission) => (
          <li key={permission}>
            <code className="rounded-control border border-line bg-surface px-2 py-1 font-mono text-13">
              {permission}
            </code>
          </li>
        ))}
      </ul>
    </div>
  );
}
