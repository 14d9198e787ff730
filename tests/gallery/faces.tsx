import type { JSX } from 'preact';
import type { Entry } from '@/glossary/entry';
import cardSheet from '@/ui/card.css?inline';
import controls from '@/ui/controls.css?inline';
import entryView from '@/ui/entry-view.css?inline';
import facesSheet from '@/ui/faces.css?inline';
import { Options, type OptionsProps } from '@/ui/options';
import optionsSheet from '@/ui/options.css?inline';
import { Panel } from '@/ui/panel';
import panelSheet from '@/ui/panel.css?inline';
import { Popup, type PopupProps } from '@/ui/popup';
import popupSheet from '@/ui/popup.css?inline';
import sheetSheet from '@/ui/sheet.css?inline';
import type { Texts } from '@/ui/texts';
import tokens from '@/ui/tokens.css?inline';
import { Welcome } from '@/ui/welcome';
import welcomeSheet from '@/ui/welcome.css?inline';
import { ARTHRITIS, PAIN, PAIN_SYNDROME, SARCOPENIA, STROKE } from './entries';

/** One of the extension's own pages in one state, as large as it is shown in the gallery, in CSS px. */
export interface Face {
  title: string;
  size: [width: number, height: number];
  style: string;
  draw: (t: Texts) => JSX.Element;
}

const nothing = () => {};
const ENTRIES: Entry[] = [SARCOPENIA, STROKE, ARTHRITIS, PAIN_SYNDROME, PAIN];
const BASE = [tokens, controls, entryView, cardSheet, facesSheet].join('\n');

const lookUp = {
  recent: [] as Entry[],
  search: (query: string) => (query.startsWith('x') ? [] : ENTRIES.slice(0, 3).map((entry) => ({ entry }))),
  takeApart: () => undefined,
  entryOf: (id: string) => ENTRIES.find((entry) => entry.id === id),
  known: [],
  deeds: { onKnown: nothing, onCopy: () => Promise.resolve(true), onSpeak: nothing },
  onOpened: nothing,
};

const popup = (over: (t: Texts) => Partial<PopupProps>) => (t: Texts) => (
  <Popup
    t={t}
    {...lookUp}
    site={{ on: true, site: 'example.org', state: t('place.on'), onSwitch: nothing }}
    mode="everywhere"
    onMode={nothing}
    ways={{ onPanel: nothing, onReader: nothing, onOptions: nothing }}
    isSpoiled={false}
    terms={ENTRIES.map((entry) => ({ entry }))}
    {...over(t)}
  />
);

const panel = (terms: Entry[]) => (t: Texts) => (
  <Panel
    t={t}
    {...lookUp}
    site={{ on: true, site: 'example.org', state: t('place.on'), onSwitch: nothing }}
    terms={terms.map((entry, place) => ({ entry, count: place + 1 }))}
    onShow={nothing}
    onPrint={nothing}
  />
);

const SETTINGS: OptionsProps['reading']['settings'] = {
  mode: 'everywhere',
  density: 'section',
  levels: 'half-known',
  look: 'auto',
  open: 'rest',
  delay: 400,
  badge: false,
};

const options = (filled: boolean) => (t: Texts) => (
  <Options
    t={t}
    reading={{ settings: SETTINGS, onChange: nothing, commands: [{ name: 'next-term', keys: 'Alt+Shift+N' }], onKeys: nothing }}
    sites={{ sites: filled ? [['example.org', 'off']] : [], onChoose: nothing, siteOf: (text) => text }}
    words={{ words: filled ? [PAIN, STROKE] : [], onForget: nothing, onSave: nothing }}
    backup={{ onExport: nothing, onImport: () => Promise.resolve('') }}
    about={{ version: '0.1.0', entries: 1500, publishers: ['CDC', 'MedlinePlus', 'NIA'] }}
    spoiled={filled ? { onSave: nothing, onDrop: nothing } : undefined}
  />
);

const POPUP = { size: [360, 540], style: BASE + popupSheet } as const satisfies Partial<Face>;
const PANEL = { size: [360, 640], style: BASE + panelSheet + sheetSheet } as const satisfies Partial<Face>;
const OPTIONS = { size: [760, 900], style: BASE + optionsSheet } as const satisfies Partial<Face>;

/** The extension's own pages by name, each in the states that differ. */
export const FACES: Record<string, Omit<Face, 'size'> & { size: readonly [number, number] }> = {
  'popup-on': { ...POPUP, title: 'Popup: words on this page', draw: popup(() => ({})) },
  'popup-off': {
    ...POPUP,
    title: 'Popup: switched off, nothing marked',
    draw: popup((t) => ({
      terms: [],
      recent: [STROKE],
      site: { on: false, site: 'example.org', state: t('place.off'), onSwitch: nothing },
    })),
  },
  'popup-closed': {
    ...POPUP,
    title: 'Popup: where extensions cannot run',
    draw: popup((t) => ({ terms: [], isSpoiled: true, site: { on: false, state: t('place.browserPage') } })),
  },
  panel: { ...PANEL, title: 'Panel: the page’s words', draw: panel(ENTRIES) },
  'panel-empty': { ...PANEL, title: 'Panel: no words', draw: panel([]) },
  options: { ...OPTIONS, title: 'Options: as installed', draw: options(false) },
  'options-filled': { ...OPTIONS, title: 'Options: with choices, and something spoiled', draw: options(true) },
  welcome: {
    title: 'Welcome',
    size: [760, 700],
    style: BASE + welcomeSheet,
    draw: (t) => <Welcome t={t} keys="Alt+Shift+H" onDone={nothing} />,
  },
};
