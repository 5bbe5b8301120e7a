import { NEW_CONFIGURATION } from '@rejoin/core/configuration/configuration';
import { expect, test } from 'vitest';
import { beginDraft, isUnsaved, mayTryAgain, needsAttention, type StoredDraft } from '../../setting/draft-saver.ts';
import { type ConfigurationDraft, type ConfigurationDraftEvent, configurationDraft } from './configuration-draft.ts';

const base = { ...NEW_CONFIGURATION, name: 'Shop' };
const stored: StoredDraft<typeof base> = { content: base, revision: 4, modifiedAt: 1_000 };
const mine = { ...base, name: 'Mine' };
const more = { ...base, name: 'Mine and more' };
const nameless = { ...base, name: '' };
const theirs: StoredDraft<typeof base> = {
  content: { ...base, description: 'Theirs' },
  revision: 5,
  modifiedAt: 2_000,
};

const after = (...events: ConfigurationDraftEvent[]): ConfigurationDraft =>
  events.reduce(configurationDraft, beginDraft(stored));
const edited = (content: typeof base): ConfigurationDraftEvent => ({ type: 'edited', content });
const due: ConfigurationDraftEvent = { type: 'due' };
const saved: ConfigurationDraftEvent = { type: 'saved', revision: 5, at: 3_000 };

test('what is typed is sent after a pause and is then stored', () => {
  expect(after(edited(mine)).phase).toEqual({ type: 'changed' });
  expect(after(edited(mine), due).phase).toEqual({ type: 'saving', sent: mine });
  expect(after(edited(mine), due, saved)).toEqual({
    stored: { content: mine, revision: 5, modifiedAt: 3_000 },
    edited: mine,
    phase: { type: 'saved' },
    failing: false,
  });
});

test('what is typed while a save is under way stays and is saved next', () => {
  const state = after(edited(mine), due, edited(more), saved);
  expect(state.phase).toEqual({ type: 'changed' });
  expect(state.stored).toMatchObject({ content: mine, revision: 5 });
  expect(state.edited).toEqual(more);
});

test('typing back to what is stored leaves nothing to save', () => {
  expect(after(edited(mine), edited(base)).phase).toEqual({ type: 'saved' });
});

test('what is not valid is kept in the form and not sent', () => {
  const state = after(edited(nameless), due);
  expect(state.phase).toEqual({ type: 'invalid' });
  expect(state.edited).toEqual(nameless);
  expect(needsAttention(state)).toBe(true);
});

test('a failed save is tried again, with what was typed since', () => {
  const failed = after(edited(mine), due, { type: 'failed', why: 'unreachable' });
  expect(failed.phase).toEqual({ type: 'failed', why: 'unreachable' });
  expect(configurationDraft(failed, due).phase).toEqual({ type: 'saving', sent: mine });
  expect(configurationDraft(failed, edited(more)).phase).toEqual({ type: 'changed' });
});

test('what is typed after a failed save would be lost by leaving, until a save succeeds', () => {
  const failed = after(edited(mine), due, { type: 'failed', why: 'unreachable' });
  const later = [[edited(more)], [edited(more), due], [due], [due, edited(more)]] as const;
  for (const events of later) {
    const state = events.reduce(configurationDraft, failed);
    expect(needsAttention(state)).toBe(true);
    expect(needsAttention([due, saved].reduce(configurationDraft, state))).toBe(false);
  }
  expect(needsAttention(configurationDraft(failed, edited(base)))).toBe(false);
});

test('a save without an answer for long would be lost by leaving, until the answer comes', () => {
  const state = after(edited(mine), due, { type: 'delayed' });
  expect(needsAttention(state)).toBe(true);
  expect(state.phase).toEqual({ type: 'saving', sent: mine });
  expect(needsAttention(configurationDraft(state, saved))).toBe(false);
  expect(after(edited(mine), { type: 'delayed' })).toEqual(after(edited(mine)));
});

test.each([
  ['nothing was typed', [], false],
  ['the pause is not over', [edited(mine)], true],
  ['it is on its way', [edited(mine), due], true],
  ['it is saved', [edited(mine), due, saved], false],
])('closing the tab while %s', (_, events, losing) => {
  expect(isUnsaved(after(...events))).toBe(losing);
});

test.each([
  ['unreachable', true],
  ['signedOut', true],
  ['deleted', false],
] as const)('a save that failed because of %s may be tried again: %s', (why, may) => {
  expect(mayTryAgain(after(edited(mine), due, { type: 'failed', why }))).toBe(may);
});

test('a conflict keeps the form as it is, also while typing goes on', () => {
  const state = after(edited(mine), due, { type: 'conflicted', theirs }, edited(more), due);
  expect(state).toEqual({ stored, edited: more, phase: { type: 'conflict', theirs }, failing: false });
});

test('after a conflict both changes can be had, or theirs alone', () => {
  const conflict = after(edited(mine), due, { type: 'conflicted', theirs });
  expect(configurationDraft(conflict, { type: 'combined' })).toEqual({
    stored: theirs,
    edited: { ...theirs.content, name: 'Mine' },
    phase: { type: 'changed' },
    failing: false,
  });
  expect(configurationDraft(conflict, { type: 'discarded' })).toEqual(beginDraft(theirs));
});

test('a conflict with my own save, whose answer was lost, is none', () => {
  const state = after(edited(mine), due, { type: 'failed', why: 'unreachable' }, due, {
    type: 'conflicted',
    theirs: { content: mine, revision: 5, modifiedAt: 2_000 },
  });
  expect(state.phase).toEqual({ type: 'saved' });
  expect(state.stored.revision).toBe(5);
});

test('news from the server is shown where nothing is unsaved, and is a conflict where something is', () => {
  expect(after({ type: 'refreshed', stored: theirs })).toEqual(beginDraft(theirs));
  expect(after(edited(mine), { type: 'refreshed', stored: theirs }).phase).toEqual({ type: 'conflict', theirs });
  expect(after(edited(mine), { type: 'refreshed', stored: { ...stored, revision: 5 } })).toMatchObject({
    stored: { revision: 5 },
    edited: mine,
    phase: { type: 'changed' },
  });
});

test('old news is no news', () => {
  expect(after(edited(mine), due, saved, { type: 'refreshed', stored })).toMatchObject({
    stored: { revision: 5 },
    edited: mine,
  });
});
