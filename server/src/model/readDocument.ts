import { findNoise } from '../text/noise.ts';
import type { Level } from '../standards/edition.ts';
import { parseDocument } from '../syntax/parse.ts';
import type { Block, Directive, DocumentFormat, FrontMatter, SyntaxTree } from '../syntax/tree.ts';
import { setForeignApart } from './foreign.ts';
import { splitGluedHeadings } from './gluedHeadings.ts';
import { type Vocabulary, wordsFor } from './lexicon.ts';
import { outlineReports } from './outline.ts';
import type { ProseMemory } from './proseMemory.ts';
import { readReport } from './readReport.ts';
import { splitAtReportStarts } from './reportStarts.ts';
import type { Report, ReportDocument } from './report.ts';
import { placeInTyped } from './typedPlaces.ts';

/** What a caller knows beside the text. Front matter wins over all of it. */
export interface ReadOptions {
  readonly format: DocumentFormat;
  /** An edition id; absent or `auto`: detected. */
  readonly edition?: string | undefined;
  readonly level?: Level | undefined;
  readonly organisation?: string | undefined;
  /** What was read of the words of the version before. */
  readonly memory?: ProseMemory | undefined;
}

/** Words without which no text is such a report, in either script; pinyin in brackets may stand between the two characters. */
const subject = /公[\u00AD\u200B-\u200F\u2060\uFEFF]?(?:[（(][a-zA-Zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹɡ]{1,8}[)）])?[开開]/;

/** JSON: a report's text inside it has its line ends and quotes escaped, so that its lines and numbers cannot be told. */
function isData(text: string): boolean {
  if (!/^[\s\uFEFF]*[[{]\s*["{[]/.test(text.slice(0, 200))) return false;
  return /["}\]]\s*[}\]]\s*$/.test(text.slice(-200));
}

/**
 * Reads a document and the reports in it. Never throws: a text that is no report gives none. The result is readonly and may be
 * shared; its positions are UTF-16 offsets of `text`. Time is linear in the length of the text.
 */
export function readDocument(text: string, options: ReadOptions): ReportDocument {
  if (!subject.test(text) || isData(text)) {
    const { format } = options;
    const tree = { text, format, blocks: [] };
    return {
      text,
      format,
      tree,
      frontMatter: undefined,
      directives: [],
      reports: [],
      isWide: false,
      foreign: [],
      eol: lineEndOf(text),
    };
  }
  const noise = findNoise(text);
  if (!noise) return readClean(text, options);
  return placeInTyped({ ...readClean(noise.clean, options), noise }, noise);
}

function lineEndOf(text: string): '\n' | '\r\n' {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function readClean(text: string, options: ReadOptions): ReportDocument {
  const words = wordsFor(text, options.edition);
  return readBlocks(parseDocument(text, options.format, words), options, words);
}

/** The document of blocks that were read with the words before. */
export function readBlocks(parsed: SyntaxTree, options: ReadOptions, words: Vocabulary): ReportDocument {
  const { text } = parsed;
  const blocks = splitAtReportStarts(splitGluedHeadings(parsed.blocks, words));
  const tree = blocks === parsed.blocks ? parsed : { ...parsed, blocks };
  const frontMatter = blocks.find((block): block is FrontMatter => block.kind === 'front-matter');
  const directives = blocks.filter((block): block is Directive => block.kind === 'directive');
  const content: readonly Block[] =
    frontMatter || directives.length > 0
      ? blocks.filter((block) => block.kind !== 'front-matter' && block.kind !== 'directive')
      : blocks;
  const { outlines, foreign } = setForeignApart(outlineReports(content, words), content);
  const reports: Report[] = [];
  for (const [index, outline] of outlines.entries()) {
    const end = content[outline.to]?.span.start ?? text.length;
    // Front matter speaks of the document's only or first report.
    const report = readReport(content, outline, end, {
      index: reports.length,
      options,
      frontMatter: index === 0 ? frontMatter : undefined,
      words,
    });
    if (report) reports.push(report);
  }
  const apart = foreign.map(({ from, to }) => ({
    start: content[from]?.span.start ?? text.length,
    end: content[to - 1]?.span.end ?? text.length,
  }));
  return {
    text,
    format: options.format,
    tree,
    frontMatter,
    directives,
    reports,
    foreign: apart,
    isWide: words.isWide,
    eol: lineEndOf(text),
  };
}
