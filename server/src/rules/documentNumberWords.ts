import type { Text } from '../text/message.ts';

/** What is said of a document number. */
export const documentNumberWords = {
  brackets: {
    zh: '发文字号的年份用六角括号：“{printed}”应写作“{expected}”（GB/T 9704—2012第7.2.5条）。',
    en: 'The year of a document number stands in 〔〕: “{printed}” should be “{expected}” (GB/T 9704—2012, 7.2.5).',
  },
  small: {
    zh: '“{printed}”里的“﹝﹞”是小号括号，与发文字号用的六角括号“〔〕”不是同一个字符，检索时可能查不到；宜写作“{expected}”（GB/T 9704—2012第7.2.5条）。',
    en: 'The “﹝﹞” in “{printed}” are small brackets, other characters than the 〔〕 of a document number, and a search may miss them: better “{expected}” (GB/T 9704—2012, 7.2.5).',
  },
  serial: {
    zh: '发文字号的序号不加“第”，不编虚位：“{printed}”应写作“{expected}”（GB/T 9704—2012第7.2.5条）。',
    en: 'The serial of a document number takes neither “第” nor a leading zero: “{printed}” should be “{expected}” (GB/T 9704—2012, 7.2.5).',
  },
  year: {
    zh: '发文字号的年份标全称：“{printed}”应写作“{expected}”（GB/T 9704—2012第7.2.5条）。请核对年份。',
    en: 'The year of a document number is written in full: “{printed}” should be “{expected}” (GB/T 9704—2012, 7.2.5). Check the year.',
  },
  change: { zh: '改为“{expected}”', en: 'Change to “{expected}”' },
} satisfies Record<string, Text>;
