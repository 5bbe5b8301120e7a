import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brandColours, contrastOf } from './brand-colour.ts';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

test('text on any brand colour is legible, and so is the brand as ink on the lightest and darkest surfaces', () => {
  fc.assert(
    fc.property(colour, (hex) => {
      const colours = brandColours(hex);
      expect(contrastOf(colours?.onBrand ?? '', hex)).toBeGreaterThanOrEqual(4.5);
      expect(contrastOf(colours?.inkOnLight ?? '', '#f1f2f5')).toBeGreaterThanOrEqual(4.5);
      expect(contrastOf(colours?.inkOnDark ?? '', '#272831')).toBeGreaterThanOrEqual(4.5);
    }),
  );
});

test('white is preferred, black where white would fail', () => {
  expect(brandColours('#0D6EFD')?.onBrand).toBe('#ffffff');
  expect(brandColours('#FFD400')?.onBrand).toBe('#000000');
});

test('a colour that is legible already stays as it was chosen', () => {
  expect(brandColours('#1F4E46')?.inkOnLight).toBe('#1f4e46');
  expect(brandColours('#9AD8C8')?.inkOnDark).toBe('#9ad8c8');
});

test('what is no colour has no colours', () => {
  for (const text of ['', 'red', '#fff', '#12345g', '0D6EFD', '#0D6EFD80']) expect(brandColours(text)).toBeUndefined();
});

test('the contrast of black and white is 21', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21);
});
