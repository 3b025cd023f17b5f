import { Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { teamsQuery } from '@/features/team/teams';
import { today } from '@/lib/dates/day';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { Dialog } from '@/ui/Dialog';
import dialog from '@/ui/Dialog.module.css';
import { DialogFoot } from '@/ui/DialogFoot';
import { FormProblem } from '@/ui/form/FormProblem';
import { useForm } from '@/ui/form/useForm';
import { addSupport, createGoal, type Goal, periodsQuery, type TimePeriod } from './goals';
import { monthsFrom, timeFor } from './months';
import { written } from './useGoalEdits';

type Props = {
  period: TimePeriod | null;
  /** The goal that the new one is to support. */
  parent?: Goal;
  onClose: () => void;
  onCreated: (goal: Goal) => void;
};

const company = 'company';
const own = 'own';
const noPeriod = 'none';
const fields = ['name'] as const;

/** A new goal: whose it is, and for which time. */
export function CreateGoalDialog({ period, parent, onClose, onCreated }: Props) {
  const { t } = useTranslation('goal');
  const { workspace } = useSession();
  const { data: teams = [] } = useQuery(teamsQuery(workspace.gid));
  const { data: known = [] } = useQuery(periodsQuery(workspace.gid));
  const periods = [...known, ...monthsFrom(today())];
  const current = periods.find(
    (one) => one.period.startsWith('Q') && one.start_on <= today() && today() <= one.end_on,
  );
  const [of, setOf] = useState<string>(parent?.team?.gid ?? company);
  const [time, setTime] = useState<string | null>(period?.gid ?? null);
  const chosen = time ?? current?.gid ?? noPeriod;
  const { form, input, refusal, busy, waited } = useForm({
    fields,
    send: async ({ name }) => {
      const isOfTeam = of !== company && of !== own;
      const goal = await createGoal({
        name: name.trim(),
        workspace: workspace.gid,
        is_workspace_level: of === company,
        ...(isOfTeam && { team: of }),
        ...written(timeFor(periods.find(({ gid }) => gid === chosen) ?? null)),
      });
      if (parent) await addSupport(parent.gid, goal.gid);
      onCreated(goal);
      onClose();
    },
  });
  return (
    <Dialog title={t(parent ? 'createSub' : 'create')} onClose={onClose}>
      <form className={dialog.body} {...form}>
        <TextInput {...input('name')} label={t('name')} maxLength={1024} autoComplete="off" data-autofocus />
        <Select
          label={t('whose')}
          data={[
            { value: company, label: t('ofCompany') },
            { value: own, label: t('ofMe') },
            { group: t('ofTeam'), items: teams.map(({ gid, name }) => ({ value: gid, label: name })) },
          ]}
          value={of}
          allowDeselect={false}
          onChange={(value) => setOf(value ?? company)}
        />
        <Select
          label={t('period')}
          data={[
            { value: noPeriod, label: t('noPeriod') },
            ...periods.map(({ gid, display_name }) => ({ value: gid, label: display_name })),
          ]}
          value={chosen}
          allowDeselect={false}
          onChange={setTime}
        />
        <FormProblem refusal={refusal} onWaited={waited} />
        <DialogFoot send={t('create')} busy={busy} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
