import { Banner } from '@rejoin/ui/banner';

/** Why nothing here can be changed. */
export function ReadOnlyBanner() {
  return (
    <Banner meaning="info" title="You can look at this, not change it" className="mt-6">
      Changing it takes the permission webDeployments:configuration:edit. An admin can give it to you.
    </Banner>
  );
}
