import i18next from 'i18next';
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

const coming = new Map<Language, Promise<void>>();

/** Brings the texts that the first list does without; what is shown later waits for them. */
export function loadLaterTexts(language = i18next.language as Language): Promise<void> {
  const known = coming.get(language) ?? bringLaterTexts(language);
  coming.set(language, known);
  return known;
}

async function bringLaterTexts(language: Language) {
  try {
    const { laterTexts } = await laterCatalogues[language]();
    keep(language, laterTexts);
  } catch (error) {
    coming.delete(language);
    throw error;
  }
}

function keep(language: Language, texts: Record<string, object>) {
  for (const [namespace, catalogue] of Object.entries(texts)) {
    i18next.addResourceBundle(language, namespace, catalogue);
  }
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
  await i18next.init({
    lng: language,
    defaultNS: 'common',
    resources: { [language]: texts as never },
    interpolation: { escapeValue: false },
    fallbackLng: false,
  });
  document.documentElement.lang = language;
}

export async function changeLanguage(language: Language) {
  const [{ texts }] = await Promise.all([catalogues[language](), loadLaterTexts(language)]);
  keep(language, texts);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  try {
    localStorage.setItem('cairn.language', language);
  } catch {
    // Kept for this visit only.
  }
}
