/** An index into `StatisticsParams.places`: where in the document a number stands. */
export type Place = number;

/**
 * What the statistics preview draws: numbers, words and what belongs together. The page knows nothing of reports; every word in
 * here is in the client's language, labels of the report as they are printed.
 */
export interface Statistics {
  readonly head: StatisticsHead;
  /** What came in against what was settled: the whole first, then the columns that do not close. */
  readonly balances: readonly Balance[];
  readonly charts: readonly Chart[];
  readonly grids: readonly Grid[];
  /** As the edition lists them, whatever came of them: the page puts those that fail first. */
  readonly checks: readonly Check[];
  readonly claims: readonly ClaimGroup[];
}

export interface StatisticsHead {
  readonly title: string;
  readonly titlePlace?: Place;
  readonly organisation?: string;
  readonly year?: number;
  readonly edition: string;
  /** Why this edition. */
  readonly reason: string;
  readonly tallies: readonly Tally[];
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly verdict: Verdict;
  /** Set where last year's report was found: what the changes beside the figures are against. */
  readonly previous?: string;
}

/** So many of so many parts or tables. */
export interface Tally {
  readonly name: string;
  readonly there: number;
  readonly expected: number;
  /** Names of those that are not there. */
  readonly missing: readonly string[];
}

export interface Verdict {
  readonly state: 'holds' | 'fails' | 'none';
  readonly words: string;
}

/** One number with its name. */
export interface Figure {
  /** The same from one keystroke to the next. */
  readonly id: string;
  readonly label: string;
  /** Decimal as string; absent where there is no number or not every part of a sum can be read. */
  readonly value?: string;
  /** What to show: the number, the mark that stands there, or a word for an empty cell. */
  readonly shown: string;
  readonly unit?: string;
  /** Part of the whole it stands in, such as `19.3%`. */
  readonly share?: string;
  readonly place?: Place;
  /** It stands in a relation that does not hold. */
  readonly fails?: true;
  /** How it was worked out, where it is not printed in the report. */
  readonly formula?: string;
  readonly change?: Change;
}

/** Against last year's report. */
export interface Change {
  readonly before: string;
  /** With its sign; `0` where nothing changed. */
  readonly difference: string;
  /** Such as `+3.9%`; absent where there was nothing before. */
  readonly growth?: string;
}

export interface Balance {
  readonly id: string;
  readonly name: string;
  readonly left: readonly Figure[];
  readonly right: readonly Figure[];
  readonly leftSum: string;
  readonly rightSum: string;
  readonly state: CheckState;
  /** That it closes, by how much it does not, or why nothing can be said. */
  readonly words: string;
}

export interface Chart {
  readonly id: string;
  readonly title: string;
  /** `stack`: each bar cut into its parts; `bars`: a bar for each part, of one scale; `years`: totals beside those of last year. */
  readonly kind: 'stack' | 'bars' | 'years';
  readonly bars: readonly Bar[];
  /** Rates and the like that belong under it. */
  readonly rates: readonly Figure[];
}

export interface Bar {
  readonly total: Figure;
  readonly parts: readonly Figure[];
}

/** A table of the report in its official order. */
export interface Grid {
  readonly id: string;
  readonly title: string;
  /** Its numbers are in the charts already. */
  readonly drawn: boolean;
  readonly blocks: readonly GridBlock[];
}

export interface GridBlock {
  readonly caption?: string;
  readonly columns: readonly string[];
  readonly rows: readonly GridRow[];
}

export interface GridRow {
  readonly label: string;
  readonly depth: number;
  /** Null where no cell is: in a row that holds a label only, or not in the document. */
  readonly cells: readonly (GridCell | null)[];
}

export interface GridCell {
  readonly shown: string;
  readonly place: Place;
  readonly fails?: true;
  readonly change?: Change;
}

/** `silent`: not judged, because a number in it cannot be read or the total is left blank. */
export type CheckState = 'fails' | 'silent' | 'holds';

export interface Check {
  readonly id: string;
  /** The table it is in. */
  readonly table: string;
  readonly name: string;
  readonly clause: string;
  readonly sign: '=' | '≥';
  readonly state: CheckState;
  readonly left: string;
  readonly right: string;
  /** Left minus right, with its sign; empty where nothing can be said. */
  readonly difference: string;
  readonly words: string;
  readonly totals: readonly Operand[];
  readonly parts: readonly Operand[];
}

export interface Operand {
  readonly label: string;
  readonly shown: string;
  readonly place: Place;
}

/** What one part of the report says in numbers. */
export interface ClaimGroup {
  readonly id: string;
  /** Heading of the part. */
  readonly name: string;
  readonly claims: readonly ClaimLine[];
}

export interface ClaimLine {
  readonly id: string;
  /** The words around the number. */
  readonly before: string;
  readonly shown: string;
  readonly after: string;
  readonly place: Place;
  /** How deep it stands among the parts of the number before it. */
  readonly depth: number;
  readonly state: 'agrees' | 'differs' | 'open';
  /** What it was held against, and what came of it. */
  readonly words: string;
  readonly against?: Place;
  readonly share?: string;
}
