import i18next, { type FlatNamespace } from 'i18next';
import { useSyncExternalStore } from 'react';
import type { FallbackNs, UseTranslationResponse } from 'react-i18next';
import { loadLaterTexts } from './i18n';

type Namespaces = FlatNamespace | readonly [FlatNamespace, ...FlatNamespace[]] | undefined;
type Translation<Ns extends Namespaces> = Pick<
  UseTranslationResponse<FallbackNs<Ns>, undefined>,
  't' | 'i18n'
>;

/**
 * The texts of catalogues in the language that is spoken; keys without a catalogue's name are of the first one. A list
 * asks hundreds of times while it is painted: the functions are made once for each catalogue, and they remember what
 * they have said.
 */
export function useTranslation<const Ns extends Namespaces = undefined>(namespaces?: Ns): Translation<Ns> {
  const language = useSyncExternalStore(onLanguage, spoken);
  const wanted: readonly string[] =
    typeof namespaces === 'string' ? [namespaces] : (namespaces ?? ['common']);
  // Thrown, and not given to use(): that begins again in the middle, with hooks before it that have no state yet.
  if (!wanted.every((namespace) => isHere(language, namespace))) throw loadLaterTexts();
  return translation(language, wanted[0] ?? 'common') as unknown as Translation<Ns>;
}

function onLanguage(listener: () => void) {
  i18next.on('languageChanged', listener);
  return () => i18next.off('languageChanged', listener);
}

const spoken = () => i18next.language;

const here = new Set<string>();

function isHere(language: string, namespace: string) {
  const name = `${language} ${namespace}`;
  if (here.has(name)) return true;
  const isIt = i18next.hasResourceBundle(language, namespace);
  if (isIt) here.add(name);
  return isIt;
}

const made = new Map<string, ReturnType<typeof make>>();

function translation(language: string, namespace: string) {
  const name = `${language} ${namespace}`;
  const known = made.get(name) ?? make(language, namespace);
  made.set(name, known);
  return known;
}

function make(language: string, namespace: string) {
  const translate = i18next.getFixedT(language, namespace as FlatNamespace) as (
    key: string,
    options?: object,
  ) => string;
  const said = new Map<string, string>();
  const t = (key: string, options?: object) => {
    if (options) return translate(key, options);
    const known = said.get(key) ?? translate(key);
    // Another catalogue's text may still be on its way.
    if (known !== key) said.set(key, known);
    return known;
  };
  // Trans asks the function which catalogue it is of.
  return { t: Object.assign(t, { ns: namespace, lng: language }), i18n: i18next };
}
