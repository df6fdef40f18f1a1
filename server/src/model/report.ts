import type {
  ColumnDefinition,
  ColumnGroup,
  Edition,
  Level,
  RowDefinition,
  SectionDefinition,
  TableDefinition,
} from '../standards/edition.ts';
import type { Message } from '../text/message.ts';
import type { Noise } from '../text/noise.ts';
import type { Span } from '../text/span.ts';
import type { Notes } from './notes.ts';
import type { ProseMemory } from './proseMemory.ts';
import type { RelationPlan } from './relationPlan.ts';
import type { Block, Directive, DocumentFormat, FrontMatter, Heading, SyntaxTree, TableStyle } from '../syntax/tree.ts';

/** The four states of a cell: a blank is not a zero, `/` `-` `—` is not a blank. */
export type CellState = 'number' | 'blank' | 'na' | 'unreadable';

/** Why a cell is not plainly a number. */
export type CellIssue =
  /** `1 0` read as 10. */
  | 'split-digits'
  /** Two values in one cell: unreadable. */
  | 'merged'
  /** Neither number, blank nor not-applicable: unreadable. */
  | 'not-a-number'
  /** A count below 0, with decimals or of more than 15 digits: unreadable as the count it should be. */
  | 'not-a-count';

export interface Cell {
  /** `row|column` with the ids of the edition. */
  readonly id: string;
  readonly row: RowDefinition;
  readonly column: ColumnDefinition;
  /** The cell's content as typed; for an empty cell the place to write at. */
  readonly span: Span;
  readonly raw: string;
  readonly state: CellState;
  /** Decimal as string, sign and point only (`-37`, `59237.2449`); absent unless `state` is number. */
  readonly value?: string;
  /** The value where it is an integer of at most 15 digits: what relations compute with. */
  readonly count?: number;
  /** The number's own characters inside the cell, where notes or units stand beside it. */
  readonly numberSpan?: Span;
  readonly note?: string;
  readonly unit?: string;
  readonly issue?: CellIssue;
  /** Read by the table's own relations, not from its label or separators (glued digits, label lost in extraction). */
  readonly reconstructed?: true;
}

/** A label found in the table and what it was taken for. */
export interface BoundLabel {
  readonly span: Span;
  readonly raw: string;
  /** Row, column, group or block id of the edition. */
  readonly target: string;
  readonly kind: 'row' | 'column' | 'group' | 'block' | 'head';
  /** The official words, where the printed ones are not the official label nor an accepted alias; judged by `table-label`. */
  readonly official?: string;
}

/** Columns of one group that a table lacks. */
export interface LostColumns {
  readonly group: ColumnGroup;
  readonly columns: readonly ColumnDefinition[];
  /** They are all that the group has. */
  readonly isWhole: boolean;
}

/** What is wrong with a table's shape; judged by `table-shape`. */
export type ShapeIssue =
  | { readonly kind: 'row-missing'; readonly row: RowDefinition; readonly span: Span }
  | { readonly kind: 'row-extra'; readonly raw: string; readonly span: Span }
  | { readonly kind: 'row-repeated'; readonly row: RowDefinition; readonly span: Span }
  | {
      readonly kind: 'column-missing';
      readonly column: ColumnDefinition;
      /** What of one group is missing, where the others have it; the column is the first of it. */
      readonly lost?: LostColumns;
      readonly span: Span;
    }
  | { readonly kind: 'column-extra'; readonly raw: string; readonly span: Span }
  | {
      readonly kind: 'cell-count';
      readonly row: RowDefinition;
      readonly expected: number;
      readonly found: number;
      readonly span: Span;
    }
  /** The table is there but its cells cannot be told apart (glued, or drawn out of order). */
  | { readonly kind: 'unreadable'; readonly span: Span };

