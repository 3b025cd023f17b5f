import { today } from '@/lib/dates/day';
import { parseMoment } from '@/lib/dates/parseDay';
import type { CustomField } from './field';
import { parseNumber } from './parseNumber';
import type { FieldValue } from './value';

/** What words mean as a value of a field, typed or pasted; null where they mean none. */
export function readValue(field: CustomField, text: string): FieldValue | null {
  const { gid } = field;
  const words = text.trim();
  switch (field.resource_subtype) {
    case 'text':
      return { gid, text_value: words };
    case 'number': {
      if (!words) return { gid, number_value: null };
      const number = parseNumber(field, words);
      return number === null ? null : { gid, number_value: number };
    }
    case 'enum': {
      const [option] = optionsNamed(field, [words]);
      return option ? { gid, enum_value: option } : null;
    }
    case 'multi_enum': {
      const options = optionsNamed(
        field,
        words.split(',').map((name) => name.trim()),
      );
      return options.length > 0 ? { gid, multi_enum_values: options } : null;
    }
    case 'date': {
      const moment = parseMoment(words, today());
      return moment && { gid, date_value: { date: moment.day } };
    }
    default:
      return null;
  }
}

function optionsNamed(field: CustomField, names: string[]) {
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  return (field.enum_options ?? []).filter(({ name, enabled }) => enabled && wanted.has(name.toLowerCase()));
}
