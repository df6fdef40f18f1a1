import type { Lexicon } from './lexicon.ts';
import { mayBeNumbered, readNumbering, type Numbering } from './numbering.ts';

/** A heading found in one line, with offsets relative to the line's text. */
export interface HeadingLine {
  readonly style: 'atx' | 'html' | 'bold' | 'plain' | 'inline';
  readonly depth: number;
  readonly numbering: Numbering | undefined;
  /** Where the numbering stands: offset to add to the numbering's own offsets. */
  readonly numberingAt: number;
  readonly titleStart: number;
  readonly titleEnd: number;
  /** End of the heading; prose may follow (`（一）主动公开情况。2024年…`). */
  readonly end: number;
}

const longestTitle = 60;
const longestRunIn = 30;

/** Whether a line may be a heading, by its first unit and length: most prose is told by this alone. */
export function mayBeHeading(code: number, length: number): boolean {
  return code === 0x23 || code === 0x2a || mayBeNumbered(code) || length <= 40;
}

/** Reads a heading out of a trimmed line, or undefined where it is prose. `plain` lines count only with numbering or a known title. */
export function readHeading(text: string, lexicon: Lexicon): HeadingLine | undefined {
  const code = text.charCodeAt(0);
  if (code === 0x23) return readMarkedHeading(text);
  if (code === 0x2d || code === 0x2b || code === 0x2a) {
    const item = readListed(text, lexicon);
    if (item) return item;
  }
  if (code === 0x2a) {
    const apart = /^\*\*([^*]{1,8})\*\*\s*([^*]+)$/.exec(text);
    if (apart && text.length <= longestTitle) return readApart(apart, lexicon);
    const [, inner] = /^\*\*([^*]+)\*\*$/.exec(text) ?? [];
    if (inner === undefined || text.length > longestTitle) return undefined;
    const numbered = mayBeNumbered(inner.charCodeAt(0)) && readNumbering(inner) !== undefined;
    return numbered || lexicon.isSectionTitle(inner) ? titled(inner, 2, text.length, 'bold', 0) : undefined;
  }
  if (mayBeNumbered(code)) {
    const numbering = readNumbering(text);
    if (numbering) return readNumberedLine(text, numbering, lexicon);
  }
  if (text.length <= 40 && lexicon.isSectionTitle(text)) return titled(text, 0, text.length, 'plain', 0);
  return undefined;
}

/** `## 一、总体情况`, also with marks behind the title: `## 总体情况 ##`, `## 总体情况 {#id}`. */
function readMarkedHeading(text: string): HeadingLine | undefined {
  let depth = 1;
  while (text.charCodeAt(depth) === 0x23) depth++;
  let at = depth;
  while (isMarkdownBlank(text.charCodeAt(at))) at++;
  if (depth > 6 || (at === depth && at < text.length)) return undefined;
  let title = text.slice(at);
  // Nearly no title has marks behind it; they end so.
  if (title.endsWith('#') || title.endsWith('}'))
    title = /^(.*?)(?:\s{1,20}#+)?(?:\s{0,20}\{[#.][^{}]{0,200}\})?$/s.exec(title)?.[1] ?? title;
  if (title === '') at = text.length;
  const inner = title.startsWith('**') ? /^\*\*(.+)\*\*$/s.exec(title)?.[1] : undefined;
  return inner === undefined
    ? titled(title, at, text.length, 'atx', depth)
    : titled(inner, at + 2, text.length, 'atx', depth);
}

function isMarkdownBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x3000;
}

/** `- 一、总体情况`: a section's heading typed as an item of a list. */
function readListed(text: string, lexicon: Lexicon): HeadingLine | undefined {
  const mark = /^[-+*]\s+(?!\s)/.exec(text)?.[0].length ?? 0;
  if (mark === 0 || text.length > longestTitle || !mayBeNumbered(text.charCodeAt(mark))) return undefined;
  const words = text.slice(mark);
  const numbering = readNumbering(words);
  if (numbering?.number.level !== 1 || !lexicon.isSectionTitle(words.slice(numbering.rest))) return undefined;
  return titled(words, mark, text.length, 'plain', 0);
}

/** `**一、**总体情况`: the numbering alone is bold. */
function readApart(apart: readonly string[], lexicon: Lexicon): HeadingLine | undefined {
  const [text = '', number = '', title = ''] = apart;
  const numbering = readNumbering(number);
  if (!numbering || numbering.rest < number.trimEnd().length || !lexicon.isSectionTitle(title)) return undefined;
  const titleStart = text.length - title.length;
  return { style: 'bold', depth: 0, numbering, numberingAt: 2, titleStart, titleEnd: text.length, end: text.length };
}

/** Reads the numbering of a heading's words. */
export function titled(
  words: string,
  at: number,
  end: number,
  style: HeadingLine['style'],
  depth: number,
): HeadingLine {
  const numbering = mayBeNumbered(words.charCodeAt(0)) ? readNumbering(words) : undefined;
  return {
    style,
    depth,
    numbering,
    numberingAt: at,
    titleStart: at + (numbering?.rest ?? 0),
    titleEnd: at + words.length,
    end,
  };
}

function readNumberedLine(text: string, numbering: Numbering, lexicon: Lexicon): HeadingLine | undefined {
  const title = text.slice(numbering.rest);
  if (title === '') return undefined;
  const { level, mark } = numbering.number;
  if (mark === '，' && level === 1 && !lexicon.isSectionTitle(title)) return undefined;
  const heading = (titleEnd: number, end: number, style: 'plain' | 'inline'): HeadingLine => ({
    style,
    depth: 0,
    numbering,
    numberingAt: 0,
    titleStart: numbering.rest,
    titleEnd,
    end,
  });
  const stop = title.search(/[。；;！？]/);
  if (stop < 0) {
    // A list item in the middle of a sentence ends in a comma or colon; `3、1` is a list of numbers.
    if (title.length > longestTitle || /[，,：:]$/.test(title)) return undefined;
    // `2024 年…` after a bare numeral is prose; without a mark only a known title makes a heading.
    if (mark === '' && level === 1 && !lexicon.isSectionTitle(title) && title.length > 24) return undefined;
    return heading(text.length, text.length, 'plain');
  }
  if (stop === title.length - 1 && title.length <= longestRunIn && title.endsWith('。')) {
    return heading(text.length - 1, text.length, 'plain');
  }
  if (title.charAt(stop) === '。' && stop <= longestRunIn && !/[，,]/.test(title.slice(0, stop))) {
    return heading(numbering.rest + stop, numbering.rest + stop + 1, 'inline');
  }
  return undefined;
}
