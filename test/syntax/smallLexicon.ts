import type { Lexicon } from '../../server/src/syntax/lexicon.ts';

const labels = new Set([
  '规章',
  '行政许可',
  '行政处罚',
  '自然人',
  '商业企业',
  '总计',
  '一、本年新收政府信息公开申请数量',
  '（一）予以公开',
]);
const titles = ['总体情况', '概述', '主动公开政府信息情况'];

/** A few words of a report, so that the reader of lines is tested without any edition. */
export const smallLexicon: Lexicon = {
  isLabel: (text) => labels.has(text),
  labelPart: (text) => {
    if (labels.has(text)) return 'whole';
    return [...labels].some((label) => label.startsWith(text)) ? 'start' : undefined;
  },
  isSectionTitle: (title) => titles.includes(title),
  completesSectionTitle: (title, rest) => title.length >= 4 && titles.includes(title + rest),
  sectionTitles: titles,
};
