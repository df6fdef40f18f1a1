import { Parser } from 'htmlparser2';
import { isRaised } from './raisedMarks.ts';
import { isStruck } from './struckText.ts';
import { known } from '../text/known.ts';

/** Cells that a clipboard may hold; the largest of the format's tables has some hundreds. */
const mostCells = 20_000;
/** Characters of markup that are looked at: Word and Excel write some hundred for each cell. */
const longestMarkup = 4_000_000;
const deepestNesting = 1000;
const longestText = 1_000_000;
const widestSpan = 100;
/** Cells of one row, merged ones counted whole. */
const widestRow = 256;

const cellTags = new Set(['td', 'th']);
const lineTags = new Set([
  'br',
  'p',
  'div',
  'li',
  'tr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'caption',
  'pre',
  'blockquote',
]);
/** What is no text of the page. */
const silentTags = new Set([
  'script',
  'style',
  'head',
  'title',
  'template',
  'noscript',
  'select',
  'textarea',
  'xml',
  'svg',
  'object',
  'iframe',
]);

/**
 * The tables of a clipboard's HTML, and the lines between them, in plain tags: no attribute but the spans of cells, no script, nothing
 * that was deleted, struck through or hidden. Raised marks stay raised. Undefined for what is too large to be copied out of a report.
 */
export function cleanClipboardMarkup(html: string): string | undefined {
  const fragment = cutFragment(html);
  if (fragment.length > longestMarkup) return undefined;
  return new Cleaner().clean(fragment);
}

/** The part that was selected: Windows and Excel mark it; Excel's begins inside of its table. */
function cutFragment(html: string): string {
  const start = html.indexOf('<!--StartFragment');
  if (start < 0) return html;
  const from = html.indexOf('-->', start) + 3;
  const end = html.indexOf('<!--EndFragment', from);
  const fragment = html.slice(from, end < 0 ? undefined : end);
  const row = fragment.search(/<t[rdh]\b/i);
  const table = fragment.search(/<table\b/i);
  return row >= 0 && (table < 0 || row < table) ? `<table>${fragment}</table>` : fragment;
}

class TooLarge extends Error {}

class Cleaner {
  readonly #out: string[] = [];
  /** Of each open element: whether it and all in it is left out, or the words in it alone, so that cells keep their columns. */
  readonly #open: ('shown' | 'silent' | 'struck')[] = [];
  #silent = 0;
  #struck = 0;
  #tables = 0;
  #cells = 0;
  #columns = 0;

  clean(fragment: string): string | undefined {
    const parser = new Parser(
      {
        onopentag: (name, attributes) => this.#start(name, attributes),
        onclosetag: (name) => this.#end(name),
        ontext: (text) => {
          if (this.#silent + this.#struck === 0) this.#out.push(escape(text));
        },
      },
      { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
    );
    try {
      parser.write(fragment);
      parser.end();
    } catch (error) {
      if (error instanceof TooLarge) return undefined;
      throw error;
    }
    return this.#out.join('');
  }

  #start(name: string, attributes: Readonly<Record<string, string>>): void {
    const isSilent = silentTags.has(name) || isHidden(name, attributes['style']);
    const kind = isSilent ? 'silent' : isStruck(name, attributes['style']) ? 'struck' : 'shown';
    this.#open.push(kind);
    if (this.#open.length > deepestNesting) throw new TooLarge();
    if (kind === 'silent') this.#silent++;
    if (kind === 'struck') this.#struck++;
    if (this.#silent > 0) return;
    if (name === 'table') {
      this.#tables++;
      this.#out.push('<table>');
    } else if (cellTags.has(name)) {
      const columns = readSpan(attributes['colspan']);
      this.#columns += columns;
      if (++this.#cells > mostCells || this.#columns > widestRow) throw new TooLarge();
      this.#out.push(`<td${writeSpan('rowspan', readSpan(attributes['rowspan']))}${writeSpan('colspan', columns)}>`);
    } else if (name === 'tr') {
      this.#columns = 0;
      this.#out.push('<tr>');
    } else if (lineTags.has(name)) this.#out.push(this.#tables > 0 ? '<br>' : '<p>');
    else if (isRaised(name)) this.#out.push(`<${name}>`);
  }

  #end(name: string): void {
    const kind = this.#open.pop();
    const isOut = this.#silent > 0;
    if (kind === 'silent') this.#silent--;
    if (kind === 'struck') this.#struck--;
    if (isOut) return;
    if (name === 'table') {
      this.#tables--;
      this.#out.push('</table>');
    } else if (cellTags.has(name)) this.#out.push('</td>');
    else if (name === 'tr') this.#out.push('</tr>');
    else if (lineTags.has(name) && name !== 'br') this.#out.push(this.#tables > 0 ? '<br>' : '</p>');
    else if (isRaised(name)) this.#out.push(`</${name}>`);
  }
}

/** Text that Word hides. A hidden row of a sheet is none: its numbers count there, too. */
function isHidden(name: string, style: string | undefined): boolean {
  if (style === undefined || name === 'table' || name === 'tr' || cellTags.has(name)) return false;
  return /(?:mso-hide:\s*all|display:\s*none)/i.test(style);
}

function readSpan(written: string | undefined): number {
  const span = Number.parseInt(written ?? '1', 10);
  return span > 1 ? Math.min(span, widestSpan) : 1;
}

function writeSpan(name: 'rowspan' | 'colspan', span: number): string {
  return span > 1 ? ` ${name}="${span}"` : '';
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * Rows of cells parted by tabs in the same plain tags. A cell in quotation marks may hold line ends, tabs and doubled marks, as Excel writes
 * it. Undefined where the text is no table: a line without a tab, or one line only.
 */
export function readTabbedText(text: string): string | undefined {
  if (text.length > longestText || !text.includes('\t')) return undefined;
  const rows = splitTabs(text);
  if (rows.length < 2 || rows.length * known(rows[0]).length > mostCells) return undefined;
  if (rows.some((row) => row.length < 2)) return undefined;
  return `<table>${rows.map((row) => `<tr>${row.map(writeCell).join('')}</tr>`).join('')}</table>`;
}

function writeCell(content: string): string {
  return `<td>${escape(content)
    .replaceAll('\t', ' ')
    .replaceAll(/\r\n?|\n/g, '<br>')}</td>`;
}

/** Lines with nothing in them are left out. */
function splitTabs(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const endRow = (): void => {
    if (row.some((cell) => cell !== '')) rows.push(row);
    row = [];
  };
  for (let at = 0; at <= text.length; ) {
    const { content, end } = readTabbedCell(text, at);
    row.push(content);
    const mark = text.charAt(end);
    at = mark === '\r' && text.charAt(end + 1) === '\n' ? end + 2 : end + 1;
    if (mark !== '\t') endRow();
  }
  return rows;
}

function readTabbedCell(text: string, start: number): { readonly content: string; readonly end: number } {
  if (text.charAt(start) === '"') {
    for (let at = start + 1; ; at += 2) {
      at = text.indexOf('"', at);
      if (at < 0) break;
      if (text.charAt(at + 1) === '"') continue;
      // Only a mark that ends the cell closes it: “"甲"和乙” is text.
      if (!/[\t\r\n]|^$/.test(text.charAt(at + 1))) break;
      return { content: text.slice(start + 1, at).replaceAll('""', '"'), end: at + 1 };
    }
  }
  let end = start;
  while (end < text.length && !'\t\r\n'.includes(text.charAt(end))) end++;
  return { content: text.slice(start, end), end };
}
