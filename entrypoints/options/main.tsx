import firsts from 'virtual:healthgloss/volumes';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { readAllChoices } from '@/extension/all-choices';
import { dropAside } from '@/extension/aside';
import { exportChoices } from '@/extension/backup';
import { importWords } from '@/extension/import-words';
import { openKeySettings, readCommands } from '@/extension/keys';
import { changeKnown } from '@/extension/known';
import { loadEntries } from '@/extension/lookup';
import { changeSettings } from '@/extension/settings';
import { localShelf } from '@/extension/shelf';
import { chooseSites, siteOf } from '@/extension/sites';
import { text } from '@/extension/texts';
import { nameDocument } from '@/page/name-document';
import { Options } from '@/ui/options';
import { csvOf, saveFile } from './files';

nameDocument(document, 'options.title', text);
const shelf = localShelf();
const [entries, commands] = await Promise.all([loadEntries(firsts), readCommands()]);
const byId = new Map(entries.map((entry) => [entry.id, entry]));
const publishers = [...new Set(entries.flatMap(({ sources }) => sources.map(({ publisher }) => publisher)))].sort();
const about = { version: browser.runtime.getManifest().version, entries: entries.length, publishers };

const draw = async () => {
  const { settings, sites, known, aside } = await readAllChoices(shelf);
  const words = known.toReversed().flatMap((id) => byId.get(id) ?? []);
  const table = csvOf([['id', 'name'], ...words.map(({ id, name }) => [id, name])]);
  const places = aside.map(({ place }) => place);
  const spoiled = {
    onSave: () => saveFile('healthgloss-old-values.json', JSON.stringify(aside, null, 1)),
    onDrop: () => void dropAside(shelf, places),
  };
  render(
    <Options
      t={text}
      reading={{ settings, commands, onChange: (patch) => void changeSettings(shelf, patch), onKeys: openKeySettings }}
      sites={{ sites: [...sites], onChoose: (site, choice) => void chooseSites(shelf, [[site, choice]]), siteOf }}
      words={{
        words,
        onForget: (ids) => void changeKnown(shelf, ids, false),
        onSave: () => saveFile('healthgloss-known-words.csv', table),
      }}
      backup={{
        onExport: async () => saveFile('healthgloss.json', await exportChoices(shelf)),
        onImport: (content) => importWords(shelf, content),
      }}
      about={about}
      spoiled={aside.length > 0 ? spoiled : undefined}
    />,
    document.body,
  );
};
shelf.watch(() => void draw());
void draw();
