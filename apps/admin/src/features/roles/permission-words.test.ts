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

test('what a program may do in conversations is told from what agents do in theirs', () => {
  expect(actionWord('message', 'create')).toBe('Write, as a program');
  expect(actionWord('webmessaging', 'create')).toBe('Write');
  expect(actionWord('message', 'disconnect')).toBe('Disconnect, as a program');
  expect(actionWord('communication', 'disconnect')).toBe('Disconnect');
});
