const name = 'cairn.person';

/** Who was signed in here last: whose database is to be opened before the server has told who asks. */
export function keptPerson(): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

export function setKeptPerson(person: string | null) {
  try {
    if (person) localStorage.setItem(name, person);
    else localStorage.removeItem(name);
  } catch {
    // Nothing is kept, then.
  }
}
