import { expect, test } from 'vitest';
import type { DeploymentContent } from './deployment.ts';
import {
  beginEdit,
  type EditEvent,
  type EditState,
  editReducer,
  isDirty,
  type SavedDeployment,
} from './edit-deployment.ts';

const shop: DeploymentContent = {
  name: 'Shop',
  description: '',
  status: 'Active',
  configurationId: 'shop',
  configurationVersion: 2,
  flowId: 'greet',
  allowAllDomains: false,
  allowedDomains: ['shop.example'],
};
const saved: SavedDeployment = { content: shop, revision: 1 };
const mine = { ...shop, name: 'Mine' };
const theirs: SavedDeployment = { content: { ...shop, name: 'Theirs' }, revision: 2 };

const after = (...events: EditEvent[]): EditState => events.reduce(editReducer, beginEdit(saved));
const edited: EditEvent = { type: 'edited', content: mine };

test('the form differs from what is saved until it is saved or discarded', () => {
  expect(isDirty(after())).toBe(false);
  expect(isDirty(after(edited))).toBe(true);
  expect(isDirty(after(edited, { type: 'saved', saved: { content: mine, revision: 2 } }))).toBe(false);
  expect(after(edited, { type: 'discarded' })).toEqual(beginEdit(saved));
});

test('what is typed while a save is under way stays unsaved', () => {
  const state = after(
    edited,
    { type: 'edited', content: { ...mine, description: 'More' } },
    { type: 'saved', saved: { content: mine, revision: 2 } },
  );
  expect(isDirty(state)).toBe(true);
  expect(state.content.description).toBe('More');
});

test('a conflict loses nothing: the form stays, and either side can be chosen', () => {
  const conflict = after(edited, { type: 'conflicted', theirs });
  expect(conflict.content).toEqual(mine);
  expect(editReducer(conflict, { type: 'discarded' })).toEqual(beginEdit(theirs));
  expect(editReducer(conflict, { type: 'insisted' })).toMatchObject({
    saved: theirs,
    content: mine,
    theirs: undefined,
  });
});

test('news from the server is shown only where nothing is unsaved', () => {
  expect(after({ type: 'refreshed', saved: theirs })).toEqual(beginEdit(theirs));
  expect(after(edited, { type: 'refreshed', saved: theirs }).content).toEqual(mine);
});
