'use client';

import { carriesWebMessaging } from '@rejoin/core/licences/licences';
import { Banner } from '@rejoin/ui/banner';
import { useLicences } from '../../live/me.tsx';

/** Says why nobody writes and nothing can be sent, where the company has no licence for it. */
export function LicenceBanner() {
  if (carriesWebMessaging(useLicences())) return null;
  return (
    <Banner meaning="attention" title="The company has no licence that carries web messaging." flush>
      Guests can’t write, and nothing is offered to you. You can still answer those that you have.
    </Banner>
  );
}
