import type { Span } from '../../text/span.ts';
import type { Paragraph } from '../../syntax/tree.ts';

/**
 * What a stated number is in its sentence.
 * `count` a number of things that stands for itself; `total` one that parts are given of; `part` one of those parts;
 * `share` a percentage of a base (占 k%, or in brackets behind its count); `rate` any other percentage (办结率达95%, 全文电子化达100%);
 * `growth` a change against an earlier time, in percent or in things (同比增长1.08%, 较上年增加39件);
 * `comparison` an earlier time's own figure, given to compare with (上年3607件, 去年同期80件).
 */
export type ClaimRole = 'total' | 'part' | 'share' | 'rate' | 'growth' | 'count' | 'comparison';

/** Words beside a number, folded (simplified, half width, blanks dropped at both ends); the span is where they stand as typed. */
export interface Phrase {
  readonly text: string;
  /** The same as typed: what messages quote. */
  readonly typed: string;
  readonly span: Span;
}

/** The sentence a claim stands in. Claims of one sentence share the object. */
export interface ClaimSentence {
  /** Running number in the report, from 0. Sentences without numbers are not counted. */
  readonly index: number;
  /** Folded. */
  readonly text: string;
  readonly span: Span;
  /** Id of the report's section it stands in; undefined before the first section and under a heading the edition does not know. */
  readonly section: string | undefined;
  /** Position in `report.sections`; -1 before the first. */
  readonly sectionIndex: number;
  /** Position of its block in the report's blocks. */
  readonly blockIndex: number;
  /** Folded: the first words of what follows it in its paragraph. */
  readonly following: string;
  /** Whether another sentence or heading of the report without numbers stands between it and the sentence counted before. */
  readonly apart: boolean;
}

/** One number stated in prose. Readonly and shared: memoised on the report. */
export interface Claim {
  /** The number's own characters as typed, 万 and 亿 included, unit and percent sign excluded: `1.2万`, `3,646`, `一`. */
  readonly span: Span;
  /** Those characters, folded. */
  readonly text: string;
  /** The number and its unit as typed, without blanks: `１４１件`, `300條`. What messages quote. */
  readonly printed: string;
  /** Exact decimal: `12000`, `3646`, `41.9`, `2690000000` for 26.90亿. Percentages in percent; never negative. */
  readonly value: string;
  /** Digits printed behind the point, before 万 and 亿 (what percentages are rounded to). */
  readonly decimals: number;
  /** False for 余 多 近 约 逾 超 左右 以上 … and for counts rounded to 万 or 亿 (1.2万条): `value` is then its magnitude only. */
  readonly exact: boolean;
  /** `%`, `百分点`, or the measure word as typed and folded, without 万 and 亿: 条 件 人次 元 …. Undefined where none is printed (536万). */
  readonly unit: string | undefined;
  /** Words before the number, from the last mark on: 予以公开, 其中机构设定类, 共收到政府信息公开申请. A bracket right before the number is skipped. */
  readonly what: Phrase;
  /** Words behind the unit up to the next mark: 网上评查 in 3次网上评查. */
  readonly after: Phrase;
  /** Id of the edition's subject (`Edition.subjects`) that the words name; undefined where they name none or more than one. */
  readonly subject: string | undefined;
  /** Whose number it is, as its clause or the beginning of the sentence says: 全市 全县 全区 全镇 本机关 我局 …. Undefined where unsaid. */
  readonly scope: string | undefined;
  /** `previous`: of the year before (上年结转, 去年同期); `running`: 累计, 历年, 截至, 至今: not of this year alone. */
  readonly time: 'previous' | 'running' | undefined;
  readonly role: ClaimRole;
  /** Of `growth`: the way it goes. */
  readonly direction: 'up' | 'down' | undefined;
  /** Of a part or share: the total it is part of, where the text leaves one reading. */
  readonly base: Claim | undefined;
  /** Of a share: the count it is the share of. */
  readonly count: Claim | undefined;
  /** Bracket depth in the sentence, from 0: 34 in 答复3050件（含上年结转34件）is at 1. */
  readonly depth: number;
  /** How the number is written. Numbers in Chinese numerals are often idiom (四个意识): rules take them with care. */
  readonly script: 'digits' | 'han';
  readonly sentence: ClaimSentence;
  /** Offset in `sentence.text` of the number and of the end of its unit. */
  readonly start: number;
  readonly end: number;
  /** The clause it stands in: claims between the same two of `，；：。` share a number. */
  readonly clause: number;
}

/** One part of a list with the share printed of it, if one is. */
export interface ClaimPart {
  readonly count: Claim;
  readonly share: Claim | undefined;
}

/** Parts of one whole, as the author enumerates them. */
export interface ClaimList {
  /** The whole; undefined where the text states none that can be told. */
  readonly total: Claim | undefined;
  /** How the total is known: `cue` one candidate under 其中/分别为/：; `sum` the parts add up to it; `shares` most shares are right of it. */
  readonly basis: 'cue' | 'sum' | 'shares' | undefined;
  /** In order, all of one unit. At least one; at least two where there are no shares. */
  readonly parts: readonly ClaimPart[];
  /**
   * Why the parts must make up the whole, the first of these that holds: `shares` printed for every part, adding to 100 within rounding;
   * `divided` 分别为, 按…分, 分为, 由…组成; `kinds` the parts name all kinds of a closed set (自然人/法人, 予以公开…其他处理, 结果维持…尚未审结);
   * `added` the total stands behind its parts (共计, 合计); `brackets` two or more parts alone in brackets behind the total;
   * `others` the last of three or more parts is 其他: a strong sign, no proof.
   * Undefined: 其中 may name some parts only.
   */
  readonly complete: 'shares' | 'divided' | 'kinds' | 'added' | 'brackets' | 'others' | undefined;
  /** The word or mark that opens the list: 其中, 分别为, 类别, a colon or bracket; empty where there is none. */
  readonly cue: string;
  /** Further numbers of the unit follow that may belong to it: that its parts add up to less says nothing. */
  readonly cut: boolean;
  /** The author says that not all parts are named: 等, 其余, 主要为, an ellipsis. That its parts add up to less says nothing; to more it does. */
  readonly open: boolean;
  /** Whether all of it, total included, stands in one sentence. */
  readonly oneSentence: boolean;
}

/** Where text of claims comes from: a paragraph, or the title of a heading that states numbers. */
export type ClaimSource = Pick<Paragraph, 'segments' | 'span'>;
