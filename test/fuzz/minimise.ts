/** Most times that a smaller text is tried. */
const mostTries = 150;

/** A smaller text that still fails: first without blocks of lines, then without runs of characters. */
export function minimise(text: string, fails: (text: string) => boolean): string {
  let tries = 0;
  const stillFails = (candidate: string): boolean => tries++ < mostTries && fails(candidate);
  const byLines = shrink(text.split(/(?<=\n)/), (parts) => stillFails(parts.join(''))).join('');
  tries = 0;
  return shrink(Array.from(byLines), (parts) => stillFails(parts.join(''))).join('');
}

/** Leaves out ever smaller runs of parts, as long as what is left fails. */
function shrink(parts: readonly string[], fails: (parts: readonly string[]) => boolean): readonly string[] {
  let left = parts;
  for (let size = left.length >> 1; size >= 1; size >>= 1) {
    for (let at = 0; at < left.length; ) {
      const fewer = [...left.slice(0, at), ...left.slice(at + size)];
      if (fails(fewer)) left = fewer;
      else at += size;
    }
  }
  return left;
}
