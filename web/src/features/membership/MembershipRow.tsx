import { ActionIcon, NativeSelect } from '@mantine/core';
import { IconUserMinus, IconUsersGroup } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { perform } from '@/features/task/writeQueue';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { paint } from '@/lib/paint';
import { useSession } from '@/lib/session/SessionContext';
import { Avatar } from '@/ui/Avatar';
import rows from '@/ui/Rows.module.css';
import { removeUndoably } from '@/ui/removal';
import { useMayAdminister } from './level';
import classes from './Memberships.module.css';
import {
  changeLevel,
  endMembership,
  type Membership,
  membershipsQuery,
  type ProjectLevel,
} from './memberships';
import { type Home, useLeaving } from './useLeaving';

type Props = {
  parent: { gid: string; name: string };
  /** Where whoever leaves goes, if they do not see it any more. */
  home: Home;
  membership: Membership<ProjectLevel>;
  levels: readonly ProjectLevel[];
  /** Said beside the name. */
  mark?: string;
  /** What the highest level is called where it is not one of a project. */
  adminName?: string;
};

/** One who shares a thing, with the level and a way to take it away. */
export function MembershipRow({ parent, home, membership, levels, mark, adminName }: Props) {
  const { t } = useTranslation('membership');
  const queryClient = useQueryClient();
  const key = membershipsQuery(parent.gid).queryKey;
  const { gid, member, access_level } = membership;
  const name = member?.name ?? t('hiddenTeam');
  const { me } = useSession();
  const mayAdminister = useMayAdminister();
  const leave = useLeaving(home);
  const nameOf = (level: ProjectLevel) => (level === 'admin' && adminName ? adminName : t(`levels.${level}`));
  const isPerson = member?.resource_type === 'user';

  const choose = (level: string) =>
    perform({
      key: `membership:${gid}`,
      show: () =>
        paint(queryClient, key, (all) =>
          all.map((other) => (other.gid === gid ? { ...other, access_level: level } : other)),
        ),
      write: async () => {
        await changeLevel(gid, level);
      },
    });
  const remove = () =>
    removeUndoably({
      gid,
      label: t('removed', { name, from: parent.name }),
      run: async () => {
        await endMembership(gid);
        queryClient.setQueryData(key, (all) => all?.filter((other) => other.gid !== gid));
        if (member?.gid === me.gid) await leave(parent);
      },
    });

  return (
    <li className={rows.row}>
      {isPerson ? (
        <Avatar name={name} gid={member.gid} size={28} />
      ) : (
        <IconUsersGroup size={28} stroke={1.4} className={classes.team} aria-hidden />
      )}
      <div className={rows.text}>
        <div className={rows.name}>
          <span>{name}</span>
          {mark && <span className={rows.mark}>{mark}</span>}
        </div>
        <div className={rows.more}>{isPerson ? member.email : t('team')}</div>
      </div>
      {mayAdminister ? (
        <NativeSelect
          className={classes.level}
          size="xs"
          aria-label={t('levelOf', { name })}
          value={access_level}
          data={levels.map((value) => ({ value, label: nameOf(value) }))}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      ) : (
        <span className={rows.more}>{nameOf(access_level)}</span>
      )}
      {(mayAdminister || member?.gid === me.gid) && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label={t('remove', { name })}
          onClick={remove}
        >
          <IconUserMinus size={18} stroke={1.6} />
        </ActionIcon>
      )}
    </li>
  );
}
