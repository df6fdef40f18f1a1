/** Certainty of a norm: V seen in a retrieved source, D derived by arithmetic or logic from a V label, R recalled (never an error). */
export type Certainty = 'V' | 'D' | 'R';

/** Where a norm comes from; stands on every item of `standards/*.json`. */
export interface Provenance {
  /** Clause or label it rests on, in the words users know (`国办公开办函〔2021〕30号附件`, `《条例》第五十条`). */
  readonly clause: string;
  /** The same for readers of English; numbers of documents and labels stay as printed. Every item of our files has it. */
  readonly clauseEn?: string;
  /** Address or publication. */
  readonly source: string;
  readonly certainty: Certainty;
  /** What is doubtful about it. */
  readonly note?: string;
}

/** Level of the reporting body. Unknown is `undefined`, never guessed. */
export type Level = 'state' | 'province' | 'city' | 'county' | 'department' | 'township';

/** A required part of the report, by number and order. */
export interface SectionDefinition extends Provenance {
  readonly id: string;
  /** From 1; the official numbering is its Chinese numeral with `、`. */
  readonly number: number;
  /** Official heading without number. */
  readonly title: string;
  /** Accepted variants seen in published reports: information at most. */
  readonly aliases: readonly string[];
  /** Ids of the tables that stand in it, in order. */
  readonly tables: readonly string[];
  /**
   * Skeleton paragraphs and sub-headings (`### （一）主动公开`) that drafts start from, in the drafting form.
   * `{year}` and `{organisation}` stand for the report's own; `＿＿` for what the author fills in.
   */
  readonly skeleton: readonly string[];
  /** Paragraphs that reports of 各级人民政府 have after the skeleton. */
  readonly governmentSkeleton?: readonly string[];
}

/** A label as printed, with the spellings that mean the same. */
export interface LabelDefinition {
  readonly id: string;
  readonly label: string;
  readonly aliases?: readonly string[];
}

export interface RowDefinition extends LabelDefinition {
  /** False for a group row that holds a label only: its other cells do not exist. */
  readonly data: boolean;
  /** Depth in the row tree, from 1. */
  readonly depth: number;
  /** Block the row stands in (tables of blocks only). */
  readonly block?: string;
  /** Number printed in a column of codes (`01`, `49**`); tells rows of the same words apart. */
  readonly code?: string;
  /** Unit of the row's numbers, where the table states it row by row. */
  readonly unit?: string;
  /** What the row's cells hold where it is not what the column says: an amount of money among counts. */
  readonly value?: 'decimal';
}

/** In a table of blocks an id may stand once in each block (`decisions`): rows tell the cells apart. */
export interface ColumnDefinition extends LabelDefinition {
  readonly block?: string;
  readonly unit?: string;
  /** What the cells hold. `signed` also takes 增52, 减37, +3, -3; `decimal` an amount of money. */
  readonly value: 'count' | 'signed' | 'decimal';
  /** Group: the label over this column. */
  readonly group?: string;
}

/** A caption with rows and columns of its own inside one table (table 2). */
export interface TableBlock extends LabelDefinition {
  readonly unit?: string;
}

/** A labelled group of columns (法人或其他组织; 行政复议, 未经复议直接起诉, 复议后起诉). */
export interface ColumnGroup extends LabelDefinition {
  readonly parent?: string;
}

export interface TableDefinition extends Provenance {
  readonly id: string;
  readonly section: string;
  /** Words to call it by in messages: `表二` … */
  readonly name: { readonly zh: string; readonly en: string };
  /**
   * `blocks`: caption, header and rows repeat (table 2); `matrix`: rows by columns (table 3);
   * `outcomes`: one row, or turned, of column groups by outcome (table 4); `indicators`: a row for each figure, with its unit,
   * its code and one or two numbers (annexes before 2019). Bodies leave out the rows they have nothing for.
   */
  readonly shape: 'blocks' | 'matrix' | 'outcomes' | 'indicators';
  readonly blocks: readonly TableBlock[];
  readonly rows: readonly RowDefinition[];
  readonly columns: readonly ColumnDefinition[];
  readonly groups: readonly ColumnGroup[];
  /** Labels that belong to the table's head and name no row or column (信息内容, the printed 勾稽关系; 申请人情况 is a group). */
  readonly headLabels: readonly string[];
}

/** A sum, balance or order between cells of one table; cells are `row|column`. */
export interface Relation extends Provenance {
  readonly id: string;
  readonly table: string;
  readonly kind: 'sum' | 'balance' | 'order';
  /** `sum`: one cell; `balance`: the left side; `order`: the side that is at least as large. */
  readonly total: readonly string[];
  readonly parts: readonly string[];
  /** How the relation is printed or called, for messages: `第一项加第二项之和，等于第三项加第四项之和`. */
  readonly name: { readonly zh: string; readonly en: string };
}

