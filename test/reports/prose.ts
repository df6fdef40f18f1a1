import { notices, sectionTitles } from './labels.ts';
import type { ReportValue, TableId } from './value.ts';

/** A part of a report before it has a markup. */
export type Part =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly number: string; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly table: TableId };

const numerals = ['一', '二', '三', '四', '五', '六'] as const;

/** A whole report: title, preface, six sections with everything that is asked of them. Its numbers are those of its tables. */
export function reportParts(value: ReportValue): readonly Part[] {
  return [
    { kind: 'title', text: `${value.organisation}${value.year}年政府信息公开工作年度报告` },
    paragraph(
      `本报告依照《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》（${notices[value.edition]}）编制，` +
        `由${sectionTitles.slice(0, 3).join('、')}等六个部分组成。`,
    ),
    paragraph(`本报告所列数据的统计期限自${value.year}年1月1日起至${value.year}年12月31日止。`),
    section(0),
    ...overviewParts(value),
    section(1),
    { kind: 'table', table: 't2' },
    section(2),
    { kind: 'table', table: 't3' },
    section(3),
    { kind: 'table', table: 't4' },
    section(4),
    paragraph('存在的主要问题：政策解读的形式还不够丰富，乡镇工作人员的业务培训需要加强。'),
    paragraph('改进情况：组织业务培训，把解读材料与文件同步起草、同步发布，问题逐项整改到位。'),
    section(5),
    paragraph('本年度依照信息处理费管理办法办理，未发出收费通知，未收取信息处理费。'),
  ];
}

function overviewParts(value: ReportValue): readonly Part[] {
  return [
    subheading(0, '主动公开情况'),
    paragraph('修订主动公开基本目录，规范性文件在印发的同时向社会公布，重大决策均附解读材料。'),
    subheading(1, '依申请公开情况'),
    paragraph(requestsSentence(value)),
    subheading(2, '政府信息管理情况'),
    paragraph('落实发布前审查和清理制度，失效文件及时标注。'),
    subheading(3, '政府信息公开平台建设情况'),
    paragraph('县政府门户网站设置政府信息公开专栏，便民服务中心设置查阅点。'),
    subheading(4, '监督保障情况'),
    paragraph('政府信息公开列入年度工作考核，委托第三方开展社会评议，未发生责任追究情形。'),
  ];
}

function requestsSentence(value: ReportValue): string {
  const count = (row: string): string => value.tables.t3[`${row}|total`] || '0';
  return (
    `本年新收政府信息公开申请${count('new')}件，上年结转${count('carriedIn')}件；` +
    `办结${count('r.total')}件，结转下年度继续办理${count('carriedOut')}件。`
  );
}

function section(index: number): Part {
  return { kind: 'heading', level: 1, number: `${numerals[index] ?? ''}、`, text: sectionTitles[index] ?? '' };
}

function subheading(index: number, text: string): Part {
  return { kind: 'heading', level: 2, number: `（${numerals[index] ?? ''}）`, text };
}

function paragraph(text: string): Part {
  return { kind: 'paragraph', text };
}
