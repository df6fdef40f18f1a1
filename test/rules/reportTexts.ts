import { editionById } from '../../server/src/standards/index.ts';
import { draftTable } from '../../server/src/writing/draft.ts';

/** An empty table of an edition, as Markdown. */
export function tableOf(edition: '2021' | '2019', id: 't2' | 't3' | 't4'): string {
  const table = editionById(edition)?.tables.find((each) => each.id === id);
  if (!table) throw new Error(`edition ${edition} has no table ${id}`);
  return draftTable(table, 'markdown');
}

/** The pieces of a report, each a whole block of text; an empty one is left out. */
export interface ReportPieces {
  readonly front: string;
  readonly title: string;
  readonly preface: string;
  readonly one: string;
  readonly two: string;
  readonly three: string;
  readonly four: string;
  readonly five: string;
  readonly six: string;
}

export const overview = `### （一）主动公开

全年主动公开政府信息212条，发布政策解读6篇。

### （二）依申请公开

全年新收政府信息公开申请7件，均按期答复。

### （三）政府信息管理

清理现行规范性文件，逐件认定公开属性。

### （四）政府信息公开平台建设

网站栏目调整为9个，政务新媒体账号1个。

### （五）监督保障

组织培训2次，开展日常检查4次。`;

export const problems = '存在的主要问题是部分栏目更新偏慢。上年度指出的栏目重复问题已经归并。下一步按季度检查。';

/** A finished report of an invented department, without any mistake in its parts. */
export const finished: ReportPieces = {
  front: '',
  title: '# 青禾县水利局2024年政府信息公开工作年度报告',
  preface:
    '本报告根据《中华人民共和国政府信息公开条例》和国办公开办函〔2021〕30号的要求编制。本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。',
  one: `## 一、总体情况\n\n${overview}`,
  two: `## 二、主动公开政府信息情况\n\n${tableOf('2021', 't2')}`,
  three: `## 三、收到和处理政府信息公开申请情况\n\n${tableOf('2021', 't3')}`,
  four: `## 四、政府信息公开行政复议、行政诉讼情况\n\n${tableOf('2021', 't4')}`,
  five: `## 五、存在的主要问题及改进情况\n\n${problems}`,
  six: '## 六、其他需要报告的事项\n\n本年度没有收取信息处理费。',
};

const order = ['front', 'title', 'preface', 'one', 'two', 'three', 'four', 'five', 'six'] as const;

/** The finished report with some pieces changed. */
export function writeReport(changes: Partial<ReportPieces> = {}): string {
  return joinPieces(order.map((piece) => changes[piece] ?? finished[piece]));
}

/** Blocks of text parted by blank lines; empty ones are left out. */
export function joinPieces(pieces: readonly string[]): string {
  return `${pieces.filter((piece) => piece !== '').join('\n\n')}\n`;
}

/** The report as plain text: the same lines without Markdown's marks. */
export function plain(text: string): string {
  return text.replaceAll(/^#+ /gm, '');
}
