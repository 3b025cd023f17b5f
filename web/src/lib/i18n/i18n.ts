import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Texts } from '@/text/en';

export const languages = { en: 'English', pl: 'Polski' } as const;
export type Language = keyof typeof languages;

/** One chunk a language; to add a language, add its folder under src/text, its line here and its name above. */
const catalogues: Record<Language, () => Promise<{ texts: Record<keyof Texts, object> }>> = {
  en: () => import('@/text/en'),
  pl: () => import('@/text/pl'),
};

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Texts;
  }
}

export function preferredLanguage(): Language {
  const wanted = [readStored(), ...navigator.languages];
  for (const tag of wanted) {
    const language = tag?.split('-')[0];
    if (language && language in languages) return language as Language;
  }
  return 'en';
}

function readStored(): string | null {
  try {
    return localStorage.getItem('cairn.language');
  } catch {
    return null;
  }
}

export async function startI18n() {
  const language = preferredLanguage();
  const { texts } = await catalogues[language]();
  await i18next.use(initReactI18next).init({
    lng: language,
    defaultNS: 'common',
    resources: { [language]: texts as never },
    interpolation: { escapeValue: false },
    fallbackLng: false,
  });
  document.documentElement.lang = language;
}

export async function changeLanguage(language: Language) {
  const { texts } = await catalogues[language]();
  for (const [namespace, catalogue] of Object.entries(texts)) {
    i18next.addResourceBundle(language, namespace, catalogue);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  try {
    localStorage.setItem('cairn.language', language);
  } catch {
    // Kept for this visit only.
  }
}
