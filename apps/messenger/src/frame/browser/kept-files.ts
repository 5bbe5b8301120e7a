/** The bytes of files that wait to be uploaded, by the id of their message. A message with a file is one window's at a time. */
export type FileKeeper = {
  /** For a message of this window's. What finds no room is not kept. */
  readonly keep: (id: string, file: Blob) => Promise<void>;
  /** Comes back once no other window has the message, which may never be; `undefined`: its bytes were not kept. */
  readonly takeOver: (id: string) => Promise<Blob | undefined>;
  readonly forget: (id: string) => Promise<void>;
};

const STORE = 'files';

/** What is found of messages that are not awaited any more is forgotten: their window broke down. */
export function createFileKeeper(deploymentId: string, isAwaited: (id: string) => boolean): FileKeeper {
  const name = (id: string) => `rejoin:${deploymentId}:${id}`;
  let opened: Promise<IDBDatabase> | undefined;

  async function inStore<Result>(use: (store: IDBObjectStore) => IDBRequest<Result>): Promise<Result | undefined> {
    try {
      opened ??= open(`rejoin:${deploymentId}`, isAwaited);
      return await settled(use(storeOf(await opened)));
    } catch {
      return undefined;
    }
  }

  return {
    async keep(id, file) {
      void hold(name(id));
      await inStore((store) => store.put(file, id));
    },
    async takeOver(id) {
      await hold(name(id));
      return inStore<Blob | undefined>((store) => store.get(id));
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

async function open(name: string, isAwaited: (id: string) => boolean): Promise<IDBDatabase> {
  const request = indexedDB.open(name);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  const database = await settled(request);
  const ids = (await settled(storeOf(database).getAllKeys())).map(String);
  for (const id of ids) if (!isAwaited(id)) storeOf(database).delete(id);
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
