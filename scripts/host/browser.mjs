// Finds Chromium, or installs it where that is allowed, and starts it without a window.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { makeTemporaryFolder, removeFolder } from './paths.mjs';

const isDebian = () => process.platform === 'linux' && fs.existsSync('/usr/bin/apt-get');
const isRoot = () => process.getuid?.() === 0;

function listCandidates() {
  const onPath = (process.env.PATH ?? '').split(path.delimiter);
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
  const windows = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
  const applications = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium'];
  return [
    ...(process.platform === 'linux' ? onPath.flatMap((folder) => names.map((name) => path.join(folder, name))) : []),
    ...(process.platform === 'darwin' ? applications.map((name) => `/Applications/${name}`) : []),
    ...windows.flatMap((folder) => [
      `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
      `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
    ]),
  ];
}

/** @returns {Promise<string | undefined>} the program, Playwright's own as the last resort */
async function findChromium() {
  const chosen = process.env.NIANBAO_CHROMIUM ?? '';
  if (chosen === 'none') return undefined; // for trying what happens without one
  // Another browser than the one asked for would be a surprise.
  if (chosen !== '' && !fs.existsSync(chosen)) {
    throw new Error(`NIANBAO_CHROMIUM names ${chosen}, and there is no such file. Correct or unset it.`);
  }
  const found = [chosen, ...listCandidates()].find((file) => file !== '' && fs.existsSync(file));
  if (found !== undefined) return found;
  const { chromium } = await import('playwright-core');
  const own = chromium.executablePath();
  return fs.existsSync(own) ? own : undefined;
}

function installDebianPackages(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { env, stdio: ['ignore', 'ignore', 'inherit'] };
  console.log(`Installing ${packages.join(' and ')} (apt-get) ...`);
  const waitForLock = ['-o', 'DPkg::Lock::Timeout=300'];
  spawnSync('apt-get', ['update', '-qq', ...waitForLock], options);
  return (
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...waitForLock, ...packages], options)
      .status === 0
  );
}

/** Chinese in pictures is empty boxes without such a font. */
function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  const listed = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return listed.error === undefined && listed.stdout.trim() !== '';
}

/** The one command that the user must run. */
const installCommand = () =>
  isDebian()
    ? 'sudo apt-get update && sudo apt-get install -y chromium fonts-noto-cjk'
    : 'npx playwright-core install chromium';

/**
 * The path of a Chromium; installs it with Chinese fonts where this is root on Debian.
 * @throws where there is none and it may not be installed, naming the one command to run
 */
export async function ensureChromium() {
  const mayInstall = isDebian() && isRoot() && process.env.NIANBAO_CHROMIUM !== 'none';
  const found = await findChromium();
  if (found !== undefined) {
    if (!hasChineseFont() && !(mayInstall && installDebianPackages(['fonts-noto-cjk']))) {
      console.log('No font with Chinese characters is installed: pictures will show boxes in their place.');
    }
    return found;
  }
  if (mayInstall && installDebianPackages(['chromium', 'fonts-noto-cjk'])) {
    const installed = await findChromium();
    if (installed !== undefined) return installed;
  }
  throw new Error(`Chromium is missing. Run:\n\n    ${installCommand()}\n`);
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--lang=zh-CN',
];

/**
 * A page in a page of another origin, as webviews are where no server stands behind the workbench, may keep service workers:
 * without them nothing of the extension can be loaded there.
 */
function allowThirdPartyStorage(profile) {
  const folder = path.join(profile, 'Default');
  fs.mkdirSync(folder, { recursive: true });
  const preferences = { profile: { block_third_party_cookies: false, cookie_controls_mode: 0 } };
  fs.writeFileSync(path.join(folder, 'Preferences'), JSON.stringify(preferences));
}

/** Starts Chromium without a window, on a profile of its own. `zoom` 2 shows half as much at twice the size, on the same screen. */
export async function startBrowser(executablePath, { width = 1500, height = 950, zoom = 1 } = {}) {
  const { chromium } = await import('playwright-core');
  const profile = makeTemporaryFolder('nianbao-chromium-');
  allowThirdPartyStorage(profile);
  const viewport = { width: Math.round(width / zoom), height: Math.round(height / zoom) };
  const options = { executablePath, headless: true, args: flags, viewport, deviceScaleFactor: zoom, locale: 'zh-CN' };
  const context = await chromium.launchPersistentContext(profile, options);
  return {
    context,
    async stop() {
      await context.close();
      removeFolder(profile);
    },
  };
}
