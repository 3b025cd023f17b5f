import type { QueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { orderStore } from '@/features/task/orderStore';
import { newTemporaryGid } from '@/features/task/temporary';
import { enqueue, perform, reasonOf } from '@/features/task/writeQueue';
import { del, post, put } from '@/lib/api/request';
import { defer } from '@/lib/deferred';
import { forgetStep, remember } from '@/lib/undo';
import { sayProblem, sayUndoable } from '@/ui/toasts';
import { type Section, sectionsQuery } from './sections';

const hidden = new Set<string>();
/** Deleted here a moment ago, while Undo is still offered. */
export const isSectionHidden = (gid: string) => hidden.has(gid);

/** What can be done to the sections of one project; each paints at once. */
export function sectionEdits(queryClient: QueryClient, projectGid: string) {
  const { queryKey } = sectionsQuery(projectGid);
  const writes = `sections:${projectGid}`;
  const read = () => queryClient.getQueryData(queryKey) ?? [];
  const paint = (next: Section[]) => {
    const before = read();
    void queryClient.cancelQueries({ queryKey });
    queryClient.setQueryData(queryKey, next);
    return () => queryClient.setQueryData(queryKey, before);
  };

  function add(name: string, after?: string) {
    const temporary = newTemporaryGid();
    const sections = read();
    const place = after ? sections.findIndex(({ gid }) => gid === after) + 1 : sections.length;
    void perform({
      key: writes,
      show: () => paint(sections.toSpliced(place, 0, { gid: temporary, name })),
      write: async () => {
        const body = after && place < sections.length ? { name, insert_after: after } : { name };
        const made = await post<Section>(`/projects/${projectGid}/sections`, body);
        orderStore.set(`section:${made.gid}`, []);
        paint(read().map((section) => (section.gid === temporary ? { gid: made.gid, name } : section)));
      },
    });
  }

  function rename(section: Section, name: string) {
    const apply = (to: string) =>
      void perform({
        key: writes,
        show: () =>
          paint(read().map((other) => (other.gid === section.gid ? { ...other, name: to } : other))),
        write: async () => void (await put(`/sections/${section.gid}`, { name: to })),
      });
    apply(name);
    remember({ label: i18next.t('section:said.renamed'), undo: () => apply(section.name) });
  }

  /** After the named section, or first. */
  function move(gid: string, after: string | null) {
    const from = read();
    const previous = from[from.findIndex((section) => section.gid === gid) - 1]?.gid ?? null;
    const apply = (neighbour: string | null) => {
      const moved = movedSection(read(), gid, neighbour);
      const next = moved[moved.findIndex((section) => section.gid === gid) + 1]?.gid;
      void perform({
        key: writes,
        show: () => paint(moved),
        write: async () => {
          const side = neighbour ? { after_section: neighbour } : { before_section: next };
          await post(`/projects/${projectGid}/sections/insert`, { section: gid, ...side });
        },
      });
    };
    apply(after);
    const name = from.find((section) => section.gid === gid)?.name ?? '';
    remember({ label: i18next.t('section:said.moved', { name }), undo: () => apply(previous) });
  }

  /** Only an empty section can be deleted; the API refuses others. */
  function remove(section: Section) {
    const before = read();
    const place = before.findIndex(({ gid }) => gid === section.gid);
    hidden.add(section.gid);
    paint(before.filter(({ gid }) => gid !== section.gid));
    const putBack = () => {
      hidden.delete(section.gid);
      paint(read().toSpliced(place, 0, section));
    };
    const cancel = defer(() => {
      forgetStep(step);
      enqueue(writes, () => del(`/sections/${section.gid}`)).catch((error) => {
        putBack();
        sayProblem(reasonOf(error));
      });
    });
    const step = remember({
      label: i18next.t('section:said.deleted', { name: section.name }),
      undo: () => {
        cancel();
        putBack();
      },
    });
    sayUndoable(step, i18next.t('undo'));
  }

  return { add, rename, move, remove };
}

export type SectionEdits = ReturnType<typeof sectionEdits>;

export function movedSection(sections: Section[], gid: string, after: string | null): Section[] {
  const moved = sections.find((section) => section.gid === gid);
  if (!moved) return sections;
  const others = sections.filter((section) => section !== moved);
  const place = after === null ? 0 : others.findIndex((section) => section.gid === after) + 1;
  return others.toSpliced(place, 0, moved);
}
