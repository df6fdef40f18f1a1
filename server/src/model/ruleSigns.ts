import { differAt, wordingData } from '../standards/wording.ts';
import { type Block, isAsTyped, type Paragraph, paragraphText } from '../syntax/tree.ts';
import { mostSigns, type PairSign, SignTable } from '../text/signTable.ts';
import { outerSigns } from './furniture.ts';
import { Note } from './notes.ts';
import type { Report, ReportDocument } from './report.ts';

/** Signs that a text may hold, one a bit. */
export type Signs = number;

const declared: PairSign[] = [];

function declare(sign: PairSign): Signs {
  if (declared.length === mostSigns) {
    throw new Error(`there is room for ${mostSigns} signs: join two of them, or have a second table`);
  }
  return 1 << (declared.push(sign) - 1);
}

const digits = '0123456789';
const numerals = '一二三四五六七八九十';
/** What `\s` matches; other blanks are folded to a space. */
const blanks = ' \t\n\v\f\r\u00A0\u1680\u2000\u2028\u2029\u202F\u205F\u3000\uFEFF';

/**
 * What must stand in a paragraph or heading for a rule to find anything there, each the two characters that are rarest in what it looks
 * for. Nearly every paragraph has none of them, and is done with after one look that all rules share.
 * `test/rules/ruleSigns.test.ts` and every test of a rule hold what rules find by their signs against what they find without.
 */
export const ruleSigns = {
  /** A title in 《》. */
  title: declare({ next: '《〈' }),
  /** 《甲》、《乙》: a 、 behind a closing mark. */
  markBehindTitle: declare({ first: '》”」』', next: '、' }),
  /** A number in front of 号. */
  serial: declare({ first: digits + blanks, next: '号' }),
  /** A blank inside or behind a number. */
  blankInNumber: declare({ first: `${digits}.`, next: blanks }),
  halfWidth: declare({ next: ',;:?!()', asTyped: true }),
  /** 一是, 二要: a point of a list in a sentence. */
  point: declare({ first: numerals, next: '是要' }),
  /** （一）: a number in brackets. */
  bracketed: declare({ first: '(', next: numerals }),
  /** 二、. */
  numbered: declare({ first: numerals, next: '、' }),
  /** What announces a list: 部分, a colon in front of an item or the end, a number behind 》, 等 or 共计. */
  announcing: declare({
    first: '部:》)等共计',
    next: `分(第〇零一二两三四五六七八九十百${digits}共合总计${blanks}`,
  }),
  /** 全部. */
  whole: declare({ first: '全', next: '部' }),
  /** Other words of a report in which all applications were dealt with. */
  completion: declare({ next: '率均都皆' }),
  /** 申请, or 公开信息: what may be meant by all. */
  application: declare(joinPairs(['申请', '开信'])),
  /** A page's line, an advertisement or a registration table: looked for only around the report. */
  outer: declare(joinPairs(outerSigns)) | declare({ next: '©' }),
  /** Slips of the pen: in two groups, so that fewer pairs look like one and are none. */
  slip: declare(joinPairs(slipPairs(0))) | declare(joinPairs(slipPairs(1))),
} as const;

function joinPairs(pairs: readonly string[]): PairSign {
  return { first: pairs.map((pair) => pair.charAt(0)).join(''), next: pairs.map((pair) => pair.charAt(1)).join('') };
}

/** Of each wrong word, the first character that is not the right word's and the one before it; its first two where that is the first. */
function slipPairs(group: 0 | 1): readonly string[] {
  return wordingData.slips
    .map(({ wrong, right }) => {
      const at = Math.max(1, differAt(wrong, right));
      return wrong.slice(at - 1, at + 1);
    })
    .filter((pair) => (pair.charCodeAt(0) + pair.charCodeAt(1)) % 2 === group);
}

/** The signs of a report's paragraphs and headings: of all together, and of each block by its place in `Report.blocks`. */
export interface HeldSigns {
  readonly all: Signs;
  readonly ofBlock: readonly Signs[];
}

let table: SignTable | undefined;

class SignsNote extends Note<HeldSigns> {}

/** One pass over the report's prose, for all rules; its tables are not looked at. */
export function signsOf(report: Report, document: ReportDocument): HeldSigns {
  return report.notes.recall(SignsNote, report, () => readSigns(report, document));
}

/** Whether the report's prose holds one of the signs. */
export function holdsSigns(report: Report, document: ReportDocument, signs: Signs): boolean {
  return (signsOf(report, document).all & signs) !== 0;
}

/** The paragraphs that hold one of the signs and, where others are given, one of those. */
export function paragraphsWith(
  report: Report,
  document: ReportDocument,
  signs: Signs,
  others: Signs = signs,
): readonly Paragraph[] {
  const { all, ofBlock } = signsOf(report, document);
  if ((all & signs) === 0 || (all & others) === 0) return nothing;
  const found: Paragraph[] = [];
  for (let at = 0; at < ofBlock.length; at++) {
    const held = ofBlock[at] ?? 0;
    if ((held & signs) === 0 || (held & others) === 0) continue;
    const block = report.blocks[at];
    if (block?.kind === 'paragraph') found.push(block);
  }
  return found;
}

const nothing: readonly Paragraph[] = [];

function readSigns({ blocks }: Report, { text }: ReportDocument): HeldSigns {
  table ??= new SignTable(declared);
  const ofBlock: Signs[] = [];
  let all = 0;
  for (const block of blocks) {
    const found = findIn(table, block, text);
    ofBlock.push(found);
    all |= found;
  }
  return { all, ofBlock };
}

function findIn(signs: SignTable, block: Block, text: string): Signs {
  if (block.kind === 'heading') {
    const { number, title, titleSpan } = block;
    const found = signs.find(text, number?.span.start ?? titleSpan.start, titleSpan.end);
    // A title that is not as it is typed: entities, tags, blanks.
    return text.startsWith(title, titleSpan.start) ? found : found | signs.find(title, 0, title.length);
  }
  if (block.kind !== 'paragraph') return 0;
  const [only, other] = block.segments;
  // The document itself is faster to look at than a slice of it.
  if (only && !other && isAsTyped(only)) return signs.find(text, only.start, only.end);
  const typed = paragraphText(block);
  return signs.find(typed, 0, typed.length);
}

/** All signs in every block: what a rule finds then it finds without looking for signs. For tests. */
export function assumeSigns(report: Report): void {
  const ofBlock = report.blocks.map(() => -1);
  report.notes.recall(SignsNote, report, () => ({ all: -1, ofBlock }));
}
