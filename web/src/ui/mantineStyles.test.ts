import { expect, it } from 'vitest';
import styles from './mantineStyles.ts?raw';

const sources = import.meta.glob<string>('../**/*.tsx', { query: '?raw', import: 'default', eager: true });
const sheets = import.meta.glob('../../node_modules/@mantine/core/styles/*.css', { query: '?url' });

it('has the styles of every part of Mantine that is in use', () => {
  const used = Object.values(sources).flatMap((source) =>
    [...source.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)].flatMap(([, names = '']) =>
      names.split(',').map((name) => name.trim()),
    ),
  );
  const styled = [...new Set(used)].filter(
    (name) => `../../node_modules/@mantine/core/styles/${name}.css` in sheets,
  );
  expect(styled).toContain('Button');
  expect(styled.filter((name) => !styles.includes(`/${name}.css'`))).toEqual([]);
});
