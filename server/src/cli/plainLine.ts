import type { Sink } from './io.ts';

/** A text of a document that is safe to print: a blank for tabs and line ends, U+FFFD for control characters (a terminal would obey them). */
export function showControls(text: string): string {
  return text.replaceAll(/[\t\n\r]+/g, ' ').replaceAll(/\p{Cc}/gu, '\uFFFD');
}

/**
 * A path as it is printed for people. Whoever made the folder chose its name: in a log of GitHub Actions a line that begins with `::` is
 * a command.
 */
export function showPath(path: string): string {
  const shown = showControls(path);
  return shown.trimStart().startsWith('::') ? `./${shown}` : shown;
}

/** A line for people, on standard error. All that is said there goes through here: it quotes paths, settings and reports of strangers. */
export function tellLine(stderr: Pick<Sink, 'write'>, line: string): void {
  stderr.write(`${showPath(line)}\n`);
}
