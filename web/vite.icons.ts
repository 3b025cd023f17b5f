import type { Plugin } from 'vite';

const icons = /@tabler\/icons-react\/dist\/esm\/icons\/\w+\.mjs$/;
const drawing = /const __iconNode = (\[.*\]);/;
type Part = [tag: string, attributes: Record<string, string>];

/** Its lines as one: an icon is in each row of a long list, and each element has its price. */
function asOnePath(code: string): string {
  const parts: Part[] = JSON.parse(drawing.exec(code)?.[1] ?? '[]');
  const lines = parts.map(([tag, { d, key, ...others }]) =>
    tag === 'path' && d?.startsWith('M') && Object.keys(others).length === 0 ? d : null,
  );
  if (lines.length < 2 || lines.includes(null)) return code;
  return code.replace(
    drawing,
    `const __iconNode = [["path", { "d": "${lines.join('')}", "key": "svg-0" }]];`,
  );
}

const imports = /import \{([^}]+)\} from ['"]@tabler\/icons-react['"];?/g;

/** Takes each icon from its own file: going through the index of all 6,000 makes builds ten times as long. */
export function singleIcons(): Plugin {
  return {
    name: 'single-icons',
    enforce: 'pre',
    transform(code, id) {
      if (icons.test(id)) return asOnePath(code);
      if (id.includes('node_modules') || !code.includes('@tabler/icons-react')) return null;
      return code.replace(imports, (_, names: string) =>
        names
          .split(',')
          .map((name) => name.trim())
          .filter(Boolean)
          .map((name) => `import ${name} from '@tabler/icons-react/dist/esm/icons/${name}.mjs';`)
          .join(' '),
      );
    },
  };
}