/** What a section's prose must speak of. */
export interface ContentDefinition extends Provenance {
  readonly id: string;
  readonly section: string;
  readonly name: { readonly zh: string; readonly en: string };
  /** One of these words (simplified, half width) anywhere in the section, its headings included, is enough. */
  readonly words: readonly string[];
  /** Sections where speaking of it is as good: reports of governments put these results in different parts. */
  readonly alsoIn?: readonly string[];
  /** Levels it is required of; absent: of every level. */
  readonly levels?: readonly Level[];
}

/** What the law asks of a report wherever it stands: before 2019 no outline was fixed, only what had to be spoken of. */
export interface ItemDefinition extends Provenance {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  /** One of these words (simplified, half width) anywhere in the report, its tables included, is enough. */
  readonly words: readonly string[];
  /** Sections it usually stands behind or in, the likeliest first: the place to point at. */
  readonly near: readonly string[];
}

/** Cells that must be 0 for bodies without the power (立法法 第九十一、九十三条). */
export interface AuthorityDefinition extends Provenance {
  readonly table: string;
  readonly cells: readonly string[];
  readonly without: readonly Level[];
}

/** A row of one year's table that is a row of the next year's, column by column: what was carried over. */
export interface CarryDefinition extends Provenance {
  readonly table: string;
  /** Row of the report before. */
  readonly from: string;
  /** Row of the report after. */
  readonly to: string;
}

/** One way to read a subject's number in its table: these cells together. */
export interface SubjectReading {
  readonly name: { readonly zh: string; readonly en: string };
  readonly cells: readonly string[];
}

/** Words behind a number that name it, both patterns. */
export interface BehindDefinition {
  /** Begins the words behind the number. */
  readonly after: string;
  /** Ends the sentence before the number, and says of what it is: `公文20件结转下年度` are no applications. */
  readonly lead: string;
}

/** Something that prose counts and a table of the report holds: what a number in prose may be compared with. */
export interface SubjectDefinition extends Provenance {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  /** Measure words it is counted in, folded. */
  readonly units: readonly string[];
  /** Those of the units that may also count pieces of information: behind words only that the pattern finds. */
  readonly looseUnits?: readonly { readonly units: readonly string[]; readonly before: string }[];
  /** Pattern that ends the sentence before the number, where its own words do not say of what it is: `制发规范性文件12件，废止4件`. */
  readonly lead?: string;
  /** Of each group one must stand in the words beside the number, folded. */
  readonly words: readonly (readonly string[])[];
  /** Patterns of which one must end the words before the number; fillers such as 共, 数量, 为 may follow it. */
  readonly before?: readonly string[];
  /** Words behind the number that name it where those before it name nothing: `17件结转下年度`. */
  readonly behind?: readonly BehindDefinition[];
  /** None of these may stand beside the number. */
  readonly without?: readonly string[];
  /** One of these must stand in the sentence. */
  readonly context?: readonly string[];
  /** None of these may: the sentence then speaks of something else. */
  readonly otherContext?: readonly string[];
  /** `any`: also a number of last year or a running total, by its words (上年结转, 现行有效). Absent: of the year alone. */
  readonly time?: 'any';
  /** The words may well count something else than the table does: a difference is information. */
  readonly arguable?: boolean;
  /** `part`: the cells hold some of what prose counts, so they are not more. Absent: prose and cells are equal. */
  readonly holds?: 'part';
  readonly table: string;
  /** Any of these may be what is counted; more than one where the words leave it open (收到: 一, or 一 and 二 together). */
  readonly readings: readonly SubjectReading[];
}

export interface Notice extends Provenance {
  readonly number: string;
  readonly title: string;
  readonly date: string;
}

/** One version of the report format, as `standards/<id>.json` holds it. */
export interface Edition {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly notice: Notice;
  /** Report years it is used for; `to` absent: still in force. */
  readonly years: { readonly from: number; readonly to?: number };
  /** Label texts that occur in this edition's tables only, numbered ones with and without their number: each is a vote for it. */
  readonly signs: readonly string[];
  /** Words of a report's text that speak for it: the local rules it cites, the name of its annex. */
  readonly textSigns: readonly string[];
  /** Words that all stand in the title of this kind of report; empty where the title is that of every annual report. */
  readonly titleSigns: readonly string[];
  /** `fixed`: the parts, their order, numbers and headings are prescribed. `usual`: they are what such reports mostly have. */
  readonly outline: 'fixed' | 'usual';
  /** How far title and period of such a report are judged. */
  readonly asks: { readonly title: Ask; readonly period: Ask };
  readonly sections: readonly SectionDefinition[];
  readonly tables: readonly TableDefinition[];
  readonly relations: readonly Relation[];
  readonly contents: readonly ContentDefinition[];
  readonly authority: readonly AuthorityDefinition[];
  readonly carries: readonly CarryDefinition[];
  readonly subjects: readonly SubjectDefinition[];
  readonly items: readonly ItemDefinition[];
}

/** The highest severity a missing or unusual part is reported with; `nothing`: it is not asked for. */
export type Ask = 'warning' | 'info' | 'nothing';
