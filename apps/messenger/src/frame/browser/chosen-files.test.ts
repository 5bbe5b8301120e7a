import { expect, test } from 'vitest';
import type { NamedFile } from '../files/chosen-file.ts';
import { createKeptChoice } from './chosen-files.ts';
import type { FileKeeper } from './kept-files.ts';

const named = (name: string): NamedFile => ({ name, file: new Blob([name]) });
const [lantern, tent] = [named('lantern.png'), named('tent.png')];

/** A tab, and what its browser keeps; each page of the tab has a choice of its own. */
function openTab() {
  const kept = new Map<string, unknown>();
  let id: string | undefined;
  const files = {
    keep: async (at: string, what: unknown) => void kept.set(at, what),
    takeOver: async (at: string) => kept.get(at),
    forget: async (at: string) => void kept.delete(at),
  } as FileKeeper;
  const chosen = {
    recall: () => id,
    keep(at: string | undefined) {
      id = at;
    },
  };
  return { kept, openPage: () => createKeptChoice(chosen, files) };
}

test('what was chosen and not sent is there again on the next page, and on the one after that', async () => {
  const { openPage } = openTab();
  openPage().keep([lantern, tent]);
  const next = openPage();
  expect(await next.recall()).toEqual([lantern, tent]);
  next.keep([tent]);
  expect(await openPage().recall()).toEqual([tent]);
});

test('what was sent or taken away is not kept', async () => {
  const { kept, openPage } = openTab();
  const page = openPage();
  page.keep([]);
  page.keep([lantern]);
  page.keep([]);
  expect(kept.size).toBe(0);
  expect(await openPage().recall()).toEqual([]);
});

test('a choice made before the one of the page before is there takes its place', async () => {
  const { kept, openPage } = openTab();
  openPage().keep([lantern]);
  const next = openPage();
  const recalled = next.recall();
  next.keep([tent]);
  expect(await recalled).toEqual([lantern]);
  next.keep([tent, lantern]);
  expect([...kept.values()]).toEqual([[tent, lantern]]);
});

test('that something was chosen is known where it could not be kept', async () => {
  const { kept, openPage } = openTab();
  openPage().keep([lantern]);
  kept.clear();
  expect(await openPage().recall()).toBeUndefined();
});

test('that it could not be kept is told once', async () => {
  const { kept, openPage } = openTab();
  openPage().keep([lantern]);
  kept.clear();
  await openPage().recall();
  expect(await openPage().recall()).toEqual([]);
});

test('what is forgotten before it is there again comes back to nobody', async () => {
  const { kept, openPage } = openTab();
  openPage().keep([lantern]);
  const next = openPage();
  const recalled = next.recall();
  next.forget();
  expect(await recalled).toEqual([]);
  expect(kept.size).toBe(0);
  next.keep([tent]);
  expect(await openPage().recall()).toEqual([tent]);
});

test('what the next guest has chosen by then stays theirs', async () => {
  const { openPage } = openTab();
  openPage().keep([lantern]);
  const next = openPage();
  const recalled = next.recall();
  next.forget();
  next.keep([tent]);
  expect(await recalled).toEqual([]);
  expect(await openPage().recall()).toEqual([tent]);
});

test('what is forgotten where nobody has asked for it yet is not there', async () => {
  const { kept, openPage } = openTab();
  openPage().keep([lantern]);
  const next = openPage();
  next.forget();
  expect(await next.recall()).toEqual([]);
  expect(kept.size).toBe(0);
});
