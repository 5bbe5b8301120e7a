import { toastDone } from '@rejoin/ui/toaster';
import { useEffect, useRef } from 'react';
import { usePermissions } from '../../live/me.tsx';

/** Says that what I may do has become something else: buttons come and go with it. */
export function usePermissionNotice(): void {
  const permissions = [...usePermissions()].sort().join(' ');
  const before = useRef(permissions);
  useEffect(() => {
    if (before.current === permissions) return;
    before.current = permissions;
    toastDone('An admin has changed what you may do.', { detail: 'What you have written is still there.' });
  }, [permissions]);
}
