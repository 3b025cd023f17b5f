import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Texts } from '@/text/en';
import type { LaterTexts } from '@/text/en.later';

export const languages = { en: 'English', pl: 'Polski' } as const;
export type Language = keyof typeof languages;

/** Two chunks a language; to add one, add its folder and its two files under src/text, its lines here and its name above. */
const catalogues: Record<Language, () => Promise<{ texts: Record<string, object> }>> = {
  en: () => import('@/text/en'),
  pl: () => import('@/text/pl'),
};

const laterCatalogues: Record<Language, () => Promise<{ laterTexts: Record<string, object> }>> = {
  en: () => import('@/text/en.later'),
  pl: () => import('@/text/pl.later'),
};

/** Brings the texts that the first page does without when somebody needs them. */
const later: BackendModule = {
  type: 'backend',
  init() {},
  read(language, namespace, done) {
    laterCatalogues[language as Language]().then(
      ({ laterTexts }) => done(null, laterTexts[namespace] as never),
      (error) => done(error, false),
    );
  },
};

/** Has them at hand before they are needed. */
export async function loadLaterTexts() {
  const { laterTexts } = await laterCatalogues[i18next.language as Language]();
  await i18next.loadNamespaces(Object.keys(laterTexts));
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Texts & LaterTexts;
  }
}

function preferredLanguage(): Language {
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
  await i18next
    .use(later)
    .use(initReactI18next)
    .init({
      ns: ['common'],
      partialBundledLanguages: true,
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
