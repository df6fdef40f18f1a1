import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The folders and files in a folder. A link to a file is one, also where it leads nowhere: reading it says so. Links to folders are not
 * followed, and what is neither file nor folder (a pipe, a socket, a device) is passed over, since reading it might never end.
 * Throws where the folder cannot be opened.
 */
export function readEntries(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).filter((entry) => {
    if (entry.isFile() || entry.isDirectory()) return true;
    if (!entry.isSymbolicLink() || !leadsToFile(join(folder, entry.name))) return false;
    entry.isFile = () => true;
    return true;
  });
}

function leadsToFile(link: string): boolean {
  try {
    return statSync(link).isFile();
  } catch {
    return true;
  }
}
