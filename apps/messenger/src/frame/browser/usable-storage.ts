/** As much of a storage as is needed of one. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** The browser's storage, or a stand-in for as long as the frame lives where storage is refused. */
export function usableStorage(browsers: () => Storage): Store {
  try {
    const probe = 'rejoin:probe';
    const storage = browsers();
    storage.setItem(probe, '');
    storage.removeItem(probe);
    return whileThereIsRoom(storage);
  } catch {
    return memoryStorage();
  }
}

export function keysOf(storage: Store, prefix: string): string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((key) =>
    key.startsWith(prefix),
  );
}

/** What finds no room is not kept; a message goes out all the same. */
function whileThereIsRoom(storage: Storage): Store {
  return {
    getItem: (key) => storage.getItem(key),
    setItem(key, value) {
      try {
        storage.setItem(key, value);
      } catch {}
    },
    removeItem: (key) => storage.removeItem(key),
    key: (index) => storage.key(index),
    get length() {
      return storage.length;
    },
  };
}

function memoryStorage(): Store {
  const held = new Map<string, string>();
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
    key: (index) => [...held.keys()][index] ?? null,
    get length() {
      return held.size;
    },
  };
}
