import type { Permission } from '@rejoin/core/permissions/permission';
import { Banner } from '@rejoin/ui/banner';

/** Why nothing here can be changed. */
export function ReadOnlyNote({ permission }: { permission: Permission }) {
  return (
    <Banner meaning="info" title="You can look at this, not change it" className="mt-6">
      Changing it takes the permission {permission}. An admin can give it to you.
    </Banner>
  );
}
