// npm start: builds, and opens a real VS Code with the extension on examples/.
//   --screenshot FILE.png   without a window: waits for the findings, writes the picture, prints the findings, ends
//   --file NAME             the file of examples/ to open
//   --view problems|outline|structure|quickfix|statistics   what the picture shows (problems)
//   --rule ID               the problem whose light bulb is opened (with --view quickfix)
//   --locale zh-cn          the language that VS Code says it has: the extension's words follow it (with --screenshot)
//   --theme NAME            colour theme of the picture, such as Default Dark Modern or Default High Contrast
//   --web                   VS Code in the browser although there is a desktop
//   --web-port PORT         its port (any free one)
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureChromium, startBrowser } from './host/browser.mjs';
import { openDesktop } from './host/desktop.mjs';
import { buildExtension, packageExtension } from './host/extension.mjs';
import { examples } from './host/paths.mjs';
import { startServer, workbenchAddress } from './host/server.mjs';
import { ensureVscodeServer } from './host/vscode.mjs';
import {
  clearHover,
  collapseProblems,
  openFile,
  readProblems,
  setLanguage,
  showOutline,
  showProblems,
  showQuickFixes,
  showStatistics,
  showStructure,
} from './host/workbench.mjs';

const waitLimit = 90_000;
const views = ['problems', 'outline', 'structure', 'quickfix', 'statistics'];

function readOptions() {
  const { values } = parseArgs({
    options: {
      screenshot: { type: 'string' },
      file: { type: 'string', default: '青禾县2025年政府信息公开工作年度报告.md' },
      view: { type: 'string', default: 'problems' },
      rule: { type: 'string' },
      locale: { type: 'string' },
      theme: { type: 'string' },
      web: { type: 'boolean', default: false },
      'web-port': { type: 'string', default: '0' },
    },
  });
  if (!views.includes(values.view)) throw new Error(`--view must be one of ${views.join(', ')}`);
  if (!/^\d+$/.test(values['web-port'])) throw new Error('--web-port must be a number');
  if (!fs.existsSync(path.join(examples, values.file))) throw new Error(`there is no ${values.file} in ${examples}`);
  return values;
}

/** Ctrl+C and a closed terminal end the server first. */
const untilInterrupted = () =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve);
  });

function printProblems(problems) {
  for (const { file, line, character, severity, message, rule } of problems) {
    console.log(`${file}:${line}:${character}  ${severity}  ${message}  [${rule}]`);
  }
  console.log(`${problems.length} findings in the Problems panel`);
}

async function showView(page, options) {
  if (options.view === 'outline') await showOutline(page, waitLimit);
  if (options.view === 'structure') await showStructure(page, waitLimit);
  if (options.view === 'statistics') await showStatistics(page, waitLimit);
  if (options.view === 'quickfix') await showQuickFixes(page, options.rule);
}

async function takeScreenshot(server, executable, options) {
  const browser = await startBrowser(executable);
  const page = await browser.context.newPage();
  page.setDefaultTimeout(waitLimit);
  try {
    if (options.locale !== undefined) await setLanguage(page, options.locale);
    await openFile(page, server, examples, options.file);
    await showProblems(page, waitLimit);
    await collapseProblems(page);
    const problems = await readProblems(page);
    await clearHover(page);
    await showView(page, options);
    printProblems(problems);
    if (problems.length === 0) throw new Error('the Problems panel is empty');
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new Error(
      `No finding was seen in the Problems panel within ${waitLimit / 1000} s, or the ${options.view} view did not open (${reason}).`,
      { cause: error },
    );
  } finally {
    // Also of what went wrong.
    await page.screenshot({ path: options.screenshot }).catch(() => undefined);
    await browser.stop();
  }
  console.log(`Picture: ${path.resolve(options.screenshot)}`);
}

async function openInBrowser(options) {
  const executable = options.screenshot === undefined ? undefined : await ensureChromium();
  const vscode = ensureVscodeServer();
  const settings = options.theme === undefined ? {} : { 'workbench.colorTheme': options.theme };
  const server = await startServer(vscode, { port: Number(options['web-port']), settings, vsix: packageExtension() });
  try {
    if (executable !== undefined) {
      await takeScreenshot(server, executable, options);
      return;
    }
    console.log(
      `VS Code ${vscode.version} with the extension, on ${examples}:\n\n    ${workbenchAddress(server, examples)}\n\nOpen it in a browser on this machine. Ctrl+C ends it.`,
    );
    const why = await Promise.race([untilInterrupted(), server.ended.then(() => 'ended')]);
    if (why === 'ended') throw new Error('the VS Code server ended by itself');
  } finally {
    await server.stop();
  }
}

async function start() {
  const options = readOptions();
  buildExtension();
  if (options.screenshot === undefined && !options.web) {
    const why = await openDesktop(options.file);
    if (why === undefined) return;
    console.log(`Desktop VS Code was not opened: ${why}. Opening VS Code in a browser page instead.`);
  }
  await openInBrowser(options);
}

try {
  await start();
} catch (error) {
  console.error(`npm start: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
