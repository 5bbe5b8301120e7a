import { expect, test } from 'vitest';
import { beginEdit, type EditEvent, type EditState, editReducer, isDirty, type Saved } from './edit-form.ts';
import { isEqual } from './is-equal.ts';

type Content = { readonly name: string; readonly description: string };

const shop: Content = { name: 'Shop', description: '' };
const saved: Saved<Content> = { content: shop, revision: 1 };
const mine = { ...shop, name: 'Mine' };
const theirs: Saved<Content> = { content: { ...shop, name: 'Theirs' }, revision: 2 };

const next = (state: EditState<Content>, event: EditEvent<Content>) => editReducer(state, event, isEqual);
const after = (...events: EditEvent<Content>[]) => events.reduce(next, beginEdit(saved));
const edited: EditEvent<Content> = { type: 'edited', content: mine };

test('the form differs from what is saved until it is saved or discarded', () => {
  expect(isDirty(after(), isEqual)).toBe(false);
  expect(isDirty(after(edited), isEqual)).toBe(true);
  expect(isDirty(after(edited, { type: 'saved', saved: { content: mine, revision: 2 } }), isEqual)).toBe(false);
  expect(after(edited, { type: 'discarded' })).toEqual(beginEdit(saved));
});

test('what is typed while a save is under way stays unsaved', () => {
  const state = after(
    edited,
    { type: 'edited', content: { ...mine, description: 'More' } },
    { type: 'saved', saved: { content: mine, revision: 2 } },
  );
  expect(isDirty(state, isEqual)).toBe(true);
  expect(state.content.description).toBe('More');
});

test('a conflict loses nothing: the form stays, and either side can be chosen', () => {
  const conflict = after(edited, { type: 'conflicted', theirs });
  expect(conflict.content).toEqual(mine);
  expect(next(conflict, { type: 'discarded' })).toEqual(beginEdit(theirs));
  expect(next(conflict, { type: 'insisted' })).toMatchObject({
    saved: theirs,
    content: mine,
    theirs: undefined,
  });
});

test('news from the server is shown only where nothing is unsaved', () => {
  expect(after({ type: 'refreshed', saved: theirs })).toEqual(beginEdit(theirs));
  expect(after(edited, { type: 'refreshed', saved: theirs }).content).toEqual(mine);
});
