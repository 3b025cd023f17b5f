import type { QueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { newTemporaryGid } from '@/features/task/temporary';
import { perform } from '@/features/task/writeQueue';
import { del, post, put } from '@/lib/api/request';
import { remember } from '@/lib/undo';
import { announce } from '@/ui/announce';
import { sayUndoable } from '@/ui/toasts';
import { type Chart, type ChartPage, chartFields, chartsPath, chartsQuery, type NewChart } from './chart';
import { standardCharts } from './standardCharts';

/** The gids that the server gave to charts which were shown before it answered. */
const given = new Map<string, string>();
const gidOf = (gid: string) => given.get(gid) ?? gid;
const shownAs = new Map<string, string>();
/** What a chart is drawn under: the same after the server has answered, so that it keeps the focus. */
export const chartKey = (gid: string) => shownAs.get(gid) ?? gid;

/**
 * What can be done to the charts of one page; each paints at once. A project without charts of its own shows the
 * standard ones, which the first edit keeps as it leaves them.
 */
export function chartEdits(queryClient: QueryClient, page: ChartPage) {
  const { queryKey } = chartsQuery(page);
  const standard = page.type === 'project' ? standardCharts(page.gid) : [];
  const kept = () => queryClient.getQueryData(queryKey) ?? [];
  const shown = () => (kept().length > 0 ? kept() : standard);
  const paint = (next: Chart[]) => {
    const before = kept();
    void queryClient.cancelQueries({ queryKey });
    queryClient.setQueryData(queryKey, next);
    return () => {
      queryClient.setQueryData(queryKey, before);
      // What was done meanwhile is on it no longer, or not yet.
      void queryClient.invalidateQueries({ queryKey });
    };
  };

  async function store({ gid, query, ...chart }: Chart, side: object = {}) {
    const body = { ...chart, ...(query && { query }), ...side };
    const made = await post<Chart>(chartsPath(page), body, { opt_fields: chartFields });
    given.set(gid, made.gid);
    shownAs.set(made.gid, gid);
    queryClient.setQueryData(
      queryKey,
      kept().map((other) => (other.gid === gid ? made : other)),
    );
  }

  function edit(next: Chart[], write: () => Promise<void>) {
    const isFirst = kept().length === 0;
    void perform({
      key: `charts:${page.gid}`,
      show: () => paint(next),
      write: isFirst
        ? async () => {
            for (const chart of next) await store(chart);
          }
        : write,
    });
  }

  function insert(chart: Chart, place: number) {
    const before = shown()[place];
    edit(shown().toSpliced(place, 0, chart), () =>
      store(chart, before ? { insert_before: gidOf(before.gid) } : {}),
    );
  }

  function takeOff(gid: string) {
    const next = shown().filter((other) => gidOf(other.gid) !== gidOf(gid));
    edit(next, async () => void (await del(`/charts/${gidOf(gid)}`)));
  }

  function add(chart: NewChart) {
    const gid = newTemporaryGid();
    insert({ ...chart, gid }, shown().length);
    remember({ label: i18next.t('chart:said.added'), undo: () => takeOff(gid) });
  }

  function apply(gid: string, changed: Partial<NewChart>) {
    const next = shown().map((other) => (gidOf(other.gid) === gidOf(gid) ? { ...other, ...changed } : other));
    edit(next, async () => void (await put(`/charts/${gidOf(gid)}`, changed)));
  }

  function change({ gid, name, chart_type, size, settings, query }: Chart, changed: Partial<NewChart>) {
    apply(gid, changed);
    remember({
      label: i18next.t('chart:said.changed'),
      undo: () => apply(gid, { name, chart_type, size, settings, ...(query && { query }) }),
    });
  }

  function place(gid: string, to: number) {
    const charts = shown();
    const chart = charts.find((other) => gidOf(other.gid) === gidOf(gid));
    if (!chart) return;
    const next = charts.filter((other) => other !== chart).toSpliced(to, 0, chart);
    const [before, after] = [next[to - 1], next[to + 1]];
    const side = () =>
      before ? { insert_after: gidOf(before.gid) } : { insert_before: gidOf(after?.gid ?? '') };
    edit(next, async () => void (await put(`/charts/${gidOf(gid)}`, side())));
  }

  /** To that place among the charts, counted without itself. */
  function move(chart: Chart, to: number, name: string) {
    const from = shown().findIndex(({ gid }) => gid === chart.gid);
    if (to === from || to < 0 || to >= shown().length) return;
    place(chart.gid, to);
    const where = { name, place: to + 1, count: shown().length };
    announce(i18next.t('chart:said.moved', where));
    remember({ label: i18next.t('chart:said.moved', where), undo: () => place(chart.gid, from) });
  }

  function remove(chart: Chart, name: string) {
    const at = shown().findIndex(({ gid }) => gid === chart.gid);
    takeOff(chart.gid);
    const step = remember({
      label: i18next.t('chart:said.removed', { name }),
      undo: () => {
        const again = { ...chart, gid: newTemporaryGid() };
        // It was the last one: the standard ones, which show in its place, are not to be kept with it.
        if (kept().length === 0) edit([again], () => store(again));
        else insert(again, Math.min(at, kept().length));
      },
    });
    sayUndoable(step, i18next.t('undo'));
  }

  return { add, change, move, remove };
}

export type ChartEdits = ReturnType<typeof chartEdits>;
