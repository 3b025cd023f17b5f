import { Modal } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { listed } from '@/lib/keys/registry';
import classes from './KeyHelp.module.css';
import { Keys } from './Keys';
import { closeKeyHelp } from './keyHelp';

/** What `?` shows: the shortcuts of what is on screen now. */
export function KeyHelp() {
  const { t } = useTranslation();
  const groups = Map.groupBy(listed(), ({ group }) => group);
  return (
    <Modal
      opened
      onClose={closeKeyHelp}
      title={t('help')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={classes.groups}>
        {[...groups].reverse().map(([group, shortcuts]) => (
          <section key={group}>
            <h3 className={classes.group}>{group}</h3>
            <dl className={classes.list}>
              {shortcuts.map(({ keys, label }) => (
                <div key={keys} className={classes.row}>
                  <dt>{label}</dt>
                  <dd>
                    {keys.split(' ').map((combo) => (
                      <Keys key={combo} combo={combo} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
