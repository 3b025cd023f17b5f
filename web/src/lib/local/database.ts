/**
 * What one person has seen, and what they did that the server does not know yet, kept by the browser. Each person has
 * a database of their own, which is deleted when they sign out.
 */
export type StoreName = 'queries' | 'tasks' | 'orders' | 'visits' | 'writes' | 'made';

/** Raise it when the form of what has been seen changes: it is then loaded anew. What waits to be sent stays. */
const schema = 1;
const seen = {
  queries: { keyPath: 'hash' },
  tasks: { keyPath: 'gid' },
  orders: { keyPath: 'key' },
  visits: { keyPath: 'project' },
} as const;
const unsent = { writes: { keyPath: 'id' }, made: { keyPath: 'temporary' } } as const;

const nameOf = (person: string) => `cairn:${person}`;

let database: IDBDatabase | null = null;
let owner: string | null = null;

/** Whose database is open. */
export const localOwner = () => owner;

/** Opens the person's database; without one (private windows, full disks) the app works, and keeps nothing. */
export async function openLocal(person: string): Promise<void> {
  if (owner === person) return;
  closeLocal();
  owner = person;
  const opened = await open(nameOf(person)).catch(() => null);
  if (owner !== person) opened?.close();
  else database = opened;
}

function closeLocal() {
  database?.close();
  database = null;
  owner = null;
}

/** Deletes all that is kept for a person. */
export async function wipeLocal(person: string): Promise<void> {
  if (owner === person) closeLocal();
  if (typeof indexedDB === 'undefined') return;
  await asPromise(indexedDB.deleteDatabase(nameOf(person))).catch(() => {});
}

function open(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, schema);
  request.onupgradeneeded = () => lay(request.result);
  return asPromise(request).then((opened) => {
    // Somebody signed out in another tab, or it has a newer version of the app.
    opened.onversionchange = () => {
      opened.close();
      if (database === opened) database = null;
    };
    return opened;
  });
}

function lay(opened: IDBDatabase) {
  for (const [name, options] of Object.entries(seen)) {
    if (opened.objectStoreNames.contains(name)) opened.deleteObjectStore(name);
    const store = opened.createObjectStore(name, options);
    if (name === 'tasks') store.createIndex('in', 'in', { multiEntry: true });
  }
  for (const [name, options] of Object.entries(unsent)) {
    if (!opened.objectStoreNames.contains(name)) opened.createObjectStore(name, options);
  }
}

/** Reads; nothing where nothing is kept. */
export async function readLocal<T>(
  name: StoreName,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> {
  if (!database) return undefined;
  try {
    return await asPromise(ask(database.transaction(name).objectStore(name)));
  } catch {
    return undefined;
  }
}

/** Several records by their keys, in one transaction; those that are not there are left out. */
export async function readEach<T>(name: StoreName, keys: readonly string[]): Promise<T[]> {
  if (!database) return [];
  try {
    const store = database.transaction(name).objectStore(name);
    const found = await Promise.all(
      keys.map((key) => asPromise(store.get(key) as IDBRequest<T | undefined>)),
    );
    return found.filter((record) => record !== undefined);
  } catch {
    return [];
  }
}

/** Changes some stores, all or nothing. A disk that is full keeps nothing new. */
export async function changeLocal(
  names: StoreName[],
  change: (store: (name: StoreName) => IDBObjectStore) => void,
): Promise<void> {
  if (!database) return;
  try {
    const transaction = database.transaction(names, 'readwrite');
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    change((name) => transaction.objectStore(name));
    await done;
  } catch {
    // What cannot be kept is asked for again at the next visit.
  }
}

function asPromise<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
