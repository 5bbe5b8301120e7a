import { describe, expect, test } from 'vitest';
import type { Condition } from './condition.ts';
import { holds } from './holds.ts';

const guest = {
  words: { text: '  Where is my ORDER, please? ', payload: 'order' },
  attributes: { plan: 'gold', empty: '' },
  language: 'de-at',
  channel: 'web' as const,
  authenticated: true,
  returning: false,
  staffedQueueIds: ['care'],
};

describe('it holds', () => {
  test.each<Condition>([
    { type: 'textEquals', text: 'where is my order, please?' },
    { type: 'textContains', text: 'My Order' },
    { type: 'textHasWord', words: ['return', 'order'] },
    { type: 'textHasWord', words: ['MY  order'] },
    { type: 'attributeEquals', key: 'plan', value: 'gold' },
    { type: 'attributeExists', key: 'empty' },
    { type: 'language', language: 'de' },
    { type: 'language', language: 'DE-AT' },
    { type: 'channel', channel: 'web' },
    { type: 'authenticated' },
    { type: 'payload', payload: 'order' },
    { type: 'queueStaffed', queueId: 'care' },
  ])('%o', (condition) => {
    expect(holds(condition, guest)).toBe(true);
  });
});

describe('it does not hold', () => {
  test.each<Condition>([
    { type: 'textEquals', text: 'order' },
    { type: 'textContains', text: 'orders' },
    { type: 'textHasWord', words: ['ord', 'der'] },
    { type: 'attributeEquals', key: 'plan', value: 'Gold' },
    { type: 'attributeEquals', key: 'other', value: 'gold' },
    { type: 'attributeExists', key: 'toString' },
    { type: 'language', language: 'd' },
    { type: 'language', language: 'en' },
    { type: 'channel', channel: 'sms' },
    { type: 'returning' },
    { type: 'payload', payload: 'Order' },
    { type: 'queueStaffed', queueId: 'sales' },
  ])('%o', (condition) => {
    expect(holds(condition, guest)).toBe(false);
  });

  test.each<Condition>([
    { type: 'textEquals', text: '' },
    { type: 'textContains', text: '' },
    { type: 'textHasWord', words: [''] },
    { type: 'payload', payload: 'undefined' },
    { type: 'language', language: 'de' },
  ])('where nothing is known: %o', (condition) => {
    const { words: _words, language: _language, ...stranger } = guest;
    expect(holds(condition, stranger)).toBe(false);
  });
});
