import { describe, expect, test } from 'vitest';
import { lexicon, matchSectionTitle } from '../../server/src/model/lexicon.ts';
import { editions } from '../../server/src/standards/index.ts';
import { sectionTitles } from '../reports/labels.ts';

/** The section's number and how its title matched. */
function match(title: string): string {
  const found = matchSectionTitle(title);
  return found ? `${found.match} ${found.definition.number}` : 'none';
}

describe('a section is told by its title', () => {
  test('in the official words', () => {
    for (const [index, title] of sectionTitles.entries()) expect(match(title)).toBe(`official ${index + 1}`);
  });

  test('in the words of every edition and every accepted variant', () => {
    for (const section of editions.flatMap((edition) => edition.sections)) {
      expect(match(section.title)).toBe(`official ${section.number}`);
      for (const alias of section.aliases) expect(matchSectionTitle(alias)?.definition.number).toBe(section.number);
    }
  });

  test.each([
    ['总 体 情 况', 'official 1'],
    ['總體情況', 'official 1'],
    ['总体情况（略）', 'official 1'],
    ['政府信息公开行政复议、 行政诉讼情况', 'official 4'],
    ['概 述', 'alias 1'],
    ['主动公开政府信息情', 'near 2'],
    ['收到和处理政府信息公开申请状况', 'near 3'],
    ['存在的主要问题和改进情况', 'alias 5'],
    ['存在的主要问题及改讲情况', 'near 5'],
  ])('however it is spelled: %s', (title, expected) => {
    expect(match(title)).toBe(expected);
  });
});

describe('no section is told by', () => {
  test.each([
    '',
    '总',
    '总体',
    '情况',
    '下一步工作打算',
    '工作亮点',
    '主动公开',
    '表二：主动公开政府信息情况',
    '附件：总体情况',
    '图1主动公开政府信息情况',
    '总体情况良好，全年公开政府信息三百余条',
    '1',
    '（略）',
  ])('“%s”', (title) => {
    expect(match(title)).toBe('none');
  });

  test('words longer than any title', () => {
    expect(match(`总体情况${'　'.repeat(60)}`)).toBe('none');
  });
});

describe('the reader of lines', () => {
  test('learns what a label and a section title is', () => {
    expect(lexicon.isLabel('自然人')).toBe(true);
    expect(lexicon.isSectionTitle('总体情况')).toBe(true);
    expect(lexicon.isSectionTitle('主动公开政府信息情')).toBe(true);
    expect(lexicon.sectionTitles).toContain('主动公开政府信息情况');
  });

  test('learns what is neither', () => {
    expect(lexicon.isLabel('总体情况')).toBe(false);
    expect(lexicon.isSectionTitle('自然人')).toBe(false);
    expect(lexicon.isSectionTitle('工作亮点')).toBe(false);
    expect(lexicon.sectionTitles.filter((title) => title.length < 4)).toEqual([]);
  });

  test('is told which line completes a title, and which does not', () => {
    expect(lexicon.completesSectionTitle('收到和处理政府信息', '公开申请情况')).toBe(true);
    expect(lexicon.completesSectionTitle('政府信息公开行政复议、', '行政诉讼情况')).toBe(true);
    expect(lexicon.completesSectionTitle('总体情况', '良好')).toBe(false);
    expect(lexicon.completesSectionTitle('总体情况', '概述')).toBe(false);
    expect(lexicon.completesSectionTitle('收到和处理政府信息', '本年收到三件')).toBe(false);
    expect(lexicon.completesSectionTitle('总', '体情况')).toBe(false);
  });
});
