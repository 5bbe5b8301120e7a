import { expect, test } from 'vitest';
import {
  type DeploymentContent,
  type DeploymentOptions,
  isSameDeployment,
  lastSeenWords,
  newDeployment,
  newerVersion,
} from './deployment.ts';
import { addDomains, judgeAddress } from './domain-list.ts';
import { problemsOf } from './problem-texts.ts';

const options: DeploymentOptions = {
  configurations: [
    { id: 'draft-only', name: 'Draft only', versions: [] },
    { id: 'shop', name: 'Shop', versions: [3, 2, 1] },
  ],
  flows: [{ id: 'greet', name: 'Greet', version: 1 }],
};

const shop: DeploymentContent = {
  name: 'Shop',
  description: '',
  status: 'Active',
  configurationId: 'shop',
  configurationVersion: 2,
  flowId: 'greet',
  allowAllDomains: false,
  allowedDomains: ['shop.example'],
};

test('a new deployment takes the first published configuration, its latest version and the first flow', () => {
  expect(newDeployment(options, ['CX 2'])).toMatchObject({
    configurationId: 'shop',
    configurationVersion: 3,
    flowId: 'greet',
    status: 'Active',
  });
  expect(newDeployment(options, ['CX 1']).status).toBe('Inactive');
});

test('a newer version is offered, an equal one is not', () => {
  expect(newerVersion(shop, options)).toBe(3);
  expect(newerVersion({ ...shop, configurationVersion: 3 }, options)).toBeUndefined();
  expect(newerVersion({ ...shop, configurationId: 'gone' }, options)).toBeUndefined();
});

test('a list that is kept beside "all domains" is no difference', () => {
  const all = { ...shop, allowAllDomains: true };
  expect(isSameDeployment(all, { ...all, allowedDomains: [] })).toBe(true);
  expect(isSameDeployment(shop, { ...shop, allowedDomains: [] })).toBe(false);
});

test('domains are taken as people paste them, once each; what is none is handed back', () => {
  expect(addDomains(['shop.example'], 'https://www.Shop.example/cart, *.bank.example  shop.example')).toEqual({
    domains: ['shop.example', 'www.shop.example', 'bank.example'],
    rejected: [],
  });
});

test('where one of them is no domain none is added', () => {
  expect(addDomains(['shop.example'], 'bad domain!!')).toEqual({ domains: ['shop.example'], rejected: ['domain!!'] });
});

test('an address is judged as the messenger judges its page', () => {
  expect(judgeAddress(shop, 'https://www.shop.example/cart')).toEqual({
    type: 'allowed',
    host: 'www.shop.example',
    by: 'shop.example',
  });
  expect(judgeAddress(shop, 'http://notshop.example')).toEqual({ type: 'blocked', host: 'notshop.example' });
  expect(judgeAddress({ ...shop, allowAllDomains: true, allowedDomains: [] }, 'any.example')).toEqual({
    type: 'allowed',
    host: 'any.example',
  });
  expect(judgeAddress(shop, 'not an address')).toEqual({ type: 'unclear' });
});

test('an active deployment without a licence is told which licences carry web messaging', () => {
  const problems = problemsOf(shop, options, ['CX 1']);
  expect(problems.get('status')).toBe(
    'Without a licence for web messaging a deployment can’t be active. The company has CX 1; web messaging takes ' +
      'CX 1 Digital Add-on II, CX 2, CX 2 Digital, CX 3 or CX 3 Digital.',
  );
  expect(problems.size).toBe(1);
});

test.each([
  [undefined, 'On no page yet'],
  [{ daysAgo: 0, originsToday: 1 }, 'Seen today on 1 site'],
  [{ daysAgo: 0, originsToday: 3 }, 'Seen today on 3 sites'],
  [{ daysAgo: 1, originsToday: 0 }, 'Not seen for 1 day'],
  [{ daysAgo: 12, originsToday: 0 }, 'Not seen for 12 days'],
])('where it was seen last, %o, is told as %s', (lastSeen, words) => {
  expect(lastSeenWords(lastSeen && { deploymentId: 'shop', ...lastSeen })).toBe(words);
});
