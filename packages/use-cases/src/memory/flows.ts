import type { Flow } from '@rejoin/core/flow/flow';
import type { FlowEdition } from '@rejoin/core/flow/flow-draft';
import { isNameTaken } from '@rejoin/core/same-name';
import { byName } from '../by-name.ts';
import type { FlowChoices, Flows, StoredFlow } from '../ports/flows.ts';
import { type Announce, type Books, type FlowBook, states } from './books.ts';

export function createMemoryFlows(books: Books, announce: Announce): Flows {
  const { flows } = books;
  const write = (book: FlowBook) => {
    flows.set(book.id, book);
    announce([{ type: 'settings' }]);
  };
  return {
    list: async () => [...flows.values()].map(storedOf).sort(byName),
    find: async (id) => {
      const book = flows.get(id);
      return book === undefined ? undefined : storedOf(book);
    },
    version: async (id, version) => editionsOf(flows.get(id)).find((edition) => edition.version === version),
    add: async ({ id, name, draft, at }) => {
      if (flows.has(id)) throw new Error(`Flow ${id} exists already`);
      if (isNameTaken([...flows.values()], { id, name })) return 'nameTaken';
      write({ id, name, draft, revision: 1, modifiedAt: at, versions: [] });
      return 'added';
    },
    saveDraft: async ({ id, name, draft, revision, at }) => {
      const book = flows.get(id);
      if (book === undefined) return 'missing';
      if (isNameTaken([...flows.values()], { id, name })) return 'nameTaken';
      if (book.revision !== revision) return 'conflict';
      write({ ...book, name, draft, revision: revision + 1, modifiedAt: at });
      return 'saved';
    },
    publish: async ({ id, revision, personId, at, judge }) => {
      const book = flows.get(id);
      if (book === undefined) return { type: 'missing' };
      if (book.revision !== revision) return { type: 'conflict' };
      const version = (book.versions.at(-1)?.version ?? 0) + 1;
      const verdict = judge({ id, name: book.name, version, ...book.draft }, choicesOf(books));
      if (verdict.type !== 'good') return verdict;
      const { failedTests } = verdict;
      const edition = { version, content: book.draft, by: { personId, at }, failedTests };
      write({ ...book, versions: [...book.versions, edition] });
      return { type: 'published', version };
    },
    remove: async (id) => {
      if (!flows.has(id)) return 'missing';
      if ([...books.deployments.values()].some(({ deployment }) => deployment.flowId === id)) return 'inUse';
      if (states(books).some(({ flow, status }) => flow.id === id && status !== 'ended')) return 'running';
      flows.delete(id);
      announce([{ type: 'settings' }]);
      return 'removed';
    },
    choices: async () => choicesOf(books),
  };
}

function choicesOf(books: Books): FlowChoices {
  return {
    queues: [...books.queues.values()].map(({ id, name }) => ({ id, name })).sort(byName),
    schedules: [...books.schedules.values()].sort(byName),
    agents: [...books.agents]
      .flatMap(([id, { serving }]) => {
        const person = books.people.get(id);
        return person === undefined || !serving ? [] : [{ id, name: person.name }];
      })
      .sort(byName),
    secrets: [...books.flowSecrets.values()].map(({ id, name, host }) => ({ id, name, host })).sort(byName),
    skills: [...books.skills].map(([id, name]) => ({ id, name })).sort(byName),
  };
}

/** One published version. */
export function flowVersion({ flows }: Books, id: string, version: number): Flow | undefined {
  return versionsOf(flows.get(id)).find((flow) => flow.version === version);
}

/** The latest published version. */
export function latestFlow({ flows }: Books, id: string): Flow | undefined {
  return versionsOf(flows.get(id)).at(-1);
}

/** All published versions, the latest last, as they are run. */
export function versionsOf(book: FlowBook | undefined): Flow[] {
  return editionsOf(book).map(({ tests: _tests, ...flow }) => flow);
}

function editionsOf(book: FlowBook | undefined): FlowEdition[] {
  if (book === undefined) return [];
  const { id, name, versions } = book;
  return versions.map(({ version, content }) => ({ id, name, version, ...content }));
}

function storedOf({ versions, ...book }: FlowBook): StoredFlow {
  const published = versions.map(({ content: _content, ...line }) => line).reverse();
  return { ...book, newest: versions.at(-1)?.content, published };
}
