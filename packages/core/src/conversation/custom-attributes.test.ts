import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attributesLength, CUSTOM_ATTRIBUTES_MAX_BYTES, mergeAttributes } from './custom-attributes.ts';

test('the latest value of a key counts, and other keys stay', () => {
  expect(mergeAttributes({ plan: 'free', shop: 'Oslo' }, { plan: 'pro' })).toEqual({ plan: 'pro', shop: 'Oslo' });
});

test('what was said longest ago makes room', () => {
  const known = { old: 'x'.repeat(1000), kept: 'y'.repeat(500) };
  expect(Object.keys(mergeAttributes(known, { fresh: 'z'.repeat(1000) }))).toEqual(['kept', 'fresh']);
});

test('bytes are counted, of keys and values', () => {
  expect(attributesLength({ é: '👋' })).toBe(6);
});

test('however much is said, all that is known stays within the limit and has all of the latest', () => {
  const attributes = fc
    .dictionary(fc.string({ minLength: 1, maxLength: 20 }), fc.string({ maxLength: 400 }), { maxKeys: 8 })
    .filter((each) => attributesLength(each) <= CUSTOM_ATTRIBUTES_MAX_BYTES);
  fc.assert(
    fc.property(fc.array(attributes, { minLength: 1 }), (said) => {
      const known = said.reduce(mergeAttributes, {});
      expect(attributesLength(known)).toBeLessThanOrEqual(CUSTOM_ATTRIBUTES_MAX_BYTES);
      expect(known).toMatchObject(said.at(-1) ?? {});
    }),
  );
});
