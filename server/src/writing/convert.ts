import { readDocument, type ReadOptions } from '../model/readDocument.ts';
import { wordsFor } from '../model/lexicon.ts';
import type { ReportDocument } from '../model/report.ts';
import { looksLikeHtml } from '../syntax/html.ts';
import { parseDocument } from '../syntax/parse.ts';
import type { DocumentFormat } from '../syntax/tree.ts';
import type { Message } from '../text/message.ts';
import { simplify } from '../text/simplify.ts';
import type { Span } from '../text/span.ts';
import { listNotes, whyNot } from './conversionNotes.ts';
import { TableWriter } from './convertedTables.ts';
import { WordsWriter } from './convertedWords.ts';
import type { SaidOfReport } from './frontMatter.ts';
import { layOutBlocks } from './layOutBlocks.ts';
import { compareReadings, type Differences } from './sameReading.ts';
import { chooseForms, lowerForms, type TableForm } from './tablePlan.ts';

export interface ConvertOptions extends ReadOptions {
  /** What to write: Markdown and plain text in drafting form, HTML with the official merged tables. */
  readonly to: DocumentFormat;
  readonly simplified?: boolean | undefined;
  /** What the front matter of Markdown is to say; what it says already stays. */
  readonly frontMatter?: SaidOfReport | undefined;
}

/** A part of the text as typed and what takes its place. */
export interface Replacement {
  readonly span: Span;
  readonly newText: string;
}

/** Something about a conversion that its author should know. */
export interface ConversionNote {
  /** In the text as typed. */
  readonly span: Span;
  readonly message: Message;
}

export interface Conversion {
  /** Undefined where no form was found in which everything is read as before; `notes` then say what would have changed. */
  readonly text: string | undefined;
  /** From the text as typed to `text`, in order and apart from each other. */
  readonly edits: readonly Replacement[];
  readonly notes: readonly ConversionNote[];
}

/**
 * The document in another form. It is read again before it is given out: reports, sections and the state and value of every cell
 * must be those of the text as typed. A table for which the form does not allow that keeps its own grid, or stays as typed.
 */
export function convertText(text: string, options: ConvertOptions): Conversion {
  const document = readWhole(options.simplified ? simplify(text) : text, options);
  const source = options.format === 'html' || looksLikeHtml(text) ? 'html' : 'text';
  const tables = new TableWriter(document, options.to, source === 'html' ? 'html' : options.format);
  const words = new WordsWriter(document, options.to, source);
  const forms = chooseForms(tables.plan);
  lowerForms(tables.plan, forms, tables.undraftable(forms));
  for (;;) {
    const pieces = layOutBlocks({ document, options, source, tables, words, forms });
    const written = pieces.map((piece) => piece.newText).join('');
    const differences = compareReadings(document, readDocument(written, readBackOptions(document, options)));
    if (isNone(differences)) {
      const edits = joinTouching(pieces.filter(({ span, newText }) => newText !== text.slice(span.start, span.end)));
      return { text: written, edits, notes: listNotes(document, tables.plan, forms, options.to) };
    }
    if (!lowerForms(tables.plan, forms, suspects(differences, forms)))
      return { text: undefined, edits: [], notes: whyNot(document, differences) };
  }
}

function joinTouching(edits: readonly Replacement[]): readonly Replacement[] {
  const joined: Replacement[] = [];
  for (const edit of edits) {
    const before = joined.at(-1);
    if (before?.span.end !== edit.span.start) {
      joined.push(edit);
      continue;
    }
    joined.pop();
    joined.push({
      span: { start: before.span.start, end: edit.span.end },
      newText: before.newText + edit.newText,
    });
  }
  return joined;
}

/** A text that is no report at a glance is not read into blocks; to be written otherwise it has to be. */
function readWhole(text: string, options: ReadOptions): ReportDocument {
  const document = readDocument(text, options);
  if (document.tree.blocks.length > 0) return document;
  return { ...document, tree: parseDocument(text, options.format, wordsFor(text, options.edition)) };
}

/** The tables that differ; where only the outline does, any of them may be why. */
function suspects({ tables }: Differences, forms: ReadonlyMap<string, TableForm>): readonly string[] {
  const lowerable = tables.filter((key) => forms.get(key) !== undefined && forms.get(key) !== 'typed');
  return lowerable.length > 0 ? lowerable : [...forms.keys()];
}

function isNone({ tables, outline }: Differences): boolean {
  return tables.length === 0 && !outline;
}

/** Front matter has no place in HTML: what it says of the edition is said when the result is read. */
function readBackOptions(document: ReportDocument, options: ConvertOptions): ReadOptions {
  const { to, ...others } = options;
  if (to !== 'html' || !document.frontMatter) return { ...others, format: to };
  const edition = document.frontMatter.entries.some(({ key }) => key === 'edition' || key === '版式')
    ? document.reports[0]?.edition?.id
    : undefined;
  return { ...others, format: to, edition: edition ?? options.edition };
}
