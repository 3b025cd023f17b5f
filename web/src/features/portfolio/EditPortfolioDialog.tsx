import { TextInput } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { ColorChoice } from '@/ui/color/ColorChoice';
import { Dialog } from '@/ui/Dialog';
import dialog from '@/ui/Dialog.module.css';
import { DialogFoot } from '@/ui/DialogFoot';
import { FormProblem } from '@/ui/form/FormProblem';
import { useForm } from '@/ui/form/useForm';
import { asItem, recolor, rename } from './editPortfolio';
import type { PortfolioDetail } from './portfolios';

const fields = ['name'] as const;

type Props = { portfolio: PortfolioDetail; onClose: () => void };

/** What a portfolio is called, and its colour, which shows as soon as it is chosen. */
export function EditPortfolioDialog({ portfolio, onClose }: Props) {
  const { t } = useTranslation(['portfolio', 'common']);
  const { form, input, refusal, waited } = useForm({
    fields,
    send: async ({ name }) => {
      rename(asItem(portfolio), name.trim());
      onClose();
    },
  });
  return (
    <Dialog title={t('edit')} onClose={onClose} size={520}>
      <form className={dialog.body} {...form}>
        <TextInput
          {...input('name')}
          label={t('name')}
          defaultValue={portfolio.name}
          maxLength={1024}
          autoComplete="off"
          data-autofocus
        />
        <ColorChoice
          label={t('color')}
          value={portfolio.color}
          onChange={(color) => recolor(asItem(portfolio), color)}
        />
        <FormProblem refusal={refusal} onWaited={waited} />
        <DialogFoot send={t('common:save')} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
