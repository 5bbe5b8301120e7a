import type { NamedFile } from '../files/chosen-file.ts';

/** Files that wait to be sent, each under an id that is one window's at a time. */
export type FileKeeper = {
  /** For this window. What finds no room is not kept. */
  readonly keep: (id: string, files: Blob | readonly NamedFile[]) => Promise<void>;
  /** Comes back once no other window has what is kept there, which may never be; `undefined`: it was not kept. */
  readonly takeOver: <Kept extends Blob | readonly NamedFile[]>(id: string) => Promise<Kept | undefined>;
  /** Leaves it to no other window either. */
  readonly forget: (id: string) => Promise<void>;
};

const STORE = 'files';
/** A browser that has not answered for its database by then is not waited for. */
const PATIENCE_MS = 10_000;

/** What is found that nobody awaits or holds any more is forgotten: its window was closed, or broke down. */
export function createFileKeeper(deploymentId: string, isAwaited: (id: string) => boolean): FileKeeper {
  const name = (id: string) => `rejoin:${deploymentId}:${id}`;
  const holding = new Map<string, Promise<() => void>>();
  let opened: Promise<IDBDatabase> | undefined;

  async function inStore<Result>(use: (store: IDBObjectStore) => IDBRequest<Result>): Promise<Result | undefined> {
    try {
      opened ??= open(name(''), async (id) => isAwaited(id) || (await isHeld(name(id))));
      return await settled(use(storeOf(await opened)));
    } catch {
      return undefined;
    }
  }

  async function holdOnce(id: string): Promise<void> {
    const held = holding.get(id) ?? hold(name(id));
    holding.set(id, held);
    await held;
  }

  return {
    async keep(id, files) {
      void holdOnce(id);
      await inStore((store) => store.put(files, id));
    },
    async takeOver(id) {
      await holdOnce(id);
      return timely(inStore((store) => store.get(id)));
    },
    async forget(id) {
      const held = holding.get(id);
      holding.delete(id);
      await timely(inStore((store) => store.delete(id)));
      (await held)?.();
    },
  };
}

/**
 * Waits until no other window holds this, and holds it until it is let go, or this window is gone. Without a secure context, or where storage
 * is refused, nothing is held.
 */
function hold(name: string): Promise<() => void> {
  return new Promise((resolve) => {
    const letBe = () => resolve(() => undefined);
    if (!('locks' in navigator)) return letBe();
    navigator.locks.request(name, () => new Promise<void>((letGo) => resolve(letGo))).catch(letBe);
  });
}

async function isHeld(name: string): Promise<boolean> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return held.some((lock) => lock.name === name);
}

async function open(name: string, isWanted: (id: string) => Promise<boolean>): Promise<IDBDatabase> {
  const request = indexedDB.open(name);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  const database = await settled(request);
  const ids = (await settled(storeOf(database).getAllKeys())).map(String);
  for (const id of ids) if (!(await isWanted(id))) storeOf(database).delete(id);
  return database;
}

function timely<Result>(answer: Promise<Result>): Promise<Result | undefined> {
  return Promise.race([answer, new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}

function storeOf(database: IDBDatabase): IDBObjectStore {
  return database.transaction(STORE, 'readwrite').objectStore(STORE);
}

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
