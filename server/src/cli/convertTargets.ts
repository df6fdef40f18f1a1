import { statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { type Message, say } from '../text/message.ts';
import type { ConvertCommand } from './convertArguments.ts';
import { findInputs, type Input } from './inputs.ts';

/** An input and the file its conversion goes to; no file: standard output. */
export interface Target {
  readonly input: Input;
  readonly file: string | undefined;
}

const extensions = { markdown: '.md', html: '.html' } as const;

/**
 * Where each conversion goes: to standard output, to the one file that is named, or into a folder under its own name and, for files
 * of a folder, its own path in it. A `Message` where that cannot be done: several inputs for one place, or an input in the way.
 */
export function planTargets({ paths, out, to }: ConvertCommand, cwd: string): readonly Target[] | Message {
  const found = paths.map((path) => ({ path, inputs: findInputs([path], cwd) }));
  const count = found.reduce((sum, { inputs }) => sum + inputs.length, 0);
  if (out === undefined) {
    if (count > 1) {
      return say(
        {
          zh: '有 {count} 个文件要转换：请用 --out 指定一个文件夹。',
          en: 'There are {count} files to convert: name a folder with --out.',
        },
        { count },
      );
    }
    return found.flatMap(({ inputs }) => inputs.map((input) => ({ input, file: undefined })));
  }
  const place = resolve(cwd, out);
  const intoFolder = count > 1 || /[\\/]$/.test(out) || isFolder(place);
  const named = found.flatMap(({ path, inputs }) => inputs.map((input) => ({ input, name: nameIn(path, input, cwd) })));
  const bases = named.map(({ name }) => withExtension(name, to));
  const targets = named.map(({ input, name }, index) => {
    const base = bases[index] ?? name;
    // Two inputs of one name keep their own extensions before the new one.
    const unique = bases.filter((other) => other === base).length > 1 ? name + extensions[to] : base;
    return { input, file: intoFolder ? join(place, unique) : place };
  });
  const inputs = new Set(named.map(({ input }) => input.file));
  const taken = targets.find(({ file }) => inputs.has(file));
  if (!taken) return targets;
  return say(
    {
      zh: '{file} 是要转换的文件，不能写在它上面。请用 --out 指定另一个文件或文件夹。',
      en: '{file} is a file to be converted and is not written over. Name another file or folder with --out.',
    },
    { file: taken.file },
  );
}

/** False also where the system does not say: writing then fails, and says why. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** The input's path in the folder that was named, else its own name; standard input has the name of its kind. */
function nameIn(path: string, input: Input, cwd: string): string {
  if (input.file === undefined) return 'report';
  const folder = resolve(cwd, path);
  return isFolder(folder) ? relative(folder, input.file) : basename(input.file);
}

function withExtension(name: string, to: ConvertCommand['to']): string {
  const extension = extname(name);
  return join(dirname(name), basename(name, extension) + extensions[to]);
}
