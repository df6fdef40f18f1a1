import type { Text } from '../text/message.ts';

/** How a part of the edition stands in a report. */
export type PartState = 'present' | 'missing' | 'misplaced' | 'empty';

/** What the outline says beside a part and in its tooltip; `{clause}` is what the part rests on. */
export const outlineTexts = {
  untitled: { zh: '未写标题的年度报告', en: 'Annual report without a title' },
  residue: { zh: '网页残留', en: 'Left by the website' },
  present: {
    detail: { zh: '', en: '' },
    tooltip: { zh: '依据：{clause}', en: 'By {clause}' },
  },
  missing: {
    detail: { zh: '缺少', en: 'missing' },
    tooltip: {
      zh: '报告里没有这一项（{clause}）。点击插入。',
      en: 'The report does not have it ({clause}). Click to insert it.',
    },
  },
  misplaced: {
    detail: { zh: '位置不对', en: 'misplaced' },
    tooltip: {
      zh: '这一部分没有排在格式规定的位置（{clause}）。',
      en: 'This part does not stand where the format puts it ({clause}).',
    },
  },
  empty: {
    detail: { zh: '没有内容', en: 'empty' },
    tooltip: {
      zh: '这一部分只有标题，没有内容，或内容过少（{clause}）。',
      en: 'This part has a heading and no content, or hardly any ({clause}).',
    },
  },
} satisfies Record<string, Text | Readonly<Record<'detail' | 'tooltip', Text>>>;
