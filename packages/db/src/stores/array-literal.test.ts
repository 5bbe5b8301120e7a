import fc from 'fast-check';
import pg from 'pg';
import { expect, test } from 'vitest';
import { arrayOfPlain, arrayOfQuoted } from './array-literal.ts';

/** The type's number in Postgres. */
const TEXT_ARRAY: number = 1009;
const parseTextArray = pg.types.getTypeParser(TEXT_ARRAY) as (literal: string) => unknown;

test('plain values come out as they went in, and null as no value', () => {
  expect(arrayOfPlain([])).toBe('{}');
  expect(arrayOfPlain([1, true, null, 'waiting', '2026-11-23T15:00:00.000Z'])).toBe(
    '{1,true,NULL,waiting,2026-11-23T15:00:00.000Z}',
  );
});

test('any JSON comes out as it went in', () => {
  fc.assert(
    fc.property(fc.array(fc.json()), (texts) => {
      const written = texts.map((text) => JSON.stringify(JSON.parse(text)));
      expect(parseTextArray(arrayOfQuoted(written))).toEqual(written);
    }),
  );
});
