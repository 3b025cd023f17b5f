import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Fact } from '@/features/field/Fact';
import { FieldAdder } from '@/features/field/FieldAdder';
import { type CustomField, isEditable, workspaceFieldsQuery } from '@/features/field/field';
import { written } from '@/features/field/value';
import { valueFor } from '@/features/task/setField';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { Panel } from '@/ui/Panel';
import classes from './GoalPage.module.css';
import { addField, type GoalDetail, removeField, updateGoal } from './goals';
import type { GoalEditing } from './useGoalEdits';
import { useGoalSteps } from './useGoalSteps';

/** What the goal has of the workspace's custom fields. */
export function GoalFields({ goal, edits }: { goal: GoalDetail; edits: GoalEditing }) {
  const { t } = useTranslation(['goal', 'field']);
  const { workspace } = useSession();
  const step = useGoalSteps();
  const { canEdit } = edits;
  const { data: all = [] } = useQuery({ ...workspaceFieldsQuery(workspace.gid), enabled: canEdit });
  const [begun, setBegun] = useState<string | null>(null);
  const fields = goal.custom_field_settings.map(({ custom_field }) => custom_field);
  if (fields.length === 0 && !canEdit) return null;

  const add = async ({ gid, name }: CustomField) => {
    setBegun(gid);
    await step({
      label: t('fieldAdded', { name }),
      act: () => addField(goal.gid, gid),
      back: () => removeField(goal.gid, gid),
    });
  };
  const remove = (field: CustomField) => {
    const { gid, name } = field;
    const value = written(valueFor(field, goal));
    setBegun(null);
    return step({
      label: t('fieldRemoved', { name }),
      act: () => removeField(goal.gid, gid),
      back: async () => {
        await addField(goal.gid, gid);
        if (isEditable(field)) await updateGoal(goal.gid, { custom_fields: { [gid]: value } });
      },
    });
  };
  return (
    <Panel title={t('field:fields')}>
      {fields.length > 0 && (
        <dl className={classes.facts}>
          {fields.map((field) => (
            <div key={field.gid} className={classes.fact}>
              <dt>{field.name}</dt>
              <dd>
                <Fact
                  field={field}
                  value={goal.custom_fields.find(({ gid }) => gid === field.gid)}
                  mayEdit={canEdit}
                  begins={field.gid === begun}
                  onSave={(value) => edits.setField(field, goal.custom_fields, value)}
                />
                {canEdit && (
                  <ActionIcon
                    size="sm"
                    variant="subtle"
                    color="gray"
                    aria-label={t('removeField', { name: field.name })}
                    onClick={() => void remove(field)}
                  >
                    <IconX size={14} stroke={1.6} />
                  </ActionIcon>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {canEdit && (
        <FieldAdder label={t('field:add')} all={all} without={fields} onPick={(field) => void add(field)} />
      )}
    </Panel>
  );
}
