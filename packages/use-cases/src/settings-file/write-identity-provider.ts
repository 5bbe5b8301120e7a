import { sendsSecretElsewhere } from '@rejoin/core/identity/identity-provider';
import { addIdentityProvider } from '../identity/add-identity-provider.ts';
import { saveIdentityProvider } from '../identity/save-identity-provider.ts';
import type { Write } from './applying.ts';
import { complaintsOf } from './complaints.ts';

/** The secret is asked for only where none is kept that may go on. */
export const writeIdentityProvider: Write = async (applying, { name }) => {
  const { settings, names, wanted, secrets, ...ports } = applying;
  const entry = wanted.identityProviders?.[name];
  if (entry === undefined) return [];
  const { identityProviders } = settings;
  const { clientSecret: _, ...content } = entry;
  const id = names.identityProviders.toId(name);
  const stored = await identityProviders.find(id);
  const isKept = stored !== undefined && !sendsSecretElsewhere(stored, entry);
  const place = `identityProviders/${name}/clientSecret`;
  const clientSecret = isKept ? undefined : secrets.get(place);
  if (!isKept && clientSecret === undefined) return [`Its client secret is not known here: give it as "${place}".`];
  const provider = { ...content, name };
  if (stored !== undefined) {
    const outcome = await saveIdentityProvider(
      { ...ports, identityProviders },
      { provider: { ...provider, id }, revision: stored.revision, ...(clientSecret !== undefined && { clientSecret }) },
    );
    return complaintsOf(outcome, names);
  }
  const outcome = await addIdentityProvider(
    { ...ports, identityProviders },
    { provider, clientSecret: clientSecret ?? '' },
  );
  if (outcome.type === 'added') names.identityProviders.put(name, outcome.id);
  return complaintsOf(outcome, names);
};
