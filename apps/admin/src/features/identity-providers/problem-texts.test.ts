import { expect, test } from 'vitest';
import { draftOf, LIFETIMES, lifetimesWith, NEW_IDENTITY_PROVIDER } from './identity-provider.ts';
import { problemsOf } from './problem-texts.ts';

const kept = {
  id: 'p1',
  name: 'Accounts',
  discoveryUrl: 'https://id.shop.example',
  clientId: 'messenger',
  refreshTokenSeconds: 86_400,
  revision: 1,
  modifiedAt: 0,
};

test('a new provider needs everything', () => {
  expect([...problemsOf(NEW_IDENTITY_PROVIDER, undefined).keys()]).toEqual([
    'name',
    'discoveryUrl',
    'clientId',
    'clientSecret',
  ]);
});

test('one that is stored keeps its secret, unless it would be sent elsewhere', () => {
  expect(problemsOf(draftOf(kept), kept).size).toBe(0);
  const moved = { ...draftOf(kept), discoveryUrl: 'https://id.elsewhere.example' };
  expect(problemsOf(moved, kept).get('clientSecret')).toBe('The address has changed: enter the secret again.');
  expect(problemsOf({ ...moved, clientSecret: 'secret' }, kept).size).toBe(0);
});

test('a lifetime that an interface has set can be kept', () => {
  expect(lifetimesWith(3600)).toBe(LIFETIMES);
  expect(lifetimesWith(5400)[0]).toEqual({ value: '5400', label: '90 minutes' });
  expect(lifetimesWith(129_600)[0]?.label).toBe('36 hours');
});
