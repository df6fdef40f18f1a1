import { describe, expect, test } from 'vitest';
import { defineRule } from '../../server/src/rules/rule.ts';
import { createReportService, type ReportService } from '../../server/src/service/reportService.ts';
import type { AnalysisOptions, SourceDocument } from '../../server/src/service/reportService.ts';
import { render } from '../../server/src/text/message.ts';
import { freezeDeep } from '../language/freeze.ts';
import { defaults, openReport, probeError, probeThrowing, probeWarning, writeReport } from './probe.ts';

const silent = { error: () => undefined, warn: () => undefined };

function createProbe(): ReportService {
  return createReportService({ logger: silent, failFast: true, rules: [probeError, probeWarning] });
}

/** Findings as `rule severity words`. */
function listFindings(document: SourceDocument, options: AnalysisOptions = defaults): readonly string[] {
  const { findings } = createProbe().analyze(document, options);
  return findings.map(({ rule, severity, span }) => `${rule} ${severity} ${document.text.slice(span.start, span.end)}`);
}

describe('analyze', () => {
  test('gives findings by position, then in the order of the rules', () => {
    expect(listFindings(openReport(writeReport('先【疑】后【误】。')))).toEqual([
      'probe-warning warning 【疑】',
      'probe-error error 【误】',
    ]);
  });

  test('finds nothing in a document that is no report', () => {
    const notes = openReport('# 会议记录\n\n【误】【疑】\n');
    const analysis = createProbe().analyze(notes, defaults);
    expect(analysis.document.reports).toEqual([]);
    expect(analysis.findings).toEqual([]);
  });

  test('finds nothing in an empty document', () => {
    expect(listFindings(openReport(''))).toEqual([]);
  });

  test('lowers a severity as the settings say, never raises it', () => {
    const document = openReport(writeReport('【误】【疑】'));
    expect(listFindings(document, { ...defaults, rules: { 'probe-error': 'info', 'probe-warning': 'error' } })).toEqual(
      ['probe-error info 【误】', 'probe-warning warning 【疑】'],
    );
  });

  test('does not ask a rule that is off', () => {
    const document = openReport(writeReport('【误】【疑】'));
    expect(listFindings(document, { ...defaults, rules: { 'probe-error': 'off' } })).toEqual([
      'probe-warning warning 【疑】',
    ]);
  });

  test('is answered from the cache for the same text and options', () => {
    const service = createProbe();
    const document = openReport(writeReport('【误】'));
    const first = service.analyze(document, defaults);
    expect(service.analyze({ ...document }, { ...defaults })).toBe(first);
  });

  test.each([
    ['another version', { version: 2 }, {}],
    ['another text under the same version', { text: writeReport('无误') }, {}],
    ['another format', { format: 'plaintext' as const }, {}],
    ['another severity', {}, { rules: { 'probe-error': 'info' as const } }],
    ['another level', {}, { level: 'county' as const }],
    ['another edition', {}, { edition: '2019' }],
  ])('is computed anew for %s', (_, document, options) => {
    const service = createProbe();
    const source = openReport(writeReport('【误】'));
    const first = service.analyze(source, defaults);
    expect(service.analyze({ ...source, ...document }, { ...defaults, ...options })).not.toBe(first);
  });

  test('is computed anew after the document was closed', () => {
    const service = createProbe();
    const document = openReport(writeReport('【误】'));
    const first = service.analyze(document, defaults);
    service.forget(document.uri);
    expect(service.analyze(document, defaults)).not.toBe(first);
  });

  test('gives a value that every feature leaves as it is', () => {
    const service = createProbe();
    const document = openReport(writeReport('【误】【疑】'));
    const analysis = freezeDeep(service.analyze(document, defaults));
    service.describe(analysis);
    service.symbols(analysis, 'en');
    service.foldings(analysis);
    service.actions(analysis, { start: 0, end: document.text.length });
    expect(service.fixAll(document, defaults).text).toContain('【正】');
  });
});

