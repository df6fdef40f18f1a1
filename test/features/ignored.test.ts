import { describe, expect, test } from 'vitest';
import { dropIgnored, findAnchor } from '../../server/src/features/ignored.ts';
import { createReportService } from '../../server/src/service/reportService.ts';
import { defaults, probeError, probeWarning, writeReport } from '../service/probe.ts';
import { expectLinear } from '../growth.ts';

const service = createReportService({
  logger: { error: () => undefined, warn: () => undefined },
  failFast: true,
  rules: [probeError, probeWarning],
});
const entryOf = (text: string, rule = 'probe-error') => ({ rule, file: 'a.txt', text, reason: '核对过' });
const entriesOf = (length: number) => Array.from({ length }, (_, index) => entryOf(`没有${index}的文字`));
const textsOf = (entries: readonly { readonly text: string }[]) => entries.map(({ text }) => text);
const longReport = (lines: number): string => writeReport('处处【误】\n'.repeat(lines));

function check(text: string, ...ignore: readonly ReturnType<typeof entryOf>[]) {
  const source = { uri: 'a.txt', version: 1, text, format: 'plaintext' as const };
  const { findings, unusedIgnores } = service.analyze(source, { ...defaults, ignore });
  service.forget('a.txt');
  return { rules: findings.map(({ rule }) => rule), unused: unusedIgnores.map(({ text: typed }) => typed) };
}

describe('an entry of .nianbao.json', () => {
  const text = writeReport('甲处【误】在此\n乙处【误】在此\n丙处【疑】在此');

  test('silences the problem that begins in its text, and no other', () => {
    expect(check(text).rules).toEqual(['probe-error', 'probe-error', 'probe-warning']);
    expect(check(text, entryOf('甲处【误】'))).toEqual({ rules: ['probe-error', 'probe-warning'], unused: [] });
    expect(check(text, entryOf('甲处【误】'), entryOf('丙处【疑】', 'probe-warning')).rules).toEqual(['probe-error']);
  });

  test('silences nothing once the text has changed, and is named', () => {
    expect(check(text.replace('甲处', '丁处'), entryOf('甲处【误】'))).toEqual({
      rules: ['probe-error', 'probe-error', 'probe-warning'],
      unused: ['甲处【误】'],
    });
  });

  test('silences nothing of another rule, nor what only stands beside its text', () => {
    expect(check(text, entryOf('甲处【误】', 'probe-warning')).rules).toHaveLength(3);
    expect(check(text, entryOf('甲处')).rules).toHaveLength(3);
    expect(check(text, entryOf('误】在此\n乙')).rules).toHaveLength(3);
  });

  test('finds its lines in a text whose lines end otherwise', () => {
    expect(check(text.replaceAll('\n', '\r\n'), entryOf('甲处【误】在此\n乙处【误】')).rules).toEqual([
      'probe-error',
      'probe-warning',
    ]);
  });

  test('is not called unused where its rule is off', () => {
    const source = { uri: 'a.txt', version: 1, text, format: 'plaintext' as const };
    const options = { ...defaults, rules: { 'probe-error': 'off' as const }, ignore: [entryOf('没有的文字')] };
    expect(service.analyze(source, options).unusedIgnores).toEqual([]);
  });

  test('changes what is kept of an analysis', () => {
    const source = { uri: 'b.txt', version: 1, text, format: 'plaintext' as const };
    const before = service.analyze(source, defaults);
    expect(service.analyze(source, { ...defaults, ignore: [entryOf('甲处【误】')] }).findings).toHaveLength(
      before.findings.length - 1,
    );
  });

  test('costs time that grows with their number, and with the text', async () => {
    await expectLinear(500, entriesOf, (many) =>
      expect(check(longReport(1000), ...many).unused).toEqual(textsOf(many)),
    );
    const hundred = entriesOf(100);
    await expectLinear(4000, longReport, (long) => expect(check(long, ...hundred).unused).toEqual(textsOf(hundred)));
  });
});

const spanAt = (text: string, word: string, nth = 0) => {
  let start = -1;
  for (let index = 0; index <= nth; index++) start = text.indexOf(word, start + 1);
  return { start, end: start + word.length };
};

describe('the text that names a place', () => {
  test('is its line where no other reads so', () => {
    const text = '甲\n本年收到申请5件。\n乙';
    expect(findAnchor(text, spanAt(text, '5'))).toBe('本年收到申请5件。');
  });

  test('is as many lines as tell it from the others', () => {
    const text = '规章 |\r\n0 |\r\n行政许可 |\r\n0 |\r\n';
    expect(findAnchor(text, spanAt(text, '0', 1))).toBe('行政许可 |\n0 |');
  });

  test('is a piece of a long paragraph', () => {
    const text = `${'一二三四五六七八九十'.repeat(100)}数字5在此${'甲乙丙丁'.repeat(100)}`;
    const anchor = findAnchor(text, spanAt(text, '5')) ?? '';
    expect(anchor.length).toBeLessThan(300);
    expect(anchor).toContain('数字5在此');
  });

  test('is not there where nothing tells the place', () => {
    const text = '0 |\n'.repeat(40);
    expect(findAnchor(text, spanAt(text, '0', 30))).toBeUndefined();
  });

  test('always silences what it was made for', () => {
    const text = writeReport('甲处【误】在此\n乙处【误】在此\n\n【误】\n【误】\n末');
    const source = { uri: 'c.txt', version: 1, text, format: 'plaintext' as const };
    const { findings } = service.analyze(source, defaults);
    expect(findings).toHaveLength(4);
    for (const finding of findings) {
      const anchor = findAnchor(text, finding.span);
      expect(anchor).toBeDefined();
      const left = dropIgnored(text, '\n', findings, [entryOf(anchor ?? '')]);
      expect(left.findings).toEqual(findings.filter((each) => each !== finding));
    }
  });
});

describe('the text that names a place', () => {
  test('is not there for an empty line', () => {
    const text = '甲处在此\n\n\n丙处在此';
    expect(findAnchor(text, { start: 4, end: 4 })).toBe('甲处在此');
    expect(findAnchor(text, { start: 5, end: 5 })).toBeUndefined();
    expect(findAnchor(text, { start: 5, end: 8 })).toBeUndefined();
  });

  test('is nothing where the whole text before the place stands in it twice', () => {
    expect(findAnchor('同一句话\n同一句话', { start: 1, end: 2 })).toBeUndefined();
  });
});
