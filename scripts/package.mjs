// npm run package: builds, packages into dist/nianbao.vsix, and says how large it is.
//   npm run package -- --pre-release   any further words go to vsce
import fs from 'node:fs';
import path from 'node:path';
import { buildExtension, listPackage, packageExtension } from './host/extension.mjs';
import { root } from './host/paths.mjs';

try {
  buildExtension();
  const vsix = packageExtension(process.argv.slice(2));
  const kilobytes = Math.round(fs.statSync(vsix).size / 1024);
  console.log(`${path.relative(root, vsix)}: ${kilobytes} KB, ${listPackage(vsix).length} files`);
} catch (error) {
  console.error(`npm run package: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
