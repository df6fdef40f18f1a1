import type { Report } from '../model/report.ts';
import { foldText } from '../text/fold.ts';
import type { Text } from '../text/message.ts';

/** What a title says and what it lacks against the usual form. */
export interface TitleWords {
  /** Simplified, without blanks; empty where the title names no body. */
  readonly organisation: string;
  /** As printed, without 年; empty where there is none. */
  readonly year: string;
  /** `年` or `年度`, as printed after the year. */
  readonly yearMark: string;
  readonly isYearFirst: boolean;
  readonly faults: readonly Text[];
}

/** The words every title ends with. Recalled from practice: no rule about them was seen (hence never an error). */
export const titleEnding = '政府信息公开工作年度报告';

const yearPattern = /(?<!\d)(?:19|20)\d{2}(?!\d)|二[〇○零][〇○零一二三四五六七八九]{2}/;

/** Ways the words after 信息公开 go wrong, the longest first. What begins with 工作年度报告 is right. */
const endings: readonly (readonly [RegExp, Text])[] = [
  [/^年度工作报告/, { zh: '“年度工作报告”词序应为“工作年度报告”', en: '“年度工作报告” should read “工作年度报告”' }],
  [/^年度报告/, { zh: '缺“工作”二字', en: '“工作” is missing' }],
  [/^工作报告/, { zh: '缺“年度”二字', en: '“年度” is missing' }],
  [/^报告/, { zh: '缺“工作年度”四字', en: '“工作年度” is missing' }],
  [/^/, { zh: '结尾应为“工作年度报告”', en: 'it should end with “工作年度报告”' }],
];

/** 零 may write a year. Four characters and more: 关于 and 的 around a name are not the name. */
const usual = /^[\u4E00-\u96F5\u96F7-\u9FFF]{4,}20\d{2}年政府信息公开工作年度报告$/;

/** Whether the title is plainly in the usual form: `readTitleWords` finds no fault in it then. */
export function isUsual(title: string): boolean {
  return usual.test(title);
}

/** Takes a title apart. Any text has an answer; blanks, line breaks, width and script do not matter. */
export function readTitleWords(title: string): TitleWords {
  const whole = foldText(title).replaceAll(/\s+/g, '');
  const faults: Text[] = [];
  const { rest, year, yearMark, yearAt } = takeYear(whole);
  if (year === '') faults.push({ zh: '缺年份', en: 'the year is missing' });
  else if (yearMark === '') faults.push({ zh: '年份后缺“年”字', en: '“年” is missing after the year' });

  const at = rest.lastIndexOf('信息公开');
  if (at < 0) {
    faults.push({ zh: '缺“政府信息公开”', en: '“政府信息公开” is missing' });
    return { organisation: '', year, yearMark, isYearFirst: yearAt === 0, faults };
  }
  const organisation = readOrganisation(rest.slice(0, at), faults);
  const tail = rest.slice(at + 4);
  const ending = tail.startsWith('工作年度报告') ? undefined : endings.find(([pattern]) => pattern.test(tail));
  if (ending) faults.push(ending[1]);
  return { organisation, year, yearMark, isYearFirst: yearAt === 0, faults };
}

function takeYear(whole: string): { rest: string; year: string; yearMark: string; yearAt: number } {
  const match = yearPattern.exec(whole);
  if (!match) return { rest: whole, year: '', yearMark: '', yearAt: -1 };
  const [year] = match;
  const after = whole.slice(match.index + year.length);
  const isInside = match.index > whole.indexOf('信息公开');
  const yearMark = after.startsWith('年度') ? '年度' : after.startsWith('年') ? '年' : '';
  // 信息公开工作2024年度报告: the 年度 belongs to the words of the form.
  const cut = isInside && /^年度(?:工作)?报告/.test(after) ? 0 : yearMark.length;
  return { rest: whole.slice(0, match.index) + after.slice(cut), year, yearMark, yearAt: match.index };
}

/** Hospitals, schools and companies are no government: what they publish is their own information (《条例》第五十五条). */
const publicInstitution = /(?:医院|卫生院|保健院|学校|[一二三四五六七八九十]中|[中小]学|大学|学院|幼儿园|公司|集团)$/;

/** The body before 信息公开; says what is wrong with the words between. */
function readOrganisation(before: string, faults: Text[]): string {
  let organisation = before;
  if (before.endsWith('人民政府')) {
    // ××县人民政府信息公开…: one 政府 serves twice in most published titles; not a fault.
  } else if (before.endsWith('政府')) {
    organisation = before.slice(0, -2);
  } else if (before.endsWith('政务')) {
    organisation = before.slice(0, -2);
    faults.push({ zh: '“政务信息公开”应为“政府信息公开”', en: '“政务信息公开” should read “政府信息公开”' });
  } else if (!publicInstitution.test(before)) {
    faults.push({ zh: '“信息公开”前缺“政府”二字', en: '“政府” is missing before “信息公开”' });
  }
  organisation = organisation.replace(/^关于/, '').replace(/(?:关于|的)$/, '');
  if (!/[\u4E00-\u9FFF]/.test(organisation)) {
    faults.push({ zh: '缺机关名称', en: 'the name of the body is missing' });
    return '';
  }
  return organisation;
}

/** The title in the usual form, year and body in the order they are printed in. Undefined where the body or the year is not known. */
export function writeTitle(report: Report, words?: TitleWords): string | undefined {
  const organisation = words?.organisation || report.organisation;
  const year = words?.year || report.year;
  if (!organisation || !year) return undefined;
  const dated = `${year}${words?.yearMark || '年'}`;
  return words?.isYearFirst && words.organisation !== ''
    ? dated + organisation + titleEnding
    : organisation + dated + titleEnding;
}
