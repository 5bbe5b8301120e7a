import type { NamedFile } from '../files/chosen-file.ts';

/** Files that wait to be sent, each under an id that is one window's at a time. */
export type FileKeeper = {
  /** For this window. What finds no room is not kept. */
  readonly keep: (id: string, files: Blob | readonly NamedFile[]) => Promise<void>;
  /** Comes back once no other window has what is kept there, which may never be; `undefined`: it was not kept. */
  readonly takeOver: <Kept extends Blob | readonly NamedFile[]>(id: string) => Promise<Kept | undefined>;
  readonly forget: (id: string) => Promise<void>;
};

const STORE = 'files';

/** What is found that nobody awaits or holds any more is forgotten: its window was closed, or broke down. */
export function createFileKeeper(deploymentId: string, isAwaited: (id: string) => boolean): FileKeeper {
  const name = (id: string) => `rejoin:${deploymentId}:${id}`;
  const holding = new Set<string>();
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
    if (!holding.has(id)) await hold(name(id));
    holding.add(id);
  }

  return {
    async keep(id, files) {
      void holdOnce(id);
      await inStore((store) => store.put(files, id));
    },
    async takeOver(id) {
      await holdOnce(id);
      return inStore((store) => store.get(id));
    },
    async forget(id) {
      await inStore((store) => store.delete(id));
    },
  };
}

/** Waits until no other window holds this, and holds it as long as this one is there. Without a secure context nothing is held. */
function hold(name: string): Promise<void> {
  return new Promise((resolve) => {
    if (!('locks' in navigator)) return resolve();
    const held = navigator.locks.request(name, () => {
      resolve();
      return new Promise(() => undefined);
    });
    // Where storage is refused, so are locks.
    held.catch(() => resolve());
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

function storeOf(database: IDBDatabase): IDBObjectStore {
  return database.transaction(STORE, 'readwrite').objectStore(STORE);
}

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
