import type { ReportDocument } from '../../server/src/model/report.ts';
import type { DocumentFormat } from '../../server/src/syntax/tree.ts';
import type { Found } from '../language/checkAll.ts';
import type { EditionId } from '../reports/labels.ts';
import { renderReport } from '../reports/renderReport.ts';
import { styleByName } from '../reports/styles.ts';
import { generateReport, type ReportValue } from '../reports/value.ts';

/** A rule and a part of the words it stands on. */
export type Expected = readonly [rule: string, at: string];

/** One published report's peculiarity, in a report of ours. */
export interface Observation {
  /** Year and body of the published report it was seen in. */
  readonly row: string;
  readonly seen: string;
  readonly text: string;
  readonly format: DocumentFormat;
  /** Given where every cell must be read as it says, and no relation fails. */
  readonly value?: ReportValue;
  /** What must be reported; nothing else may be above information. */
  readonly reports?: readonly Expected[];
  /** Rules of `reports` that may speak as errors; the others may warn at most. */
  readonly errors?: readonly string[];
  /** Rules that may have something to say above information or not: how far they go is theirs to decide. */
  readonly open?: readonly string[];
  /** Numbers of the sections that are recognised, in order; the six in order where it is absent. */
  readonly sections?: readonly number[] | 'any';
  readonly check?: (document: ReportDocument, found: readonly Found[]) => void;
}

/** A report of an invented body, small enough to read. */
export function reportOf(
  edition: EditionId,
  year: number,
  body: Partial<Pick<ReportValue, 'organisation' | 'level'>> = {},
): ReportValue {
  return { ...generateReport(edition, year, { density: 0.3, largest: 40 }), year, ...body };
}

export const department = { organisation: '青禾县水务局', level: 'department' } as const;
export const township = { organisation: '青禾县柳溪镇人民政府', level: 'township' } as const;

/** The report in a style, with pieces of its text replaced; a piece that is not there is a mistake of the fixture. */
export function typedAs(
  value: ReportValue,
  style: string,
  edits: readonly (readonly [from: string, to: string])[] = [],
): string {
  let text = renderReport(value, styleByName(style));
  for (const [from, to] of edits) {
    if (!text.includes(from)) throw new Error(`“${from}” is not in the fixture`);
    text = text.replace(from, () => to);
  }
  return text;
}

/** A clean report but for the edits, in a style whose cells are all read. */
export function seenIn(
  row: string,
  seen: string,
  value: ReportValue,
  style: string,
  edits: readonly (readonly [from: string, to: string])[] = [],
  expected: Partial<Omit<Observation, 'row' | 'seen' | 'text' | 'format'>> = {},
): Observation {
  const { format } = styleByName(style);
  return { row, seen, text: typedAs(value, style, edits), format, value, ...expected };
}

/** The words that fixtures change most. */
export const words = {
  period: (year: number): string => `自${year}年1月1日起至${year}年12月31日止`,
  periodSentence: (year: number): string => `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
  disclosure: '修订主动公开基本目录，规范性文件在印发的同时向社会公布，重大决策均附解读材料。',
  management: '落实发布前审查和清理制度，失效文件及时标注。',
  platform: '县政府门户网站设置政府信息公开专栏，便民服务中心设置查阅点。',
  problems: '存在的主要问题：政策解读的形式还不够丰富，乡镇工作人员的业务培训需要加强。',
} as const;
