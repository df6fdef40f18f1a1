import type { Text } from '../text/message.ts';
import { say } from '../text/message.ts';
import { placeOfTitle } from './places.ts';
import { defineRule, type Problem } from './rule.ts';
import { insertTitle, replaceTitle } from './titleFixes.ts';
import { isUsual, readTitleWords, titleEnding, writeTitle } from './titleWords.ts';

const texts = {
  absent: {
    zh: '没有找到报告标题。通行写法是“机关全称＋年份＋年{ending}”；请在报告开头补上标题。',
    en: 'No title was found. The usual form is the full name of the body, the year and “年{ending}”; add it at the start of the report.',
  },
  wrong: {
    zh: '标题“{title}”与通行写法不同：{faults}。通行写法是“{form}”，请核对。',
    en: 'The title “{title}” departs from the usual form: {faults}. The usual title is “{form}”; check yours.',
  },
  form: { zh: '机关全称＋年份＋年{ending}', en: 'full name of the body + year + 年{ending}' },
} satisfies Record<string, Text>;

/** The report has a title that names the body, the year and the kind of report (norms: practice, B5). */
export const titleForm = defineRule({
  id: 'title-form',
  since: '0.1.0',
  group: 'parts',
  scope: 'report',
  reads: [],
  severity: 'warning',
  fixKind: 'suggestion',
  title: {
    zh: '报告有标题，写明机关、年份和“政府信息公开工作年度报告”。',
    en: 'The report has a title with the body, the year and the words “政府信息公开工作年度报告”.',
  },

  *check(report, { document }): Iterable<Problem> {
    const severity = report.edition?.asks.title ?? 'nothing';
    if (severity === 'nothing') return;
    if (!report.title) {
      yield {
        span: placeOfTitle(document, report),
        severity,
        message: say(texts.absent, { ending: titleEnding }),
        fixes: () => insertTitle(report, document),
      };
      return;
    }
    if (isUsual(report.title.text)) return;
    const words = readTitleWords(report.title.text);
    if (words.faults.length === 0) return;
    const { span, text } = report.title;
    const form = writeTitle(report, words);
    const faults = {
      zh: words.faults.map((fault) => fault.zh).join('，'),
      en: words.faults.map((fault) => fault.en).join(', '),
    };
    const shown = form ?? {
      zh: texts.form.zh.replace('{ending}', titleEnding),
      en: texts.form.en.replace('{ending}', titleEnding),
    };
    yield {
      span,
      severity,
      message: say(texts.wrong, { title: text.replaceAll(/\s+/g, ''), faults, form: shown }),
      fixes: () => replaceTitle(span, form, document),
    };
  },
});
