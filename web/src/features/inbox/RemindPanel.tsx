import { dayOf } from '@/lib/dates/day';
import { formatDay, formatTime } from '@/lib/dates/formatDay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Picker } from '@/ui/picker/Picker';
import { sayProblem } from '@/ui/toasts';
import { momentOf, moments, typedMoment } from './whenTo';

type Props = { onPick: (at: Date, when: string) => void; onClose: () => void };

/** When to come back: one of a few times, or whatever is typed. */
export function RemindPanel({ onPick, onClose }: Props) {
  const { t } = useTranslation('inbox');
  const now = new Date();
  const pick = (at: Date) => onPick(at, said(at));
  return (
    <Picker
      label={t('remind.title')}
      placeholder={t('remind.placeholder')}
      nothing={t('remind.notATime')}
      chosen={new Set()}
      options={moments.map((moment) => ({
        id: moment,
        label: t(`remind.${moment}`),
        hint: said(momentOf(moment, now)),
      }))}
      onPick={(id) => {
        const moment = moments.find((known) => known === id);
        if (moment) pick(momentOf(moment, now));
      }}
      create={{
        label: (typed) => {
          const at = typedMoment(typed, now);
          return at ? said(at) : t('remind.notATime');
        },
        make: (typed) => {
          const at = typedMoment(typed, now);
          if (at) pick(at);
          else sayProblem(t('remind.notATime'));
        },
      }}
      onClose={onClose}
    />
  );
}

function said(at: Date): string {
  return `${formatDay(dayOf(at))}, ${formatTime(at.toISOString())}`;
}
