let open = false;
const listeners = new Set<() => void>();

export const keyHelpStore = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  get: () => open,
};

export const openKeyHelp = () => set(true);
export const closeKeyHelp = () => set(false);

function set(next: boolean) {
  open = next;
  for (const listener of listeners) listener();
}
