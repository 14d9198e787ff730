import { readdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport, type Plugin } from 'vite';
import type * as Build from './build';

const SOURCE = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = resolve(SOURCE, 'glossary');

/** Module that the content script imports the packed form index from. */
const FORMS = 'virtual:healthgloss/forms';

/** One compilation serves all bundles of a build; forgotten when a file of the glossary changes. */
let built: Promise<Build.Built> | undefined;

/** Configuration files are read without the project's `@/`, so the compiler itself is loaded through Vite. */
async function compile(): Promise<Build.Built> {
  const options = { configFile: false, logLevel: 'error', resolve: { alias: { '@': SOURCE } } } as const;
  const { module } = await runnerImport<typeof Build>(resolve(SOURCE, 'compile/build.ts'), options);
  return module.buildGlossary(relative(process.cwd(), FOLDER));
}

const glossaryOf = () => (built ??= compile());

/** Vite plugin: compiles the glossary and gives its packed form index as the virtual module `virtual:healthgloss/forms`. */
export function glossary(): Plugin {
  return {
    name: 'healthgloss-glossary',
    resolveId: { filter: { id: /^virtual:healthgloss\/forms$/ }, handler: (id) => `\0${id}` },
    load: {
      filter: { id: /^\0virtual:healthgloss\/forms$/ },
      async handler() {
        // Folders too, for files to come; and before compiling, so that a broken glossary is tried again when it is mended.
        for (const path of readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })) this.addWatchFile(resolve(FOLDER, path));
        const { forms } = await glossaryOf();
        return `export default ${JSON.stringify(forms)};`;
      },
    },
    watchChange(id) {
      if (id.startsWith(FOLDER)) built = undefined;
    },
    hotUpdate({ file }) {
      if (!file.startsWith(FOLDER)) return undefined;
      built = undefined;
      const forms = this.environment.moduleGraph.getModuleById(`\0${FORMS}`);
      return forms === undefined ? undefined : [forms];
    },
  };
}

/** What the extension's own pages read, as files that WXT writes beside the bundles: the entries, the keys to search them by, and word parts. */
export async function glossaryAssets(): Promise<{ relativeDest: string; contents: string }[]> {
  const { entries, search, parts } = await glossaryOf();
  return [
    { relativeDest: 'data/entries.json', contents: entries },
    { relativeDest: 'data/search.json', contents: search },
    { relativeDest: 'data/parts.json', contents: parts },
  ];
}
