import type { Io } from './io.ts';

/** A bar on a terminal's standard error; silent anywhere else. */
export interface Progress {
  advance(): void;
  /** Takes the bar off the screen for a line of text; the next step may draw it again. */
  hide(): void;
  /** Takes the bar off the screen. */
  end(): void;
}

/** In ms. */
const redrawEvery = 100;
/** Below this many files the bar would only flicker. */
const fewest = 50;
const longestBar = 40;
const wipe = '\r\u001B[K';

const silent: Progress = { advance: () => undefined, hide: () => undefined, end: () => undefined };

export function createProgress(
  { stderr, env, onInterrupt }: Pick<Io, 'stderr' | 'env' | 'onInterrupt'>,
  total: number,
  quiet: boolean,
  now: () => number = () => performance.now(),
): Progress {
  if (quiet || !stderr.isTerminal || env['CI'] || env['TERM'] === 'dumb' || total < fewest) return silent;
  let done = 0;
  let drawn = now();
  let isShown = false;
  const hide = (): void => {
    if (isShown) stderr.write(wipe);
    isShown = false;
  };
  onInterrupt?.(hide);
  return {
    advance: () => {
      done++;
      const time = now();
      if (time - drawn < redrawEvery) return;
      drawn = time;
      isShown = true;
      stderr.write(wipe + drawBar(done, total, stderr.columns || 80));
    },
    hide,
    end: () => {
      hide();
      onInterrupt?.(undefined);
    },
  };
}

/** Of ASCII only: blocks are one column wide in some terminals and two in those of Chinese. Never as wide as the line, which would wrap. */
function drawBar(done: number, total: number, columns: number): string {
  const share = done / total;
  const counts = `${done}/${total} ${String(Math.floor(share * 100)).padStart(3)}%`;
  const width = Math.min(longestBar, columns - counts.length - 4);
  if (width < 5) return counts.slice(0, Math.max(0, columns - 1));
  const filled = Math.floor(share * width);
  return `[${'#'.repeat(filled)}${'-'.repeat(width - filled)}] ${counts}`;
}
