type Listener = (task: string, isWriting: boolean) => void;

const listeners = new Set<Listener>();

/** What happens in the comment box of a task; said at each key. */
export const writing = {
  say(task: string, isWriting: boolean) {
    for (const listener of listeners) listener(task, isWriting);
  },
  listen(listener: Listener) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};
