import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Dialog } from '@/ui/Dialog';
import dialog from '@/ui/Dialog.module.css';
import { explain } from '@/ui/form/explain';
import { RadioRows } from '@/ui/form/RadioRows';
import { Pop } from '@/ui/Pop';
import rows from '@/ui/Rows.module.css';
import { useRemoved } from '@/ui/removal';
import { sayProblem } from '@/ui/toasts';
import { useMayAdminister } from './level';
import { MembershipRow } from './MembershipRow';
import { type Membership, membershipsQuery, type ProjectLevel, shareWith } from './memberships';
import { SharerPicker } from './SharerPicker';
import type { Home } from './useLeaving';

type Privacy<P extends string> = {
  label: string;
  choices: { value: P; label: string }[];
  value: P;
  onChange: (privacy: P) => void;
};

type Props<P extends string> = {
  title: string;
  of: { gid: string; name: string; owner: { gid: string } | null };
  privacy: Privacy<P>;
  levels: readonly ProjectLevel[];
  home: Home;
  /** What those are called who share it, the highest of them, and whoever owns it. */
  words: { members: string; admin: string; owner: string };
  /** Somebody more shares it now. */
  onChange: () => void;
  onClose: () => void;
};

/** Who sees something, and who shares it by name at which level. */
export function ShareDialog<P extends string>(props: Props<P>) {
  const { title, of, privacy, levels, home, words, onChange, onClose } = props;
  const { t } = useTranslation('membership');
  const queryClient = useQueryClient();
  const removed = useRemoved();
  const [adding, setAdding] = useState(false);
  const mayAdminister = useMayAdminister();
  const query = membershipsQuery(of.gid);
  const { data = [] } = useQuery(query);
  const shown = data.filter(({ gid }) => !removed.has(gid)) as Membership<ProjectLevel>[];
  const chosen = new Set(shown.flatMap(({ member }) => member?.gid ?? []));

  async function share(gid: string) {
    try {
      await shareWith(of.gid, gid);
    } catch (error) {
      sayProblem(explain(error, []).general);
    }
    await queryClient.invalidateQueries({ queryKey: query.queryKey });
    onChange();
  }
  return (
    <Dialog title={title} onClose={onClose} size={560}>
      <div className={dialog.body}>
        {mayAdminister && <RadioRows {...privacy} />}
        <Pop
          open={adding}
          onClose={() => setAdding(false)}
          label={t('find')}
          target={
            <Button
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => setAdding(!adding)}
            >
              {t('find')}
            </Button>
          }
        >
          <SharerPicker
            label={t('find')}
            chosen={chosen}
            onPick={(gid) => {
              if (!chosen.has(gid)) void share(gid);
            }}
            onClose={() => setAdding(false)}
          />
        </Pop>
        <ul className={rows.rows} aria-label={words.members}>
          {shown.map((membership) => (
            <MembershipRow
              key={membership.gid}
              parent={of}
              home={home}
              membership={membership}
              levels={levels}
              adminName={words.admin}
              mark={membership.member?.gid === of.owner?.gid ? words.owner : undefined}
            />
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
