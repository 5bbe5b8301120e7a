import { secretsOfFlow } from '@rejoin/core/flow/secret-references';
import { isNameTaken } from '@rejoin/core/same-name';
import { byName } from '../by-name.ts';
import type { FlowSecrets } from '../ports/flow-secrets.ts';
import type { Announce, Books } from './books.ts';
import { flowsNaming } from './in-the-way.ts';

export function createMemoryFlowSecrets(books: Books, announce: Announce): FlowSecrets {
  const { flowSecrets } = books;
  const tell = () => announce([{ type: 'settings' }]);
  const all = () => [...flowSecrets.values()].sort(byName);
  return {
    list: async () => all().map(({ sealedValue: _, ...stored }) => stored),
    find: async (id) => {
      const kept = flowSecrets.get(id);
      if (kept === undefined) return undefined;
      const { sealedValue: _, ...stored } = kept;
      return stored;
    },
    sealed: async (names) =>
      all()
        .filter(({ name }) => names.includes(name))
        .map(({ name, host, sealedValue }) => ({ name, host, sealedValue })),
    add: async ({ secret, sealedValue, at }) => {
      if (isNameTaken(all(), secret)) return 'nameTaken';
      flowSecrets.set(secret.id, { ...secret, sealedValue, writtenAt: at });
      tell();
      return 'added';
    },
    replace: async ({ id, sealedValue, at }) => {
      const kept = flowSecrets.get(id);
      if (kept === undefined) return 'missing';
      flowSecrets.set(id, { ...kept, sealedValue, writtenAt: at });
      tell();
      return 'replaced';
    },
    remove: async (id) => {
      const kept = flowSecrets.get(id);
      if (kept === undefined) return { type: 'missing' };
      const inTheWay = flowsNaming(books, (flow) => secretsOfFlow(flow).some(({ name }) => name === kept.name));
      if (inTheWay.length > 0) return { type: 'inUse', inTheWay };
      flowSecrets.delete(id);
      tell();
      return { type: 'removed' };
    },
  };
}
