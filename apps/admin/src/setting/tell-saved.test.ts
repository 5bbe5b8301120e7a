import { QueryClient, queryOptions } from '@tanstack/react-query';
import { beforeEach, expect, test, vi } from 'vitest';
import { tellSaved } from './tell-saved.ts';

const shop = { name: 'Shop', draft: 'as it was', revision: 4, modifiedAt: 1_000 };
const { queryKey } = queryOptions({ queryKey: ['shop'], queryFn: () => shop });
const queryClient = new QueryClient();

beforeEach(() => {
  queryClient.clear();
  vi.useFakeTimers({ now: 2_000 });
  return () => vi.useRealTimers();
});

test('what was read is as it was saved', () => {
  queryClient.setQueryData(queryKey, shop);
  tellSaved(queryClient, queryKey, { draft: 'mine', revision: 5 });
  expect(queryClient.getQueryData(queryKey)).toEqual({ name: 'Shop', draft: 'mine', revision: 5, modifiedAt: 2_000 });
});

test('what somebody else has saved since, and was read before the answer came, is not replaced by what is older', () => {
  const theirs = { ...shop, draft: 'theirs', revision: 6 };
  queryClient.setQueryData(queryKey, theirs);
  tellSaved(queryClient, queryKey, { draft: 'mine', revision: 5 });
  expect(queryClient.getQueryData(queryKey)).toBe(theirs);
});

test('what was never read stays unknown', () => {
  tellSaved(queryClient, queryKey, { draft: 'mine', revision: 5 });
  expect(queryClient.getQueryData(queryKey)).toBeUndefined();
});
