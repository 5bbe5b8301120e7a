import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Others } from './others.tsx';
import { othersWords } from './others-words.ts';

test.each([
  { names: ['Vera'], said: 'Vera is watching too' },
  { names: ['Lena', 'Vera'], said: 'Lena and Vera are watching too' },
  { names: ['Lena', 'Noor', 'Vera'], said: 'Lena, Noor and 1 other are watching too' },
  { names: ['Ines', 'Lena', 'Noor', 'Vera'], said: 'Ines, Lena and 2 others are watching too' },
])('$said', ({ names, said }) => {
  expect(othersWords(names)).toBe(said);
});

test('who comes to watch is read out, who types is not', () => {
  const drawn = renderToStaticMarkup(<Others lookers={['Vera']} typing="Mara" />);
  const [, announced = ''] = /<p role="status"[^>]*>(.*?)<\/p>/.exec(drawn) ?? [];
  expect(announced).toContain('Vera is watching too');
  expect(announced).not.toContain('Mara');
  expect(drawn).toContain('Mara is typing…');
});

test('whoever watches alone is told nothing, and the place for it stays', () => {
  expect(renderToStaticMarkup(<Others lookers={[]} typing={undefined} />).replace(/<[^>]*>/g, '')).toBe('');
});
