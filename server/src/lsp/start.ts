import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';
import { CodeCache } from './codeCache.ts';
import { keepHeapSmall } from './heap.ts';

/**
 * Starts the server of the file beside this one by what V8 made of it at an earlier start, which saves a quarter of the time:
 *
 *     node start.js --code-cache=FOLDER [arguments of server.js]
 *
 * Without a folder, or with nothing in it that fits, it is the same as `node server.js`.
 */

const option = '--code-cache=';
/** After so many ms all is compiled that a start needs. V8 forgets in time what has not run again. */
const compiled = 5000;

// Nothing behind the sign means no folder, not the one that the process runs in.
const folder = process.argv.find((argument) => argument.startsWith(option))?.slice(option.length) || undefined;
const file = path.join(__dirname, 'server.js');
const bytes = readFileSync(file);
const cache = folder === undefined ? undefined : new CodeCache(folder, bytes);
// Before the script is compiled: V8 takes back only what it made under the same flags.
keepHeapSmall();
const cachedData = cache?.read();
// The script asks for Node's modules by this name, as a file does that Node loads itself.
Object.assign(globalThis, { require });
const script = new Script(bytes.toString('utf8'), { filename: file, ...(cachedData && { cachedData }) });
script.runInThisContext();

if (cache && script.cachedDataRejected !== false) {
  let isKept = false;
  const keep = (): void => {
    if (!isKept) cache.write(script.createCachedData());
    isKept = true;
  };
  setTimeout(keep, compiled).unref();
  process.once('exit', keep);
}
