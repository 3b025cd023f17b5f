import { isSilence } from '@/features/task/delivery';
import { keptWrite } from '@/features/task/keptWrites';
import { becomes, expectReal, rowKey, settled, wasNotMade } from '@/features/task/temporary';
import { post, put } from '@/lib/api/request';
import { queryClient } from '@/lib/queryClient';
import { type Story, storiesQuery } from './stories';

/** The comments of a task are written in the order in which they were made. */
export const writesOf = (task: string) => `comments:${task}`;

export function paintStories(task: string, change: (stories: Story[]) => Story[]) {
  const { queryKey } = storiesQuery(task);
  void queryClient.cancelQueries({ queryKey });
  queryClient.setQueryData(queryKey, (known = []) => change(known));
}

/** Shows one of them otherwise, whichever of its gids is known. */
export function paintStory(task: string, story: Story, patch: Partial<Story>) {
  const isIt = (other: Story) => rowKey(other.gid) === rowKey(story.gid);
  paintStories(task, (stories) => stories.map((other) => (isIt(other) ? { ...other, ...patch } : other)));
}

export const readStoriesAgain = (task: string) =>
  void queryClient.invalidateQueries({ queryKey: storiesQuery(task).queryKey });

type Sent = (task: string, html: string | undefined) => void;
const sentListeners = new Set<Sent>();

/** Hears which comments the server has taken, be it at a later try. */
export function listenForSent(listener: Sent): () => void {
  sentListeners.add(listener);
  return () => void sentListeners.delete(listener);
}

export const addComment = keptWrite<{ task: string; story: Story }>('story.add', {
  edit: ({ task, story }) => ({
    key: writesOf(task),
    show: () => {
      expectReal(story.gid);
      const others = (stories: Story[]) => stories.filter((other) => other.gid !== story.gid);
      paintStories(task, (stories) => [...others(stories), story]);
      return () => paintStories(task, others);
    },
    write: async (keys) => {
      try {
        const path = `/tasks/${await settled(task)}/stories`;
        const made = await post<Story>(path, { html_text: story.html_text }, undefined, keys());
        becomes(story.gid, made.gid);
      } catch (error) {
        if (!isSilence(error)) wasNotMade(story.gid, error);
        throw error;
      }
    },
    done: () => {
      readStoriesAgain(task);
      for (const listener of sentListeners) listener(task, story.html_text);
    },
  }),
});

export const editComment = keptWrite<{ task: string; story: Story; html: string }>('story.edit', {
  edit: ({ task, story, html }) => ({
    key: writesOf(task),
    show: () => {
      paintStory(task, story, { html_text: html });
      return () => paintStory(task, story, { html_text: story.html_text });
    },
    write: async (keys) =>
      void (await put(`/stories/${await settled(story.gid)}`, { html_text: html }, undefined, keys())),
    done: () => readStoriesAgain(task),
  }),
});
