import type { QueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { orderStore, sectionKey } from '@/features/task/orderStore';
import { becomes, currentGid, newTemporaryGid, settled, wasNotMade } from '@/features/task/temporary';
import { enqueue, perform, reasonOf } from '@/features/task/writeQueue';
import { del, post, put } from '@/lib/api/request';
import { defer } from '@/lib/deferred';
import { forgetStep, remember } from '@/lib/undo';
import { sayProblem, sayUndoable } from '@/ui/toasts';
import type { Section, SectionHolder } from './sections';

const hidden = new Set<string>();
/** Deleted here a moment ago, while Undo is still offered. */
export const isSectionHidden = (gid: string) => hidden.has(gid);

/** What can be done to the sections of one project, or of one's own list; each paints at once. */
export function sectionEdits(queryClient: QueryClient, { project, path, queryKey }: SectionHolder) {
  const writes = `sections:${path}`;
  const read = () => queryClient.getQueryData<Section[]>(queryKey) ?? [];
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
        const body =
          after && place < sections.length ? { name, insert_after: await settled(after) } : { name };
        try {
          const made = await post<Section>(path, body);
          becomes(temporary, made.gid);
          orderStore.set(sectionKey(project, made.gid), orderStore.get(sectionKey(project, temporary)));
          // It may have got another name by now.
          paint(
            read().map((section) => (section.gid === temporary ? { ...section, gid: made.gid } : section)),
          );
        } catch (error) {
          wasNotMade(temporary, error);
          throw error;
        }
      },
    });
  }

  function rename(section: Section, name: string) {
    const apply = (to: string) =>
      void perform({
        key: writes,
        show: () =>
          paint(
            read().map((other) => (other.gid === currentGid(section.gid) ? { ...other, name: to } : other)),
          ),
        write: async () => void (await put(`/sections/${await settled(section.gid)}`, { name: to })),
      });
    apply(name);
    remember({ label: i18next.t('section:said.renamed'), undo: () => apply(section.name) });
  }

  /** After the named section, or first. */
  function move(gid: string, after: string | null) {
    const from = read();
    const previous = from[from.findIndex((section) => section.gid === gid) - 1]?.gid ?? null;
    const apply = (wanted: string | null) => {
      const neighbour = wanted && currentGid(wanted);
      const moved = movedSection(read(), currentGid(gid), neighbour);
      const next = moved[moved.findIndex((section) => section.gid === currentGid(gid)) + 1]?.gid;
      void perform({
        key: writes,
        show: () => paint(moved),
        write: async () => {
          const side = neighbour
            ? { insert_after: await settled(neighbour) }
            : { insert_before: await settled(next ?? '') };
          await put(`/sections/${await settled(gid)}`, side);
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
      enqueue(writes, async () => del(`/sections/${await settled(section.gid)}`)).catch((error) => {
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

  return { project, add, rename, move, remove };
}

export type SectionEdits = ReturnType<typeof sectionEdits>;

export function movedSection(sections: Section[], gid: string, after: string | null): Section[] {
  const moved = sections.find((section) => section.gid === gid);
  if (!moved) return sections;
  const others = sections.filter((section) => section !== moved);
  const place = after === null ? 0 : others.findIndex((section) => section.gid === after) + 1;
  return others.toSpliced(place, 0, moved);
}
