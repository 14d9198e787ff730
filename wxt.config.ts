import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { minify } from 'terser';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { glossary, glossaryAssets } from './src/compile/vite-plugin.ts';

/**
 * Preact's only write of innerHTML serves `dangerouslySetInnerHTML`, which nothing here uses. Without it nothing in the
 * built code can turn text into markup, and reviewers' tools need not take our word for it.
 */
const noInnerHtml = (): Plugin => ({
  name: 'preact-no-inner-html',
  transform: {
    filter: { id: /preact[\\/]dist[\\/]preact\.mjs/ },
    handler(code) {
      const without = code.replace(/\(?\b\w+\.innerHTML=\w+\.__html\)?/, 'void 0');
      if (without === code) throw new Error('preact-no-inner-html: Preact no longer writes innerHTML the way this looks for');
      return { code: without, map: null };
    },
  },
});

/**
 * What webextension-polyfill exports wherever the browser has `browser` of its own, as all that run this extension do: in the script
 * that every page pays for, this stands in its place (docs/adr/0008-what-the-pages-script-leaves-out.md).
 */
const nativeBrowser = (): Plugin => ({
  name: 'native-browser',
  enforce: 'pre',
  load: {
    filter: { id: /webextension-polyfill[\\/]dist[\\/]browser-polyfill\.js$/ },
    handler: () => 'export default globalThis.browser;',
  },
});

/** Starts the scripts of pages as they are: WXT's own way to start one brings a logger, which every page would pay for. */
const plainStart = (): Plugin => ({
  name: 'plain-start',
  enforce: 'pre',
  load: {
    filter: { id: /virtual:wxt-unlisted-script-entrypoint\?/ },
    handler: (id) => `import script from ${JSON.stringify(id.slice(id.indexOf('?') + 1))}; script.main();`,
  },
});

/**
 * Makes scripts of pages smaller still than the bundler's own minifier does, by 2 %, and all ASCII, since Chrome refuses scripts in
 * pages that hold some other characters.
 */
const smaller = (): Plugin => ({
  name: 'smaller',
  enforce: 'post',
  async generateBundle(_, files) {
    for (const file of Object.values(files)) {
      if (file.type !== 'chunk') continue;
      const { code } = await minify(file.code, {
        ecma: 2020,
        compress: { passes: 3 },
        format: { ascii_only: true, quote_style: 2 },
      });
      if (code !== undefined) file.code = code;
    }
  },
});

/** What the extension's own pages may load: files of the extension, and nothing else from anywhere. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The oldest browsers served; nothing is translated for older ones. */
const TARGETS = ['chrome144', 'firefox150'];

const icons = (shape: '' | 'off-') => Object.fromEntries([16, 32, 48, 128].map((size) => [size, `icon/${shape}${size}.png`]));

const FIREFOX = {
  browser_specific_settings: {
    gecko: {
      id: 'healthgloss@healthgloss.org',
      strict_min_version: '150.0',
      data_collection_permissions: { required: ['none' as const] },
    },
  },
};

const CHROMIUM = { minimum_chrome_version: '144' };

/** The keyboard's commands; readers can change the keys. `_execute_action` is the browser's own: it opens the popup, search first. */
const COMMANDS = {
  _execute_action: { suggested_key: { default: 'Alt+Shift+H' } },
  'next-term': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_command_nextTerm__' },
  'previous-term': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_command_previousTerm__' },
  'toggle-site': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_command_toggleSite__' },
};

const EVERY_FRAME = {
  matches: ['<all_urls>'],
  all_frames: true,
  match_about_blank: true,
  match_origin_as_fallback: true,
};

export default defineConfig({
  srcDir: 'src',
  entrypointsDir: '../entrypoints',
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  webExt: { disabled: true },
  // Browsers that run this extension preload modules themselves; Vite's stand-in would bring a `fetch` into every page.
  vite: () => ({
    plugins: [preact(), noInnerHtml(), glossary()],
    build: { modulePreload: { polyfill: false }, target: TARGETS, cssTarget: TARGETS },
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ name }) => name === 'page' || name === 'keys'))
        (config.plugins ??= []).push(nativeBrowser(), plainStart(), smaller());
    },
    'prepare:publicPaths': (_, paths) =>
      void paths.push({ type: 'templateLiteral', path: 'data/entries-${number}.json' }, 'data/search.json', 'data/parts.json'),
    'build:publicAssets': async (_, assets) => {
      assets.push(...(await glossaryAssets()));
      const marks = resolve('src/page/marks.css');
      assets.push(
        existsSync(marks) ? { absoluteSrc: marks, relativeDest: 'marks.css' } : { contents: '', relativeDest: 'marks.css' },
      );
    },
    // WXT takes the action's title from the popup's <title>, where no message can stand.
    'build:manifestGenerated': (_, manifest) => {
      if (manifest.action) manifest.action.default_title = '__MSG_extName__';
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'activeTab', 'contextMenus'],
    commands: COMMANDS,
    omnibox: { keyword: 'hg' },
    icons: icons(''),
    action: { default_icon: icons('') },
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    // Registered here and not as WXT's content script, whose start event would tell every page that we are there and let it stop us.
    content_scripts: [
      { ...EVERY_FRAME, js: ['keys.js'], run_at: 'document_start' },
      { ...EVERY_FRAME, js: ['page.js'], css: ['marks.css'], run_at: 'document_idle' },
    ],
    ...(browser === 'firefox' ? FIREFOX : CHROMIUM),
  }),
});
