import { byName } from '@rejoin/use-cases/by-name';
import type { WrapUpCodes } from '@rejoin/use-cases/ports/wrap-up-codes';
import type { Reach } from '../database.ts';
import { createNamedSettings } from './named-settings.ts';

const WITH_QUEUES = { queues: { select: { queue: { select: { id: true, name: true } } } } } as const;

export function createWrapUpCodes(database: Reach): WrapUpCodes {
  return createNamedSettings(database, {
    table: 'wrap_up_code',
    list: async () => {
      const rows = await database.wrapUpCode.findMany({ include: WITH_QUEUES });
      return rows.map(({ queues, ...code }) => ({ ...code, queues: namesOf(queues) })).sort(byName);
    },
    inTheWay: async (transaction, id) => {
      const code = await transaction.wrapUpCode.findUnique({ where: { id }, include: WITH_QUEUES });
      return (code?.queues ?? [])
        .map(({ queue }) => queue)
        .sort(byName)
        .map((queue) => ({ type: 'queue', ...queue }));
    },
  });
}

function namesOf(queues: readonly { readonly queue: { readonly id: string; readonly name: string } }[]): string[] {
  return queues
    .map(({ queue }) => queue)
    .sort(byName)
    .map(({ name }) => name);
}
