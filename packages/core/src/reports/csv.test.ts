import { expect, test } from 'vitest';
import { csvLine } from './csv.ts';

test.each<[string | number | undefined, string]>([
  ['Mara', 'Mara'],
  [undefined, ''],
  [-1.5, '-1.5'],
  ['a, b', '"a, b"'],
  ['say "hi"', '"say ""hi"""'],
  ['two\nlines', '"two\nlines"'],
  ['=1+1', "'=1+1"],
  ['+49 40', "'+49 40"],
  ['-', "'-"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', '"\'\r=1"'],
  [' =1', "' =1"],
  ['＝1＋1', "'＝1＋1"],
  ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
])('%o is written as %o', (value, cell) => {
  expect(csvLine([value, 7])).toBe(`${cell},7\r\n`);
});
