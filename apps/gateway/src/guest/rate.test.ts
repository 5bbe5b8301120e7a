import { expect, test } from 'vitest';
import { Bucket, createBuckets, perMinute, perSecond } from './rate.ts';

test('a burst passes, the next is told how long to wait, and time brings more', () => {
  const bucket = new Bucket(perSecond(5));
  expect([1, 2, 3, 4, 5].map(() => bucket.take(1000))).toEqual([0, 0, 0, 0, 0]);
  expect(bucket.take(1000)).toBe(1);
  expect(bucket.take(1200)).toBe(0);
  expect(bucket.take(1200)).toBe(1);
});

test('waiting is told in whole seconds', () => {
  const bucket = new Bucket(perMinute(2));
  bucket.take(0);
  bucket.take(0);
  expect(bucket.take(0)).toBe(30);
  expect(bucket.take(29_999)).toBe(1);
  expect(bucket.take(30_000)).toBe(0);
});

test('a clock that goes back gives nothing and takes nothing', () => {
  const bucket = new Bucket(perSecond(1));
  expect(bucket.take(5000)).toBe(0);
  expect(bucket.take(1000)).toBe(1);
  expect(bucket.take(6000)).toBe(0);
});

test('keys do not share', () => {
  const buckets = createBuckets(perSecond(1));
  expect([buckets.take('a', 0), buckets.take('b', 0), buckets.take('a', 0)]).toEqual([0, 0, 1]);
});

test('a count that is corrected may go below nothing, or beyond full until it is corrected back', () => {
  const bucket = new Bucket(perSecond(5));
  bucket.correct(1000, -7);
  expect(bucket.take(1000)).toBe(1);
  expect(bucket.take(1600)).toBe(0);
  const other = new Bucket(perSecond(1));
  other.correct(1000, 3);
  expect(other.isFull(5000)).toBe(true);
  other.correct(5000, -4);
  expect(other.take(5000)).toBe(1);
});
