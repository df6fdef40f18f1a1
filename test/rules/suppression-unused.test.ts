import { describe, expect, test } from 'vitest';
import { createReportService } from '../../server/src/service/reportService.ts';
import { checkFix, checkProblems, checkSilent } from '../language/check.ts';
import { defaults, openReport } from '../service/probe.ts';

const head = '# 青禾县水务局2025年政府信息公开工作年度报告\n\n## 一、总体情况\n\n';
const wrong = '按照《公文处理办法》（青政发[2020]8号）办理。\n';
const right = wrong.replace('[2020]', '〔2020〕');
const comment = '<!-- nianbao-disable-next-line document-number: 原文如此 -->';
const service = createReportService({ logger: { error: () => undefined, warn: () => undefined }, failFast: true });

function rulesOf(text: string, rules: Readonly<Record<string, 'off' | 'info'>> = {}): readonly string[] {
  const found = service.analyze(openReport(text), { ...defaults, rules }).findings.map(({ rule }) => rule);
  return found.filter((rule) => rule === 'document-number' || rule.startsWith('suppression-'));
}

const one = (year: number, line: string): string =>
  `# 青禾县水务局${year}年政府信息公开工作年度报告\n\n## 一、总体情况\n\n${'全年公开信息五百条，均按时办理。\n\n'.repeat(300)}${line}\n`;

const seen = (text: string, version: number, uri: string) =>
  service
    .analyze({ uri, version, text, format: 'markdown' }, defaults)
    .findings.filter(({ rule }) => rule.startsWith('suppression-'))
    .map(({ rule, span }) => [rule, span.start]);

test('a comment whose problem is mended is named, for information', () => {
  checkProblems('suppression-unused', `${head}⟦${comment}⟧\n${right}`, {
    messages: ['规则“document-number”在这条注释所指的地方没有问题要报告'],
    severities: ['info'],
  });
});

test('a comment with a name that is no rule’s is named at the name, as a warning', () => {
  checkProblems('suppression-unused', `${head}${comment.replace('document-number', '⟦document-no⟧')}\n${wrong}`, {
    messages: ['没有规则“document-no”'],
    severities: ['warning'],
  });
});

test('of two comments over a line each is judged by itself', () => {
  const other = '<!-- nianbao-disable-next-line punctuation-width: 原文如此 -->';
  checkProblems('suppression-unused', `${head}${comment}\n⟦${other}⟧\n${wrong}`);
});

test('a comment before a table with nothing of its rule in it is named', () => {
  const table = '| 结果 | 行政复议 |\n| --- | ---: |\n| 结果维持 | 1 |\n';
  checkProblems('suppression-unused', `${head}⟦${comment}⟧\n${table}`);
});

test('deleting it takes its line with it', () => {
  checkFix('suppression-unused', `${head}⟦${comment}⟧\n${right}`, `${head}${right}`);
});

test('a comment that silences a problem is left alone', () => {
  checkSilent('suppression-unused', `${head}${comment}\n${wrong}`);
  checkSilent('suppression-unused', `${head}${comment}\n\n${wrong}`);
});

test('a comment whose rule is off may be of use again', () => {
  checkSilent('suppression-unused', `${head}${comment}\n${right}`, { off: ['document-number'] });
});

test('a comment without a reason has another fault', () => {
  checkSilent('suppression-unused', `${head}<!-- nianbao-disable-next-line document-number -->\n${right}`);
});

test('a report without such comments is left alone', () => {
  checkSilent('suppression-unused', `${head}<!-- 待核 -->\n${wrong}`);
});

describe('the service', () => {
  test('asks it after all other rules', () => {
    expect(rulesOf(`${head}${comment}\n${wrong}`)).toEqual([]);
    expect(rulesOf(`${head}${comment}\n${right}`)).toEqual(['suppression-unused']);
    expect(rulesOf(`${head}${wrong}`)).toEqual(['document-number']);
  });

  test('says nothing of a comment whose rule is off, nor where it is off itself', () => {
    expect(rulesOf(`${head}${comment}\n${right}`, { 'document-number': 'off' })).toEqual([]);
    expect(rulesOf(`${head}${comment}\n${right}`, { 'suppression-unused': 'off' })).toEqual([]);
  });

  test('offers to delete the comment, and no comment about the comment', () => {
    const text = `${head}${comment}\n${right}`;
    const analysis = service.analyze(openReport(text), defaults);
    const at = text.indexOf(comment);
    const kinds = service.actions(analysis, { start: at, end: at + 1 }).map(({ kind }) => kind);
    expect(kinds).toEqual(['fix', 'command']);
  });

  test('judges the same after each edit of a long document as from scratch', () => {
    const before = [2021, 2022, 2023, 2024].map((year) => one(year, `${comment}\n${wrong}`)).join('');
    const after = [2021, 2022, 2023, 2024]
      .map((year) => one(year, `${comment}\n${year === 2023 ? right : wrong}`))
      .join('');
    for (const [version, text] of [before, after, before, after.replace('五百', '六百')].entries()) {
      expect(seen(text, version, 'memory:/long.md')).toEqual(seen(text, 0, `memory:/fresh-${version}.md`));
    }
  });
});
