import i18next from 'i18next';

/** What stands beside a name: how to reach the person, or that it is an agent, which has no address. */
export const contactOf = ({ email, is_agent }: { email?: string; is_agent?: boolean }): string | undefined =>
  is_agent ? i18next.t('common:agent') : email;
