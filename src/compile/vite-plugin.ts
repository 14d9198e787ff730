import { readdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport, type Plugin } from 'vite';
import type * as Build from './build';

const SOURCE = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = resolve(SOURCE, 'glossary');

/** Modules made of the glossary: the packed form index for the page's script, and the ids that volumes of entries begin with. */
const FORMS = 'virtual:healthgloss/forms';
const VOLUMES = 'virtual:healthgloss/volumes';

/** One compilation serves all bundles of a build; forgotten when a file of the glossary changes. */
let built: Promise<Build.Built> | undefined;

/** Configuration files are read without the project's `@/`, so the compiler itself is loaded through Vite. */
async function compile(): Promise<Build.Built> {
  const options = { configFile: false, logLevel: 'error', resolve: { alias: { '@': SOURCE } } } as const;
  const { module } = await runnerImport<typeof Build>(resolve(SOURCE, 'compile/build.ts'), options);
  return module.buildGlossary(relative(process.cwd(), FOLDER));
}

const glossaryOf = () => (built ??= compile());

/** Vite plugin: compiles the glossary and gives its packed form index as the virtual module `virtual:healthgloss/forms`, its volumes' first ids as `…/volumes`. */
export function glossary(): Plugin {
  return {
    name: 'healthgloss-glossary',
    resolveId: { filter: { id: /^virtual:healthgloss\/(forms|volumes)$/ }, handler: (id) => `\0${id}` },
    load: {
      filter: { id: /^\0virtual:healthgloss\/(forms|volumes)$/ },
      async handler(id) {
        // Folders too, for files to come; and before compiling, so that a broken glossary is tried again when it is mended. A server
        // watches all of the project anyway.
        const watched = this.environment.mode === 'build' ? readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }) : [];
        for (const path of watched) this.addWatchFile(resolve(FOLDER, path));
        const { forms, firsts } = await glossaryOf();
        return `export default ${JSON.stringify(id === `\0${FORMS}` ? forms : firsts)};`;
      },
    },
    watchChange(id) {
      if (id.startsWith(FOLDER)) built = undefined;
    },
    hotUpdate({ file }) {
      if (!file.startsWith(FOLDER)) return undefined;
      built = undefined;
      const { moduleGraph } = this.environment;
      return [FORMS, VOLUMES].flatMap((name) => moduleGraph.getModuleById(`\0${name}`) ?? []);
    },
  };
}

/** What the extension's own pages read, as files that WXT writes beside the bundles: the entries, the keys to search them by, and word parts. */
export async function glossaryAssets(): Promise<{ relativeDest: string; contents: string }[]> {
  const { volumes, search, parts } = await glossaryOf();
  return [
    ...volumes.map((contents, number) => ({ relativeDest: `data/entries-${number}.json`, contents })),
    { relativeDest: 'data/search.json', contents: search },
    { relativeDest: 'data/parts.json', contents: parts },
  ];
}
