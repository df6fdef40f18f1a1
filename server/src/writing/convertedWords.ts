import type { ReportDocument, Title } from '../model/report.ts';
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
  readonly #titleStarts: number[] = [];
  /** Which line of its paragraph a title is. */
  readonly #titleLines = new Map<Block, number>();

  constructor(document: ReportDocument, format: DocumentFormat, source: 'text' | 'html') {
    this.#document = document;
    this.#format = format;
    this.#source = source;
    for (const report of document.reports) {
      for (const { heading } of report.sections) this.#depths.set(heading, 2);
      for (const block of report.blocks) if (isSubheading(block)) this.#depths.set(block, 3);
      if (report.title) this.#noteTitle(report.title, report.blocks);
    }
  }

  #noteTitle({ span, text: title }: Title, blocks: readonly Block[]): void {
    const { start, end } = span;
    this.#titleStarts.push(start);
    const block = blocks.find((each) => each.span.start <= start && start < each.span.end);
    if (block?.kind !== 'heading' && block?.kind !== 'paragraph') return;
    const text = block.kind === 'heading' ? block.title : paragraphText(block);
    // A title with words beside it stays in its sentence.
    if (withoutBold(text) === title) this.#titles.set(block, title);
    else if (block.kind === 'paragraph') {
      const line = block.segments.findIndex((segment) => segment.start === start && segment.end === end);
      if (line >= 0) this.#titleLines.set(block, line);
    }
  }

  /** Whether a heading is but the beginning of the paragraph behind it: `1.属于国家秘密。……`. */
  runsOn(block: Block, next: Block | undefined): block is Heading {
    if (block.kind !== 'heading' || block.style !== 'inline' || this.#depths.has(block)) return false;
    return next?.kind === 'paragraph' && /^[ \t]*$/.test(this.#document.text.slice(block.span.end, next.span.start));
  }

  /** The words of a heading with the mark that ends them: of one that runs on, or is a sentence. */
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
    if (block.kind === 'paragraph') return this.#writeLines(block, lead);
    const depth = this.#depths.get(block) ?? (this.#source === 'html' ? block.depth : 0);
    if (depth > 0) return this.#heading(this.#headingWords(block), depth);
    if (this.#source === 'text' && this.#format !== 'html') return undefined;
    // `（二）监督保障：设专人负责。` is a sentence, whose last mark is not to be lost.
    const words = this.readLead(block);
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

  /** A title among the lines of a paragraph becomes a heading between them. */
  #writeLines(block: Paragraph, lead: string): string | undefined {
    const line = this.#titleLines.get(block) ?? -1;
    const title = block.segments[line];
    if (!title || lead !== '' || this.#format === 'plaintext') return this.#writeParagraph(block, lead);
    const write = (segments: Paragraph['segments']): readonly string[] => {
      const [first] = segments;
      const last = segments.at(-1);
      if (!first || !last) return [];
      const span = { start: first.start, end: last.end };
      const typed = this.#document.text.slice(span.start, span.end).replaceAll(/\r\n?/g, '\n');
      return [this.#writeParagraph({ kind: 'paragraph', span, segments }, '') ?? typed];
    };
    const words = withoutBold(this.#document.text.slice(title.start, title.end));
    return [
      ...write(block.segments.slice(0, line)),
      this.#heading(words, 1),
      ...write(block.segments.slice(line + 1)),
    ].join('\n\n');
  }

  #writeParagraph(block: Paragraph, lead: string): string | undefined {
    if (this.#format === 'html') return `<p>${escapeHtml(lead)}${this.#htmlLines(block)}</p>`;
    return this.#source === 'html' ? guardLine(lead + paragraphText(block)) : undefined;
  }

  /** A title keeps its line, before it and behind it. */
  #holdsTitle(from: number, to: number): boolean {
    return this.#titleStarts.some((start) => from <= start && start < to);
  }

  /** Lines that a page's width has broken are joined; others stay lines. */
  #htmlLines({ segments }: Paragraph): string {
    let lines = '';
    for (const [index, { start, end }] of segments.entries()) {
      const before = segments[index - 1];
      // As typed: what is read of a text may lack what stands between its characters.
      const text = this.#document.text.slice(start, end);
      const joins = before !== undefined && isBroken(before.text, text) && !this.#holdsTitle(before.start, end);
      if (before) lines += joins ? '' : '<br>';
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
