import { Note } from '../model/notes.ts';
import { type Signs, signsOf } from '../model/ruleSigns.ts';
import type { Report, ReportDocument } from '../model/report.ts';
import { type Block, type Heading, type Paragraph, paragraphText, sourceSpan } from '../syntax/tree.ts';
import { foldText } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import type { Edit, Fix } from './rule.ts';

/**
 * A paragraph or heading as the rules on language read it: its words without what is no prose (code, addresses, tags). Tables,
 * front matter, directives and fenced code are no passages.
 */
export class Passage {
  /** As it was read: lines joined, entities decoded. Look for a sign here before asking for `text`. */
  readonly typed: string;
  readonly block: Heading | Paragraph;
  readonly #start: number;
  readonly #document: ReportDocument;
  /** Of a heading: whether the document says the same from `#start` on, letter by letter. */
  readonly #isExact: boolean;
  #text: string | undefined;
  #folded: string | undefined;

  constructor(document: ReportDocument, block: Heading | Paragraph, typed: string, start: number) {
    this.#document = document;
    this.block = block;
    this.typed = typed;
    this.#start = start;
    this.#isExact = block.kind === 'heading' && document.text.startsWith(typed, start);
  }

  /** `typed` with every unit that is no prose replaced by U+FFFC; same length. */
  get text(): string {
    this.#text ??= hideForeign(this.typed);
    return this.#text;
  }

  /** `text` in simplified characters and half width; same length. */
  get folded(): string {
    this.#folded ??= foldText(this.text);
    return this.#folded;
  }

  /** Source of `[from, to)` of the text. */
  spanOf(from: number, to: number): Span {
    if (this.block.kind === 'paragraph') return sourceSpan(this.block, from, to);
    return this.#isExact ? { start: this.#start + from, end: this.#start + to } : this.block.titleSpan;
  }

  /** Source of `[from, to)` where the document says the same letter by letter, so that it may be written over; else undefined. */
  editable(from: number, to: number): Span | undefined {
    const span = this.spanOf(from, to);
    return this.#document.text.slice(span.start, span.end) === this.typed.slice(from, to) ? span : undefined;
  }

  /** The edit that writes `newText` over `[from, to)`; none where `editable` gives no place. */
  editsOf(from: number, to: number, newText: string): readonly Edit[] {
    const span = this.editable(from, to);
    return span ? [{ span, newText }] : [];
  }

  /** The fix of that edit, where there is one. */
  offer(from: number, to: number, newText: string, fix: Pick<Fix, 'title' | 'kind'>): readonly Fix[] {
    const edits = this.editsOf(from, to, newText);
    return edits.length > 0 ? [{ ...fix, edits }] : [];
  }
}

/** The passages that were asked for, by the places of their blocks; undefined where none is. */
class PassagesNote extends Note<(Passage | undefined)[]> {}

/** All passages of the report, in order. */
export function passagesOf(report: Report, document: ReportDocument): readonly Passage[] {
  return pickPassages(report, document, () => true);
}

/** Those that hold one of the signs. Reports are never written to: their passages are kept with them, for all rules. */
export function passagesWith(report: Report, document: ReportDocument, signs: Signs): readonly Passage[] {
  const { all, ofBlock } = signsOf(report, document);
  return (all & signs) === 0 ? nothing : pickPassages(report, document, (at) => ((ofBlock[at] ?? 0) & signs) !== 0);
}

const nothing: readonly Passage[] = [];

function pickPassages(report: Report, document: ReportDocument, isWanted: (at: number) => boolean): readonly Passage[] {
  const { blocks } = report;
  const made = report.notes.recall(PassagesNote, report, () => []);
  const picked: Passage[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (!block || !isWanted(at)) continue;
    const passage = (made[at] ??= readPassage(report, document, block));
    if (passage) picked.push(passage);
  }
  return picked;
}

function readPassage(report: Report, document: ReportDocument, block: Block): Passage | undefined {
  // What a page prints in front of the title is not the report's.
  const from = report.title?.span.start ?? report.span.start;
  if (block.span.end <= from) return undefined;
  if (block.kind === 'heading') return readHeading(document, block);
  if (block.kind !== 'paragraph') return undefined;
  const own = block.span.start < from ? dropBefore(block, from) : block;
  return new Passage(document, own, paragraphText(own), own.span.start);
}

/** The lines of a paragraph from the title on. */
function dropBefore(paragraph: Paragraph, from: number): Paragraph {
  const segments = paragraph.segments.filter(({ end }) => end > from);
  const [start = from] = segments.map((segment) => segment.start);
  return { kind: 'paragraph', span: { start, end: paragraph.span.end }, segments };
}

/** A heading with its number, where the document says both letter by letter; else its title. */
function readHeading(document: ReportDocument, heading: Heading): Passage {
  const { number, title, titleSpan } = heading;
  const start = number?.span.start ?? titleSpan.start;
  const typed = document.text.slice(start, titleSpan.end);
  const isExact = typed.endsWith(title) && !/[<&\n]/.test(typed);
  return isExact
    ? new Passage(document, heading, typed, start)
    : new Passage(document, heading, title, titleSpan.start);
}

const foreignSign = /[`<@&]|:\/\/|www\.|\]\(/;
/** Code, tags and comments, targets of links, addresses of pages and mailboxes, entities. */
const foreign =
  /`[^`\n]{1,200}`|<[a-zA-Z/!][^<>\n]{0,300}>|\]\([^()\s]{1,300}\)|(?:https?|ftp):\/\/[\w\-.~:/?#@!$&'*+,;=%[\]]{1,300}|www\.[\w\-.~:/?#@!$&'*+,;=%]{1,300}|[\w.+-]{1,64}@[\w.-]{1,100}|&#?\w{1,10};/g;

function hideForeign(typed: string): string {
  if (!foreignSign.test(typed)) return typed;
  return typed.replaceAll(foreign, (found) => '\uFFFC'.repeat(found.length));
}
