import type { Lexicon } from './lexicon.ts';
import { LineList, type Lines } from './lines.ts';

/** A line of this length may be a whole report that lost its line ends. */
const longLine = 1500;
/** Section headings in one line that make it such a report; prose may name one or two. */
const fewestHeadings = 3;
const numberings = /[一二三四五六七八九][、.．][ \u3000\u00A0]?/g;

/** The lines with long ones divided at the section headings in them, so that what stands between is read by itself. */
export function divideLongLines(lines: Lines, lexicon: Lexicon): Lines {
  let first = -1;
  for (let index = 0; index < lines.count && first < 0; index++) if (isLong(lines, index)) first = index;
  if (first < 0) return lines;
  const divided = new LineList(lines.text);
  for (let index = 0; index < lines.count; index++) {
    const start = lines.startOf(index);
    const end = lines.endOf(index);
    const breaks = isLong(lines, index) ? findBreaks(lines.text.slice(start, end), lexicon) : [];
    let from = start;
    for (const at of breaks) {
      if (start + at === from) continue;
      divided.add(from, start + at);
      from = start + at;
    }
    divided.add(from, end);
  }
  return divided.finish();
}

function isLong(lines: Lines, index: number): boolean {
  return lines.endOf(index) - lines.startOf(index) >= longLine;
}

/** Where the headings of a long line begin and end. */
function findBreaks(line: string, lexicon: Lexicon): readonly number[] {
  const breaks: number[] = [];
  const found = new Set<string>();
  for (const match of line.matchAll(numberings)) {
    const at = match.index + match[0].length;
    const title = lexicon.sectionTitles.reduce(
      (longest, candidate) =>
        candidate.length > longest.length && line.startsWith(candidate, at) ? candidate : longest,
      '',
    );
    if (title === '') continue;
    found.add(title);
    breaks.push(match.index, at + title.length);
  }
  return found.size < fewestHeadings ? [] : breaks;
}
