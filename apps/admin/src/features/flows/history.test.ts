import { expect, test } from 'vitest';
import { emptyHistory, redo, remember, undo } from './history.ts';

test('what was edited is undone step by step and done again', () => {
  const history = remember(remember(emptyHistory<string>(), 'a', undefined), 'b', undefined);
  const once = undo(history, 'c');
  expect(once?.content).toBe('b');
  const twice = once && undo(once.history, once.content);
  expect(twice?.content).toBe('a');
  expect(twice && undo(twice.history, twice.content)).toBeUndefined();
  const again = twice && redo(twice.history, twice.content);
  expect(again?.content).toBe('b');
  const last = again && redo(again.history, again.content);
  expect(last).toMatchObject({ content: 'c', history: { past: ['a', 'b'], future: [] } });
  expect(last && redo(last.history, last.content)).toBeUndefined();
});

test('typing in one field is one step, in another one the next', () => {
  const typed = ['', 'h', 'he'].reduce((history, before) => remember(history, before, 'text'), emptyHistory<string>());
  expect(typed.past).toEqual(['']);
  expect(remember(typed, 'hel', 'name').past).toEqual(['', 'hel']);
});

test('typing on after an undo is a step of its own, and leaves nothing to do again', () => {
  const typed = remember(emptyHistory<string>(), '', 'text');
  const back = undo(typed, 'h');
  expect(back && remember(back.history, back.content, 'text')).toEqual({ past: [''], future: [], mark: 'text' });
});
