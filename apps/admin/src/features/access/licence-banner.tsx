import { carriesWebMessaging, WEB_MESSAGING_LICENCES } from '@rejoin/core/licences/licences';
import { Banner } from '@rejoin/ui/banner';

const choice = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** Why no messenger runs, where the company's licences carry no web messaging. */
export function LicenceBanner({ licences }: { licences: readonly string[] }) {
  if (carriesWebMessaging(licences)) return null;
  return (
    <Banner
      meaning="attention"
      title="No messenger runs: the company has no licence that carries web messaging"
      className="mb-6"
    >
      It takes {choice.format(WEB_MESSAGING_LICENCES)}.{' '}
      {licences.length > 0 && `The company has ${licences.join(', ')}. `}
      Configurations and deployments can be prepared; a deployment can’t be activated.
    </Banner>
  );
}
