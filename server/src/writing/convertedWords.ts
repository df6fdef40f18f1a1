import type { ReportDocument } from '../model/report.ts';
import { paragraphText, type Block, type DocumentFormat, type Heading, type Paragraph } from '../syntax/tree.ts';
import { draftHeading } from './draft.ts';
import { escapeHtml } from './htmlTable.ts';

/** Headings and paragraphs of a document in another form; knows which of them are titles and parts of a report. */
export class WordsWriter {
  readonly #document: ReportDocument;
  readonly #format: DocumentFormat;
  readonly #source: 'text' | 'html';
  readonly #depths = new Map<Block, number>();
  readonly #titles = new Map<Block, string>();
  readonly #titleLines = new Set<number>();

  constructor(document: ReportDocument, format: DocumentFormat, source: 'text' | 'html') {
    this.#document = document;
    this.#format = format;
    this.#source = source;
    for (const report of document.reports) {
      for (const { heading } of report.sections) this.#depths.set(heading, 2);
      for (const block of report.blocks) if (isSubheading(block)) this.#depths.set(block, 3);
      this.#noteTitle(report.title?.span.start, report.title?.text, report.blocks);
    }
  }

  #noteTitle(start: number | undefined, title: string | undefined, blocks: readonly Block[]): void {
    if (start === undefined || title === undefined) return;
    this.#titleLines.add(start);
    const block = blocks.find(({ span }) => span.start <= start && start < span.end);
    if (block?.kind !== 'heading' && block?.kind !== 'paragraph') return;
    const text = block.kind === 'heading' ? block.title : paragraphText(block);
    // A title with words beside it stays in its sentence.
    if (withoutBold(text) === title) this.#titles.set(block, title);
  }

  /** Whether a heading is but the beginning of the paragraph behind it: `1.属于国家秘密。……`. */
  runsOn(block: Block, next: Block | undefined): block is Heading {
    if (block.kind !== 'heading' || block.style !== 'inline' || this.#depths.has(block)) return false;
    return next?.kind === 'paragraph' && /^[ \t]*$/.test(this.#document.text.slice(block.span.end, next.span.start));
  }

  /** The words of a heading that runs on, with the mark that ends them. */
  readLead(heading: Heading): string {
    const mark = /[。；;！？：:]$/.exec(this.#document.text.slice(heading.titleSpan.end, heading.span.end))?.[0] ?? '';
    return this.#headingWords(heading) + mark;
  }

  /**
   * The heading or paragraph in the new form, or undefined where it stays as it is typed.
   * @param lead words of a heading that runs on into the paragraph
   */
  write(block: Heading | Paragraph, lead = ''): string | undefined {
    const title = this.#titles.get(block);
    if (title !== undefined && this.#format !== 'plaintext') return this.#heading(title, 1);
    if (block.kind === 'paragraph') return this.#writeParagraph(block, lead);
    const depth = this.#depths.get(block) ?? (this.#source === 'html' ? block.depth : 0);
    if (depth > 0) return this.#heading(this.#headingWords(block), depth);
    if (this.#source === 'text' && this.#format !== 'html') return undefined;
    const words = this.#headingWords(block);
    if (this.#format !== 'html') return words;
    return block.depth > 0 ? this.#heading(words, block.depth) : `<p>${escapeHtml(words)}</p>`;
  }

  /** Lines of a table whose cells are not known, as they stand. */
  writeLines(typed: string): string {
    return `<pre>${typed.split(/\r?\n/).map(escapeHtml).join('<br>')}</pre>`;
  }

  #heading(words: string, depth: number): string {
    return draftHeading(words, depth, this.#format);
  }

  #headingWords({ number, title, titleSpan }: Heading): string {
    if (!number) return title.trim();
    const between = this.#document.text.slice(number.span.end, titleSpan.start);
    return number.text + (/^[ \t]+$/.test(between) ? ' ' : '') + title.trim();
  }

  #writeParagraph(block: Paragraph, lead: string): string | undefined {
    if (this.#format === 'html') return `<p>${escapeHtml(lead)}${this.#htmlLines(block)}</p>`;
    return this.#source === 'html' ? guardLine(lead + paragraphText(block)) : undefined;
  }

  /** Lines that a page's width has broken are joined; others stay lines. */
  #htmlLines({ segments }: Paragraph): string {
    let lines = '';
    for (const [index, { start, end }] of segments.entries()) {
      const before = segments[index - 1];
      // As typed: what is read of a text may lack what stands between its characters.
      const text = this.#document.text.slice(start, end);
      if (before) lines += isBroken(before.text, text) && !this.#titleLines.has(start) ? '' : '<br>';
      lines += escapeHtml(text);
    }
    return lines.replaceAll(/\*\*([^*<>]+)\*\*/g, '<strong>$1</strong>');
  }
}

/** `（一）主动公开`; one that ends in a full stop may be a sentence and stays as typed. */
function isSubheading(block: Block): boolean {
  if (block.kind !== 'heading' || block.number?.level !== 2) return false;
  return block.style === 'atx' || (block.style !== 'inline' && !/[。.]$/.test(block.title) && !endsInStop(block));
}

function endsInStop({ style, span, titleSpan }: Heading): boolean {
  return style === 'plain' && titleSpan.end < span.end;
}

const fullLine = 25;

/** Whether a line was broken for want of room: it is long, ends no sentence, and no number meets another. */
function isBroken(before: string, after: string): boolean {
  if (before.length < fullLine || /[。！？；：:;!?…）)】」”]$/.test(before)) return false;
  return !(/[\w%％.]$/.test(before) && /^[\w.]/.test(after));
}

function withoutBold(text: string): string {
  return text.replaceAll(/^\*\*|\*\*$/g, '').trim();
}

/** A paragraph's line that would be read as a mark of Markdown is told apart from one. */
function guardLine(text: string): string {
  const guarded = text.replaceAll('|', '\\|');
  return /^(?:#{1,6}\s|```|~~~|\+[-=]|[-*_]{3,}\s*$|<)/.test(guarded) ? `\\${guarded}` : guarded;
}
