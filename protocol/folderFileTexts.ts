import type { Text } from '../server/src/text/message.ts';

/** What is said of a folder’s file that cannot be used as it is written. */
export const folderFileTexts = {
  large: {
    zh: '这个文件太大：有 {size} 个字符，最多 {most} 个。整个文件没有采用，请删去不需要的内容。',
    en: 'This file is too large: {size} characters, at most {most}. Nothing of it is used; delete what is not needed.',
  },
  deep: {
    zh: '括号套得太深（超过 {most} 层）。整个文件没有采用，请按 docs/settings.md 的写法改写。',
    en: 'The brackets are nested too deeply (more than {most} levels). Nothing of the file is used; write it as docs/settings.md shows.',
  },
  syntax: {
    zh: '这里不是合格的 JSON。整个文件没有采用，请检查引号、逗号和括号。',
    en: 'This is not valid JSON. Nothing of the file is used; check quotation marks, commas and brackets.',
  },
  object: {
    zh: '{key} 应当是花括号里的若干项，如 {expected}；这一项没有采用。',
    en: '{key} must be an object such as {expected}; it is not used.',
  },
  list: {
    zh: '{key} 应当是方括号里的若干项，如 {expected}；这一项没有采用。',
    en: '{key} must be a list such as {expected}; it is not used.',
  },
  key: {
    zh: '没有“{key}”这一项；可用：{expected}。',
    en: 'There is no key "{key}"; the keys are {expected}.',
  },
  twice: {
    zh: '“{key}”写了两次，采用后面的一次。请删去一次。',
    en: '"{key}" is written twice; the later one is used. Delete one of them.',
  },
  choice: {
    zh: '{key} 不能是 {value}：应为 {expected} 之一；这一项没有采用。',
    en: '{key} cannot be {value}: it must be one of {expected}; it is not used.',
  },
  text: {
    zh: '{key} 不能是 {value}：应为加引号的文字；这一项没有采用。',
    en: '{key} cannot be {value}: it must be text in quotation marks; it is not used.',
  },
  missing: {
    zh: 'ignore 的这一项缺少 {key}；这一项没有采用。应写明 rule（规则）、file（文件）、text（原文）、reason（理由）。',
    en: 'This entry of ignore has no {key}; it is not used. It needs rule, file, text and reason.',
  },
  long: {
    zh: '{key} 有 {size} 个字符，最多 {most} 个；这一项没有采用。请只写能认出这一处的几个字。',
    en: '{key} has {size} characters, at most {most}; the entry is not used. Write only what tells the place.',
  },
  many: {
    zh: 'ignore 有 {size} 项，最多 {most} 项，多出的没有采用。问题很多的规则，请在 rules 里关闭。',
    en: 'ignore has {size} entries, at most {most}; the others are not used. Switch a rule with that many problems off under rules.',
  },
  rule: {
    zh: '没有规则“{rule}”，这一项不起作用。规则名称见 docs/rules/README.md。',
    en: 'There is no rule "{rule}"; the entry has no effect. docs/rules/README.md lists the rules.',
  },
} satisfies Record<string, Text>;

/** What an entry of `ignore` in a folder's file says; all four are needed. */
export const ignoreKeyTexts: Readonly<Record<'rule' | 'file' | 'text' | 'reason', Text>> = {
  rule: { zh: '哪一条规则。', en: 'Which rule.' },
  file: {
    zh: '哪个文件：从本文件所在文件夹写起的路径，用 / 分隔。',
    en: 'Which file: its path from the folder of this file, with / between names.',
  },
  text: {
    zh: '报告中的原文，照抄；从这段文字里开始的问题不再报告，文字改了就重新检查。一行认不出是哪一处的，连前面几行一起写，行间用 \\n，指的是最后一行。',
    en: 'Text of the report as it stands there; problems that begin in it are not reported, until it changes. Where one line does not tell the place, those before it are written, too, separated by \\n; the last one is meant.',
  },
  reason: { zh: '为什么不检查，给下一个看报告的人。', en: 'Why, for whoever reads the report next.' },
};

/** What `ignore` is for. */
export const ignoreText: Text = {
  zh: '不再报告的问题，一处一项，写明理由。Markdown 和 HTML 也可以在报告里写注释，纯文本只能写在这里。',
  en: 'Problems that are not to be reported, an entry for each place, with a reason. Markdown and HTML may hold a comment instead; plain text cannot.',
};
