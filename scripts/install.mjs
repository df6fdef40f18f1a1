// Installs node_modules where they are missing or not what package-lock.json says. Says nothing and takes some
// milliseconds where there is nothing to do. Node built-ins only: it runs before anything is installed.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNpm } from './host/npm.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const wanted = path.join(root, 'package-lock.json');
/** npm writes it last: an interrupted installation has none. */
const installed = path.join(root, 'node_modules', '.package-lock.json');

const readTime = (file) => fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? -1;

/** `name -> version` of everything a lock file lists, leaving out what other platforms need. */
function readVersions(file, isInstalled) {
  const { packages } = JSON.parse(fs.readFileSync(file, 'utf8'));
  const listed = Object.entries(packages).filter(
    ([name, entry]) => name !== '' && entry.link !== true && isInstalled(name),
  );
  return new Map(listed.map(([name, entry]) => [name, entry.version]));
}

/** A checkout changes the lock file's time without changing what it says, so the versions decide. */
function isUpToDate() {
  if (readTime(installed) < 0) return false;
  if (readTime(installed) >= readTime(wanted)) return true;
  const found = readVersions(installed, () => true);
  const { packages } = JSON.parse(fs.readFileSync(wanted, 'utf8'));
  const same = [...readVersions(wanted, (name) => packages[name].optional !== true || found.has(name))];
  if (same.length !== found.size || same.some(([name, version]) => found.get(name) !== version)) return false;
  fs.utimesSync(installed, new Date(), new Date());
  return true;
}

if (!isUpToDate()) {
  console.log('Installing the packages that package-lock.json names (npm ci) ...');
  process.exitCode = runNpm(['ci', '--no-audit', '--no-fund'], root);
}