/** A table of the report, bound to its definition by labels. */
export interface BoundTable {
  readonly id: string;
  readonly definition: TableDefinition;
  readonly style: TableStyle;
  readonly span: Span;
  /** The pieces it is typed in: more than one for split mini-tables. */
  readonly pieces: readonly Span[];
  /** By `row|column`. A cell that is not in the document is not in the map. */
  readonly cells: ReadonlyMap<string, Cell>;
  readonly labels: readonly BoundLabel[];
  /** Those of the labels that have `official`. */
  readonly misnamed: readonly BoundLabel[];
  readonly shape: readonly ShapeIssue[];
  /** Rows and columns exchanged against the official grid. */
  readonly turned: boolean;
  /** Where a table of this id is typed a second time; its cells are not read. */
  readonly repeats: readonly Span[];
  /** What the cells count as in a plan of relations, where that is known without making the cells. */
  readonly readNumbers?: (plan: RelationPlan) => PlacedNumbers;
  readonly notes: Notes;
}

/** What the cells of a table count as, by their places in a plan. */
export interface PlacedNumbers {
  /** NaN where the cell is not in the document or cannot be read as a count; a blank or not-applicable cell is 0. */
  readonly values: number[];
  /** Places of blank or not-applicable cells. */
  readonly blanks: ReadonlySet<number>;
  /** Cells with an issue of their own, in the order they were bound in. */
  readonly odd: readonly Cell[];
}

/** A first-level part of the report, bound where its heading matches the edition. */
export interface Section {
  /** The edition's section id; undefined for a heading the edition does not know. */
  readonly definition: SectionDefinition | undefined;
  readonly heading: Heading;
  /** How the heading matched: the official words, an accepted alias, or only nearly. */
  readonly match: 'official' | 'alias' | 'near' | 'none';
  /** Heading and body. */
  readonly span: Span;
  readonly body: Span;
  /** Blocks after the heading, sub-headings included. */
  readonly blocks: readonly Block[];
}

export interface Title {
  readonly text: string;
  readonly span: Span;
  readonly year?: number;
  readonly yearSpan?: Span;
}

/** 统计期限, as stated in prose. */
export interface Period {
  readonly span: Span;
  readonly fromYear?: number;
  readonly fromYearSpan?: Span;
  readonly toYear?: number;
  readonly toYearSpan?: Span;
  /** True where it runs from 1 January to 31 December in readable digits. */
  readonly wholeYear: boolean;
}

export interface Report {
  /** Position in the document, from 0. */
  readonly index: number;
  readonly span: Span;
  /** Undefined where the report is of a format that is not known (2008–2018 formats without a table that binds). */
  readonly edition: Edition | undefined;
  readonly editionReason: Message;
  readonly year: number | undefined;
  readonly organisation: string | undefined;
  readonly level: Level | undefined;
  readonly title: Title | undefined;
  readonly period: Period | undefined;
  /** Blocks before the first section heading, title included. */
  readonly preface: readonly Block[];
  readonly sections: readonly Section[];
  readonly tables: readonly BoundTable[];
  /** All blocks of the report. */
  readonly blocks: readonly Block[];
  /** Where a copied text ends in the middle of a table or a sentence: nothing behind it is missing. */
  readonly cutAt: number | undefined;
  readonly notes: Notes;
  /** Given where other versions of the document are read before and after this one. */
  readonly memory: ProseMemory | undefined;
}

/** A document and the reports found in it. Readonly all the way: it is cached and shared. */
export interface ReportDocument {
  readonly text: string;
  readonly format: DocumentFormat;
  readonly tree: SyntaxTree;
  readonly frontMatter: FrontMatter | undefined;
  readonly directives: readonly Directive[];
  readonly reports: readonly Report[];
  /** Read with the words of earlier formats, too. */
  readonly isWide: boolean;
  /** Pieces of other documents between and behind several reports: they belong to none of them. */
  readonly foreign: readonly Span[];
  /** Line end that the document uses, for what fixes write. */
  readonly eol: '\n' | '\r\n';
  /**
   * Only of a text with noise: the same document as it was read, in the text without the noise. Rules read that one; their
   * places are then brought back.
   */
  readonly denoised?: ReportDocument;
  /** Of the document that `denoised` holds: what was left out of the text as typed, and the way back to it. */
  readonly noise?: Noise;
}
