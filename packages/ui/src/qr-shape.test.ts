import { expect, test } from 'vitest';
import { qrShape } from './qr-shape.ts';

/** Draws the path in characters. */
function drawn({ size, path }: ReturnType<typeof qrShape>): string[] {
  const rows = Array.from({ length: size }, () => Array<string>(size).fill('.'));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    rows[Number(y)]?.fill('#', Number(x), Number(x) + Number(width));
  return rows.map((row) => row.join(''));
}

test('a code has its three eyes and a white edge of four modules', () => {
  const shape = qrShape('https://shop.example/#rejoin=code.key');
  const rows = drawn(shape);
  const eye = ['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######'];
  const at = (x: number, y: number) => rows.slice(y, y + 7).map((row) => row.slice(x, x + 7));
  const far = shape.size - 11;
  expect([at(4, 4), at(far, 4), at(4, far)]).toEqual([eye, eye, eye]);
  const edge = [...rows.slice(0, 4), ...rows.slice(-4), ...rows.map((row) => row.slice(0, 4) + row.slice(-4))];
  expect(edge.join('')).not.toContain('#');
});

test('a longer text makes a larger code, and the same text the same one', () => {
  expect(qrShape('x'.repeat(500)).size).toBeGreaterThan(qrShape('x').size);
  expect(qrShape('x')).toEqual(qrShape('x'));
});
