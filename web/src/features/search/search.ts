/** A condition's name and its operator, as `assignee.any` or `custom_fields.17.at_least`. */
export type TermKey = `${string}.${string}`;

export const searchKinds = ['tasks', 'projects', 'people'] as const;
export type SearchKind = (typeof searchKinds)[number];

/** What is asked for, as it stands in the page's address and as a saved search keeps it. */
export type Search = {
  text?: string;
  kind?: SearchKind;
  /** A field to sort by; downwards with a minus before it. */
  sort?: string;
  /** The saved search that this one began as. */
  saved?: string;
  [term: TermKey]: string | undefined;
};

export function readSearch(given: Record<string, unknown>): Search {
  const search: Search = {};
  for (const [name, value] of Object.entries(given)) {
    if (typeof value !== 'string' || value === '') continue;
    if (name === 'text' || name === 'sort' || name === 'saved') search[name] = value;
    else if (name === 'kind') search.kind = searchKinds.find((kind) => kind === value);
    else if (name.includes('.')) search[name as TermKey] = value;
  }
  return search;
}

/** The same search, whatever it is called; for comparing. */
export function contentOf({ saved: _, ...search }: Search): Record<string, string> {
  const entries = Object.entries(search).filter((entry): entry is [string, string] => !!entry[1]);
  return Object.fromEntries(entries.filter(([name, value]) => name !== 'kind' || value !== 'tasks'));
}

export function isSame(one: Search, other: Search): boolean {
  const written = (search: Search) => JSON.stringify(Object.entries(contentOf(search)).toSorted());
  return written(one) === written(other);
}
