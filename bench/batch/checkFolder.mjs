// Runs the command line inside this process, as `nianbao check --format json FOLDER` does, and prints the time in ms that
// it took without the start of Node and the loading of the program. First argument: the bundled `run`; second: the folder.
import { pathToFileURL } from 'node:url';

const [bundle = '', folder = ''] = process.argv.slice(2);
const { run } = await import(pathToFileURL(bundle).href);
let printed = 0;
const sink = {
  isTerminal: false,
  columns: undefined,
  write: (/** @type {string} */ text) => {
    printed += text.length;
  },
};
const started = performance.now();
await run(['check', '--format', 'json', folder], { cwd: '.', env: {}, stdout: sink, stderr: sink, cores: 1 });
console.log(performance.now() - started, printed);
