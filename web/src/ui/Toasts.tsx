import { IconX } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './Toasts.module.css';
import { dismiss, toastStore } from './toasts';

export function Toasts() {
  const { t } = useTranslation();
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.get);
  return (
    <section className={classes.stack} aria-label={t('notifications')} aria-live="polite">
      {toasts.map((toast) => (
        <div key={toast.id} className={classes.toast} data-tone={toast.tone}>
          <span className={classes.text}>{toast.text}</span>
          {toast.action && (
            <button
              type="button"
              className={classes.action}
              onClick={() => {
                toast.action?.run();
                dismiss(toast.id);
              }}
            >
              {toast.action.label}
            </button>
          )}
          <button
            type="button"
            className={classes.close}
            aria-label={t('dismiss')}
            onClick={() => dismiss(toast.id)}
          >
            <IconX size={14} />
          </button>
        </div>
      ))}
    </section>
  );
}
