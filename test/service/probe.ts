import type { Problem, Rule } from '../../server/src/rules/rule.ts';
import { defineRule } from '../../server/src/rules/rule.ts';
import type { AnalysisOptions, SourceDocument } from '../../server/src/service/reportService.ts';
import { say } from '../../server/src/text/message.ts';
import { cover } from '../../server/src/text/span.ts';

/**
 * Rules for tests of what stands around rules: they find marks instead of mistakes, so that a test does not change with the
 * catalogue. `【误】` is an error whose safe fix is `【正】`; `【疑】` a warning with a suggestion and a related place.
 */
export const probeError: Rule = defineRule({
  id: 'probe-error',
  since: '0.0.0',
  group: 'parts',
  severity: 'error',
  fixKind: 'safe',
  scope: 'report',
  title: { zh: '不写【误】', en: 'No 【误】' },
  *check(report, { document }) {
    for (const start of findAll(document.text, '【误】', report.span)) {
      const span = { start, end: start + 3 };
      yield {
        span,
        message: say({ zh: '{word} 应为【正】', en: '{word} should read 【正】' }, { word: '【误】' }),
        relations: ['t3.row.new'],
        fixes: () => [
          {
            title: say({ zh: '改为【正】', en: 'Write 【正】' }),
            kind: 'safe',
            edits: [{ span, newText: '【正】' }],
          },
        ],
      };
    }
  },
});

export const probeWarning: Rule = defineRule({
  id: 'probe-warning',
  since: '0.0.0',
  group: 'parts',
  severity: 'warning',
  fixKind: 'suggestion',
  scope: 'report',
  title: { zh: '不写【疑】', en: 'No 【疑】' },
  *check(report, { document }) {
    for (const start of findAll(document.text, '【疑】', report.span)) {
      const span = { start, end: start + 3 };
      const problem: Problem = {
        span,
        message: say({ zh: '此处存疑', en: 'Doubtful' }),
        related: [{ span: cover(span, span), message: say({ zh: '这里', en: 'Here' }) }],
        fixes: () => [{ title: say({ zh: '删去', en: 'Delete' }), kind: 'suggestion', edits: [{ span, newText: '' }] }],
      };
      yield problem;
    }
  },
});

export const probeThrowing: Rule = defineRule({
  id: 'probe-throwing',
  since: '0.0.0',
  group: 'parts',
  severity: 'error',
  fixKind: 'none',
  scope: 'report',
  title: { zh: '总是出错', en: 'Always throws' },
  check() {
    throw new Error('on purpose');
  },
});

function* findAll(
  text: string,
  mark: string,
  within: { readonly start: number; readonly end: number },
): Iterable<number> {
  for (let at = text.indexOf(mark, within.start); at >= 0 && at < within.end; at = text.indexOf(mark, at + 1)) yield at;
}

/** A report short enough to read in a test; `text` stands in its first section. */
export function writeReport(text: string): string {
  return [
    '# 青禾县2025年政府信息公开工作年度报告',
    '',
    '本报告所列数据的统计期限自2025年1月1日起至2025年12月31日止。',
    '',
    '## 一、总体情况',
    '',
    '### （一）主动公开',
    '',
    text,
    '',
    '## 二、主动公开政府信息情况',
    '',
    '| 第二十条第（五）项 |  |  |  |',
    '| --- | ---: | ---: | ---: |',
    '| 信息内容 | 本年处理决定数量 |  |  |',
    '| 行政许可 | 12 |  |  |',
    '',
    '## 三、收到和处理政府信息公开申请情况',
    '',
    '| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    '| 一、本年新收政府信息公开申请数量 | 200 | 14 | 1 | 2 | 4 | 0 | 221 |',
    '| 二、上年结转政府信息公开申请数量 | 5 | 1 | 0 | 0 | 0 | 0 | 6 |',
    '| 三、本年度办理结果 |  |  |  |  |  |  |  |',
    '| （一）予以公开 | 205 | 15 | 1 | 2 | 4 | 0 | 227 |',
    '| （七）总计 | 205 | 15 | 1 | 2 | 4 | 0 | 227 |',
    '| 四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
    '',
    '## 四、政府信息公开行政复议、行政诉讼情况',
    '',
    '无。',
    '',
    '## 五、存在的主要问题及改进情况',
    '',
    '无。',
    '',
    '## 六、其他需要报告的事项',
    '',
    '无。',
    '',
  ].join('\n');
}

export const defaults: AnalysisOptions = { edition: 'auto', level: undefined, organisation: undefined, rules: {} };

export function openReport(text: string, changes: Partial<SourceDocument> = {}): SourceDocument {
  return { uri: 'memory:/report.md', version: 1, text, format: 'markdown', ...changes };
}
