import i18next from 'i18next';
import { announce } from '@/ui/announce';
import type { SectionEdits } from './editSections';
import type { Section } from './sections';

/** One place towards the start or the end, said aloud. */
export function moveSectionBy(edits: SectionEdits, sections: Section[], section: Section, step: 1 | -1) {
  const place = sections.findIndex(({ gid }) => gid === section.gid);
  const to = place + step;
  if (to < 0 || to >= sections.length) return;
  const after = step === 1 ? sections[to]?.gid : sections[to - 1]?.gid;
  edits.move(section.gid, after ?? null);
  const where = { name: section.name, place: to + 1, count: sections.length };
  announce(i18next.t('section:announce.moved', where));
}
