import type { Plugin } from 'vite';

const imports = /import \{([^}]+)\} from ['"]@tabler\/icons-react['"];?/g;

/** Takes each icon from its own file: going through the index of all 6,000 makes builds ten times as long. */
export function singleIcons(): Plugin {
  return {
    name: 'single-icons',
    enforce: 'pre',
    transform(code, id) {
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
