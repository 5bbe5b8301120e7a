import { isNameTaken } from '@rejoin/core/same-name';
import { byName } from '../by-name.ts';
import type { IdentityProviders } from '../ports/identity-providers.ts';
import type { Announce, Books } from './books.ts';

export function createMemoryIdentityProviders(books: Books, announce: Announce): IdentityProviders {
  const { identityProviders } = books;
  const tell = () => announce([{ type: 'settings' }]);
  const all = () => [...identityProviders.values()].map(({ provider }) => provider);
  return {
    list: async () => all().sort(byName),
    find: async (id) => identityProviders.get(id)?.provider,
    sealedSecret: async (id) => identityProviders.get(id)?.sealedSecret,
    add: async ({ provider, sealedSecret, at }) => {
      if (identityProviders.has(provider.id)) throw new Error(`Identity provider ${provider.id} exists already`);
      if (isNameTaken(all(), provider)) return 'nameTaken';
      identityProviders.set(provider.id, { provider: { ...provider, revision: 1, modifiedAt: at }, sealedSecret });
      tell();
      return 'added';
    },
    save: async ({ provider, sealedSecret, revision, at }) => {
      const kept = identityProviders.get(provider.id);
      if (kept === undefined) return 'missing';
      if (isNameTaken(all(), provider)) return 'nameTaken';
      if (kept.provider.revision !== revision) return 'conflict';
      identityProviders.set(provider.id, {
        provider: { ...provider, revision: revision + 1, modifiedAt: at },
        sealedSecret: sealedSecret ?? kept.sealedSecret,
      });
      tell();
      return 'saved';
    },
    remove: async (id) => {
      if (isNamed(books, id)) return 'inUse';
      if (!identityProviders.delete(id)) return 'missing';
      tell();
      return 'removed';
    },
  };
}

function isNamed({ configurations, deployments }: Books, providerId: string): boolean {
  const used = [...deployments.values()].map(
    ({ deployment }) =>
      configurations
        .get(deployment.configurationId)
        ?.versions.find(({ version }) => version === deployment.configurationVersion)?.content,
  );
  const drafts = [...configurations.values()].map(({ draft }) => draft);
  return [...used, ...drafts].some((content) => content?.authentication.providerId === providerId);
}
