// Loaded before a program (`node --import`): when it ends, writes its greatest resident memory in KB to the file that NIANBAO_PEAK names.
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const file = process.env.NIANBAO_PEAK;
if (isMainThread && file) process.on('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS)));
