import type { Span } from '../text/span.ts';

/** A line of a table with pipes as it is typed: what stands between its pipes, marks and all. */
export interface PipeLine {
  readonly cells: readonly {
    /** From pipe to pipe; at a line's end without a pipe, to the last character that is no blank. */
    readonly span: Span;
    /** Without the blanks and tabs at both ends; empty at the end of the span where there is nothing else. */
    readonly content: Span;
    /** Whether a pipe stands before it, and behind it. */
    readonly isOpened: boolean;
    readonly isClosed: boolean;
  }[];
}

const pipe = 0x7c;

/** The lines of a stretch of text that are not blank. */
export function splitPipeLines(text: string, { start, end }: Span): readonly PipeLine[] {
  const lines: PipeLine[] = [];
  for (let at = start; at < end; ) {
    const feed = text.indexOf('\n', at);
    const stop = feed < 0 || feed > end ? end : feed;
    const line = trim(text, at, stop);
    if (line.start < line.end) lines.push(splitLine(text, line));
    at = stop + 1;
  }
  return lines;
}

function splitLine(text: string, { start, end }: Span): PipeLine {
  const cells: PipeLine['cells'][number][] = [];
  let isOpened = text.charCodeAt(start) === pipe;
  let from = isOpened ? start + 1 : start;
  const push = (to: number, isClosed: boolean): void => {
    const span = { start: from, end: to };
    cells.push({ span, content: trim(text, from, to), isOpened, isClosed });
    isOpened = true;
    from = to + 1;
  };
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5c) at++;
    else if (code === pipe) push(at, true);
  }
  if (from < end) push(end, false);
  return { cells };
}

/** Wide blanks and those that do not break were typed on purpose: they are content. */
function trim(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0d;
}
