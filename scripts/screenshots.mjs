// npm run screenshots: the pictures of docs/images, made in a real VS Code without a window. Prints each file it has written.
//   --only NAME   pictures whose name holds NAME
//   --out FOLDER  instead of docs/images
//   --zoom 2      as at 200 %, to be looked at
// Real reports (NIANBAO_CORPUS, ../shared by default) are shown as the figures of their preview only, and left out where they are
// not there.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureChromium, startBrowser } from './host/browser.mjs';
import { buildExtension, packageExtension } from './host/extension.mjs';
import { examples, makeTemporaryFolder, removeFolder, root } from './host/paths.mjs';
import { startServer } from './host/server.mjs';
import { ensureVscodeServer } from './host/vscode.mjs';
import {
  clearHover,
  collapseProblems,
  openFile,
  setLanguage,
  showKeptWords,
  showMarkdownPreview,
  showProblems,
  showQuickFixes,
  showStatistics,
  showStructure,
  showWalkthrough,
} from './host/workbench.mjs';

const { values: flags } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    out: { type: 'string', default: path.join(root, 'docs', 'images') },
    zoom: { type: 'string', default: '1' },
  },
});
const limit = 90_000;
const draft = '青禾县2025年政府信息公开工作年度报告.md';
const lastYear = '青禾县2024年政府信息公开工作年度报告.md';
const corpus = path.resolve(root, process.env.NIANBAO_CORPUS ?? '../shared');
const real = {
  jurong: path.join(corpus, 'seeds', '001_f7112daac9ac313c.txt'),
  huaian: path.join(corpus, 'corpus', '2024-huaian.full.layout.txt'),
};
const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  contrast: 'Default High Contrast',
};

const problemsPanel = async (page) => {
  await showProblems(page, limit);
  await collapseProblems(page);
};
const quickFixes = async (page) => {
  await problemsPanel(page);
  await showQuickFixes(page, 'table-total');
};

/**
 * What is seen: the view, in these themes; `only` cuts the picture to one part of the page.
 * @typedef {{ name: string, file: string, show: (page: any) => Promise<void>, themes: string[], only?: string }} Picture
 */

/** @type {Picture[]} */
const pictures = [
  { name: 'problems', file: draft, show: problemsPanel, themes: ['light'] },
  { name: 'fixes', file: draft, show: quickFixes, themes: ['light'] },
  { name: 'begin', file: lastYear, show: (page) => showKeptWords(page, limit), themes: ['light'] },
  { name: 'walkthrough', file: draft, show: (page) => showWalkthrough(page, limit), themes: ['light', 'dark'] },
  { name: 'structure', file: draft, show: (page) => showStructure(page, limit), themes: Object.keys(themes) },
  { name: 'statistics', file: draft, show: (page) => showStatistics(page, limit), themes: Object.keys(themes) },
  { name: 'markdown', file: draft, show: (page) => showMarkdownPreview(page, limit), themes: Object.keys(themes) },
  ...Object.keys(real).map((name) => ({
    name: `statistics-${name}`,
    file: `${name}.txt`,
    show: (page) => showStatistics(page, limit),
    only: 'iframe.webview.ready',
    themes: ['light', 'dark'],
  })),
];

/** What there is of real reports, in a folder that goes with the pictures. */
function copyReal() {
  const folder = makeTemporaryFolder('nianbao-pictures-');
  for (const [name, file] of Object.entries(real)) {
    if (fs.existsSync(file)) fs.copyFileSync(file, path.join(folder, `${name}.txt`));
  }
  return folder;
}

/** @param {Picture} picture @param {string} copies */
const folderOf = ({ only }, copies) => (only === undefined ? examples : copies);

/** Each in a browser of its own: the workbench would bring back what the picture before had open. */
async function takePicture(server, copies, theme, picture) {
  const { name, file, show, only } = picture;
  const folder = folderOf(picture, copies);
  const browser = await startBrowser(executable, { zoom: Number(flags.zoom) });
  try {
    const page = await browser.context.newPage();
    page.setDefaultTimeout(limit);
    await setLanguage(page, 'zh-cn');
    await openFile(page, server, folder, file);
    await show(page);
    await clearHover(page);
    const target = path.join(flags.out, theme === 'light' ? `${name}.png` : `${name}-${theme}.png`);
    await (only === undefined ? page : page.locator(only)).screenshot({ path: target });
    console.log(path.relative(root, target));
  } finally {
    await browser.stop();
  }
}

const executable = await ensureChromium();
buildExtension();
const vscode = ensureVscodeServer();
const vsix = packageExtension();
const copies = copyReal();
fs.mkdirSync(flags.out, { recursive: true });
try {
  for (const [theme, colorTheme] of Object.entries(themes)) {
    const wanted = pictures.filter(
      (picture) =>
        picture.themes.includes(theme) &&
        picture.name.includes(flags.only) &&
        fs.existsSync(path.join(folderOf(picture, copies), picture.file)),
    );
    if (wanted.length === 0) continue;
    const server = await startServer(vscode, { settings: { 'workbench.colorTheme': colorTheme }, vsix });
    try {
      for (const picture of wanted) await takePicture(server, copies, theme, picture);
    } finally {
      await server.stop();
    }
  }
} finally {
  removeFolder(copies);
}
