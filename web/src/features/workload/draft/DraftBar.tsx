import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconFlask } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { peopleQuery } from '@/features/task/fields/people';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { forgetStepsOf } from '@/lib/stepsOf';
import { explain } from '@/ui/form/explain';
import { removeUndoably } from '@/ui/removal';
import { sayProblem } from '@/ui/toasts';
import { placeholdersQuery } from '../allocations';
import { useAllocationEdit } from '../useAllocationEdit';
import { workloadKey } from '../workload';
import { applyChanges, type Conflict, readDraft } from './applyDraft';
import { ConflictDialog } from './ConflictDialog';
import classes from './Draft.module.css';
import { DraftChanges } from './DraftChanges';
import type { OpenDraft } from './DraftContext';
import { deleteDraft, draftQuery, draftsKey, saveDraft } from './drafts';

type Props = { open: OpenDraft; onClose: () => void };
type Read = Awaited<ReturnType<typeof readDraft>>;

/** Says that what is on screen is a draft, and ends it: for good, or as if it had never been. */
export function DraftBar({ open, onClose }: Props) {
  const { draft } = open;
  const { t } = useTranslation('workload');
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const { data: people = [] } = useQuery(peopleQuery(workspace.gid));
  const { data: placeholders = [] } = useQuery(placeholdersQuery(workspace.gid));
  const [listing, setListing] = useState(false);
  const editAllocation = useAllocationEdit();
  const [asked, setAsked] = useState<Read | null>(null);
  const [busy, setBusy] = useState(false);

  async function apply() {
    setBusy(true);
    try {
      const read = await readDraft(draft, await readWorkers());
      if (read.conflicts.length > 0) setAsked(read);
      else await make(read.ready, []);
    } catch (error) {
      sayProblem(explain(error, []).general);
    } finally {
      setBusy(false);
    }
  }

  /** As they are now: somebody may have left since they were last read. */
  async function readWorkers() {
    const [people, placeholders] = await Promise.all([
      queryClient.fetchQuery({ ...peopleQuery(workspace.gid), staleTime: 0 }),
      queryClient.fetchQuery({ ...placeholdersQuery(workspace.gid), staleTime: 0 }),
    ]);
    return [...people, ...placeholders];
  }

  /** What cannot be made stays in the draft, to be looked at. */
  async function make(found: Read['ready'], left: Conflict[]) {
    setAsked(null);
    forgetStepsOf(`draft:${draft.gid}`);
    applyChanges({ found, workers: [...people, ...placeholders], editAllocation });
    if (left.length > 0) {
      const changes = left.map(({ change }) => change);
      queryClient.setQueryData(draftQuery(workspace.gid, draft.gid).queryKey, { ...draft, changes });
      await saveDraft(draft.gid, { changes });
    } else {
      onClose();
      await deleteDraft(draft.gid);
    }
    void queryClient.invalidateQueries({ queryKey: draftsKey(workspace.gid) });
    void queryClient.invalidateQueries({ queryKey: workloadKey(workspace.gid) });
  }

  const discard = () => {
    forgetStepsOf(`draft:${draft.gid}`);
    onClose();
    removeUndoably({
      gid: draft.gid,
      label: t('draft.discarded', { name: draft.name }),
      run: async () => {
        await deleteDraft(draft.gid);
        await queryClient.invalidateQueries({ queryKey: draftsKey(workspace.gid) });
      },
    });
  };
  const count = draft.changes.length;
  const isListed = listing && count > 0;
  const Chevron = isListed ? IconChevronUp : IconChevronDown;
  return (
    <section className={classes.bar} aria-label={t('draft.title')}>
      <IconFlask size={18} stroke={1.6} aria-hidden />
      <p>
        <strong>{draft.name}</strong>{' '}
        <button
          type="button"
          className={classes.count}
          disabled={count === 0}
          aria-expanded={isListed}
          onClick={() => setListing(!listing)}
        >
          {t('draft.changes', { count })}
          {count > 0 && <Chevron size={14} stroke={1.8} aria-hidden />}
        </button>{' '}
        <span>{t('draft.hint')}</span>
      </p>
      <Button size="xs" variant="default" onClick={onClose}>
        {t('draft.close')}
      </Button>
      <Button size="xs" variant="default" onClick={discard}>
        {t('draft.discard')}
      </Button>
      <Button size="xs" loading={busy} disabled={count === 0} onClick={() => void apply()}>
        {t('draft.apply')}
      </Button>
      {isListed && <DraftChanges open={open} workers={[...people, ...placeholders]} />}
      {asked && (
        <ConflictDialog
          conflicts={asked.conflicts}
          others={asked.ready.length}
          onApply={() => void make(asked.ready, asked.conflicts)}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}