describe('a rule that throws', () => {
  test('where it puts its words together is logged, and its problem is told by its title', () => {
    const logged: string[] = [];
    const logger = { ...silent, error: (message: string) => void logged.push(message) };
    const wordless = defineRule({
      ...probeError,
      scope: 'report' as const,
      *check() {
        yield {
          span: { start: 0, end: 1 },
          get message(): never {
            throw new Error('no words');
          },
          get related(): never {
            throw new Error('no places');
          },
        };
      },
    });
    const service = createReportService({ logger, rules: [wordless] });
    const [finding] = service.analyze(openReport(writeReport('【误】')), defaults).findings;
    expect(finding && [render(finding.message, 'zh-cn'), finding.related]).toEqual([probeError.title.zh, []]);
    expect(logged.map((line) => /no \w+/.exec(line)?.[0])).toEqual(['no words', 'no places']);
  });

  test('is logged with its id, document, version and stack, and the others answer', () => {
    const logged: string[] = [];
    const logger = { ...silent, error: (message: string) => void logged.push(message) };
    const service = createReportService({ logger, rules: [probeThrowing, probeError] });
    const { findings } = service.analyze(openReport(writeReport('【误】'), { version: 7 }), defaults);
    expect(findings.map(({ rule }) => rule)).toEqual(['probe-error']);
    expect(logged).toHaveLength(1);
    expect(logged[0]).toMatch(/probe-throwing.*memory:\/report\.md.*version 7.*on purpose[\s\S]*probe\.ts/);
  });

  test('is thrown on in tests', () => {
    const service = createReportService({ logger: silent, failFast: true, rules: [probeThrowing] });
    expect(() => service.analyze(openReport(writeReport('')), defaults)).toThrow('on purpose');
  });

  test('leaves no half-made analysis behind', () => {
    let broken = true;
    const sometimes = defineRule({
      ...probeThrowing,
      scope: 'document',
      check() {
        if (broken) throw new Error('on purpose');
        return [];
      },
    });
    const service = createReportService({ logger: silent, failFast: true, rules: [sometimes] });
    const document = openReport(writeReport(''));
    expect(() => service.analyze(document, defaults)).toThrow();
    broken = false;
    expect(service.analyze(document, defaults).findings).toEqual([]);
  });
});

function suppress(rule: string, reason: string): string {
  return `<!-- nianbao-disable-next-line ${rule}: ${reason} -->`;
}

describe('directives', () => {
  test('silence the rule they name in the next line', () => {
    const text = writeReport(`${suppress('probe-error', '引文原样')}\n【误】\n\n【误】【疑】`);
    expect(listFindings(openReport(text))).toEqual(['probe-error error 【误】', 'probe-warning warning 【疑】']);
  });

  test('silence nothing without a reason', () => {
    expect(
      listFindings(openReport(writeReport('<!-- nianbao-disable-next-line probe-error: -->\n【误】'))),
    ).toHaveLength(1);
  });

  test('silence nothing of another rule', () => {
    expect(listFindings(openReport(writeReport(`${suppress('probe-warning', '引文')}\n【误】`)))).toHaveLength(1);
  });

  test('may stand one above the other', () => {
    const both = `${suppress('probe-error', '引文')}\n${suppress('probe-warning', '引文')}\n【误】【疑】`;
    expect(listFindings(openReport(writeReport(both)))).toEqual([]);
  });

  test('above a table silence the whole table and nothing after it', () => {
    const table = ['| 甲 | 乙 |', '| --- | --- |', '| 1 | 2 |', '| 【误】 | 3 |'].join('\n');
    const text = writeReport(`${suppress('probe-error', '上级口径')}\n\n${table}\n\n【误】`);
    expect(listFindings(openReport(text))).toEqual(['probe-error error 【误】']);
  });
});

describe('describe', () => {
  test('says which edition was taken and why, and counts findings', () => {
    const service = createProbe();
    const description = service.describe(service.analyze(openReport(writeReport('【误】【误】【疑】')), defaults));
    expect(description.counts).toEqual({ error: 2, warning: 1, info: 0 });
    expect(description.reports).toHaveLength(1);
    expect(description.reports[0]).toMatchObject({ edition: { id: '2021' }, year: 2025 });
    const reason = description.reports[0]?.editionReason;
    expect(reason && render(reason, 'zh-cn')).toMatch(/./);
  });

  test('has nothing to say of a document that is no report', () => {
    const service = createProbe();
    const description = service.describe(service.analyze(openReport('你好'), defaults));
    expect(description).toEqual({ reports: [], counts: { error: 0, warning: 0, info: 0 } });
  });
});

test('the facade cannot be changed', () => {
  expect(Object.isFrozen(createProbe())).toBe(true);
});
