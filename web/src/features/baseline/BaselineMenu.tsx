import { IconHistory, IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMayEdit } from '@/features/membership/level';
import bar from '@/features/task/plan/PlanBar.module.css';
import { formatInstant } from '@/lib/dates/formatDay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Pop } from '@/ui/Pop';
import classes from './BaselineMenu.module.css';
import { deleteBaseline, saveBaseline } from './baselines';
import type { Comparison } from './useBaseline';

type Props = { project: string; comparison: Comparison };

/** Which kept plan the present one is compared with, and how to keep it now. */
export function BaselineMenu({ project, comparison }: Props) {
  const { t } = useTranslation('baseline');
  const queryClient = useQueryClient();
  const [open, setOpen] = useState(false);
  const mayEdit = useMayEdit();
  const { baselines, chosen, choose } = comparison;
  const choices = [null, ...baselines];
  return (
    <Pop
      open={open}
      onClose={() => setOpen(false)}
      label={t('baselines')}
      width={320}
      target={
        <button
          type="button"
          className={bar.button}
          data-on={chosen !== null || undefined}
          aria-haspopup="dialog"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <IconHistory size={16} stroke={1.6} aria-hidden />
          <span className={bar.wide}>{chosen ? chosen.name : t('baseline')}</span>
        </button>
      }
    >
      <div className={classes.menu}>
        <p className={classes.hint}>{t('hint')}</p>
        <div role="radiogroup" aria-label={t('compareWith')}>
          {choices.map((baseline) => (
            <div key={baseline?.gid ?? 'none'} className={classes.row}>
              <label className={classes.choice}>
                <input
                  type="radio"
                  name="baseline"
                  checked={chosen?.gid === baseline?.gid}
                  onChange={() => choose(baseline?.gid ?? null)}
                />
                <span>
                  <span className={classes.name}>{baseline ? baseline.name : t('none')}</span>
                  {baseline && (
                    <span className={classes.when}>
                      {formatInstant(baseline.created_at)}
                      {baseline.created_by && ` · ${baseline.created_by.name}`}
                    </span>
                  )}
                </span>
              </label>
              {baseline && mayEdit && (
                <button
                  type="button"
                  className={bar.icon}
                  aria-label={t('delete', { name: baseline.name })}
                  onClick={() => deleteBaseline(queryClient, project, baseline)}
                >
                  <IconTrash size={16} stroke={1.6} aria-hidden />
                </button>
              )}
            </div>
          ))}
        </div>
        {mayEdit && (
          <form
            className={classes.form}
            onSubmit={async (event) => {
              event.preventDefault();
              const form = event.currentTarget;
              const name = String(new FormData(form).get('name')).trim();
              const made = name ? await saveBaseline(queryClient, project, name) : null;
              if (made) form.reset();
              if (made) choose(made.gid);
            }}
          >
            <input
              name="name"
              className={classes.input}
              aria-label={t('name')}
              placeholder={t('name')}
              maxLength={255}
            />
            <button type="submit" className={bar.button}>
              {t('save')}
            </button>
          </form>
        )}
      </div>
    </Pop>
  );
}
