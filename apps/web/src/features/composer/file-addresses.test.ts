import { TRPCClientError } from '@trpc/client';
import { expect, test } from 'vitest';
import { addressesOf } from './file-addresses.ts';

const refusedWith = (refusal: string) =>
  TRPCClientError.from({ error: { code: -32004, message: 'No', data: { refusal } } } as never);

test('a file that the gateway has swept is known to be gone; of one that could not be asked for nothing is known', async () => {
  const answers: Readonly<Record<string, () => Promise<{ url: string }>>> = {
    there: async () => ({ url: 'https://gateway/there' }),
    swept: () => Promise.reject(refusedWith('attachmentNotFound')),
    mayNot: () => Promise.reject(refusedWith('notPermitted')),
    lost: () => Promise.reject(new Error('socket closed')),
  };
  const found = await addressesOf(Object.keys(answers), (id) => answers[id]?.() ?? Promise.reject(new Error(id)));
  expect([...found]).toEqual([
    ['there', 'https://gateway/there'],
    ['swept', undefined],
  ]);
});
