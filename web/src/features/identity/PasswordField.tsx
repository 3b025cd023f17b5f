import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';

/** A password, which its owner may look at. */
export function PasswordField(props: PasswordInputProps) {
  const { t } = useTranslation('identity');
  return (
    <PasswordInput
      visibilityToggleButtonProps={{ 'aria-label': t('showPassword'), tabIndex: 0 }}
      {...props}
      autoCapitalize="none"
      spellCheck={false}
    />
  );
}
