import { PERMISSION_TREE } from '@rejoin/core/permissions/policy-lines';
import { expect, test } from 'vitest';
import { actionWord, domainWord, entityWord } from './permission-words.ts';

test('everything that can be allowed has a word for people', () => {
  for (const { domain, entities } of PERMISSION_TREE) {
    expect(domainWord(domain)).not.toBe(domain);
    for (const { entity, actions } of entities) {
      expect(entityWord(domain, entity)).not.toBe(entity);
      for (const action of actions) expect(actionWord(entity, action)).not.toBe(action);
    }
  }
});
