import { describe, expect, test } from 'vitest';
import { findYears, writeYear } from '../../server/src/writing/yearWords.ts';

/** The line with `>` before a year that moves on, `=` before one that stays, `#` before one that is cited. */
function markYears(line: string, own = 2024): string {
  const marks = { moves: '>', stays: '=', cited: '#' } as const;
  return findYears(line, own).reduceRight(
    (text, { span, fate }) => text.slice(0, span.start) + marks[fate] + text.slice(span.start),
    line,
  );
}

describe('a year of last year’s report moves on', () => {
  test.each([
    '青禾县人民政府>2024年政府信息公开工作年度报告',
    '>2024年度，全县主动公开信息12条。',
    '>2024 年，全县主动公开信息12条。',
    '>２０２４年，全县主动公开信息12条。',
    '二〇二四年'.replace('二〇二四', '>二〇二四'),
    '自>2024年1月1日起至>2024年12月31日止。',
    '统计期限为>2024年1月1日至12月31日。',
    '截至>2024年12月31日，现行有效规范性文件10件。',
    '截至>2024年底，现行有效规范性文件10件。',
    '从>2024 年 1 月 1 日到 >2024 年 12 月 31 日。',
    '较>2023年增加3件。',
    '与>2023年相比，增加3件。',
    '比>2023年同期少2件。',
    '上年度（>2023年）为12件。',
    '>2024年1—12月，全县公开信息12条。',
    '>2024年第四季度',
    '>2024年1月至12月，全县公开信息12条。',
    '>2024年1月份—12月份，全县公开信息12条。',
    '较>2023年1月至12月增加3件。',
    '自>2024年1月1日开始，至12月31日结束。',
    '占比<5%，>2024年有所上升。',
    '下一步，>2025年将加强培训。',
    '>2025年，县政府办公室计划举办两期培训班。',
    '结转至>2025年办理的6件。',
  ])('%s', (marked) => {
    expect(markYears(marked.replaceAll('>', ''))).toBe(marked);
  });
});

describe('a year of last year’s report stays, for the author to look at', () => {
  test.each([
    '=2024年3月，县政府召开专题会议。',
    '=2024年12月5日召开会议。',
    '于=2024年12月31日印发通知。',
    '自=2024年起实行新的答复文书。',
    '=2024年以来，申请逐年增加。',
    '=2023年至=2024年，共办理12件。',
    '2023—=2024年，共办理12件。',
    '针对=2023年报告指出的问题，已经整改。',
    '=2025年1月20日',
    '=2024年修订的目录',
    '《中华人民共和国行政复议法》自=2024年1月1日起施行。',
    '该办法自=2024年1月1日起正式实施。',
    '新系统于=2024年1月1日开始启用。',
    '有效期自=2024年1月1日起至2026年12月31日。',
    '=2024年1月1日至3月31日开展专项行动。',
    '自二〇二四年一月一日起施行'.replace('二〇二四', '=二〇二四'),
    '![=2024年图](img/=2024年.png)',
    '见[=2024年](x=2024年.md)。',
    '见 https://www.qinghe.example/=2024年/a.html 。',
    '举办=2024年第3期培训班。',
  ])('%s', (marked) => {
    expect(markYears(marked.replaceAll('=', ''))).toBe(marked);
  });
});

test('a year within a tag stays', () => {
  expect(findYears('<img src="2024年.png">', 2024).map(({ fate }) => fate)).toEqual(['stays']);
});

describe('a year that names a document is left alone', () => {
  test.each([
    '根据《条例》（2019年修订）和国办公开办函〔2021〕30号编制。',
    '按照《青禾县#2024年政务公开工作要点》的要求',
    '根据青政办〔2024〕5号文件',
    '按照‹青石县#2024年政务公开工作要点>的要求',
    '按照〈#2024年政务公开工作要点〉的要求',
    '按照＜#2024年政务公开工作要点＞的要求',
    '《关于〈条例〉的#2024年意见》',
    '刊于《政府公报》#2024年第5期。',
    '县政府#2024年第3号公告',
    '县政府#2024年12号文件',
    '自2019年起施行',
    '联系电话：0532-2024',
  ])('%s', (marked) => {
    expect(markYears(marked.replaceAll('#', ''))).toBe(marked);
  });
});

/** The first year of the line, one more. */
function write(line: string): string {
  const [word] = findYears(line, 2024);
  return word ? writeYear(word.year + 1, word, line.slice(word.span.start, word.span.end)) : '';
}

test('a year is written as it was typed', () => {
  expect(write('2024年')).toBe('2025');
  expect(write('２０２４年')).toBe('２０２５');
  expect(write('二〇二四年')).toBe('二〇二五');
  expect(write('二○二四年')).toBe('二○二五');
  // A year without a zero says nothing of how its author writes one.
  const year = { span: { start: 0, end: 4 }, year: 2000, fate: 'moves', isHan: true } as const;
  expect(writeYear(2000, year, '一九九九')).toBe('二〇〇〇');
});
