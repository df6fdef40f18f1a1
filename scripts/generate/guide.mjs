// What the user guide takes from its sources: the table of settings and the groups of rules, between marks in either language.
import { existsSync, readFileSync } from 'node:fs';

const scopes = { resource: { zh: '可按文件夹', en: 'by folder' }, window: { zh: '整个窗口', en: 'whole window' } };

const groupTexts = {
  parts: { zh: '组成部分：标题、期限、各部分和各表', en: 'parts: title, period, sections and tables' },
  numbering: { zh: '编号', en: 'numbering' },
  cells: { zh: '单元格：留空、读不出、行名列名', en: 'cells: blank, unreadable, labels' },
  relations: { zh: '勾稽关系：总计、平衡、大小', en: 'relations: totals, balances, order' },
  prose: { zh: '正文里的数字', en: 'numbers in prose' },
  collection: { zh: '几份报告之间', en: 'between reports' },
  language: {
    zh: '语言：文号、标点、错别字、法规名称',
    en: 'language: document numbers, punctuation, wording, names of laws',
  },
  residue: { zh: '网页残留和编码', en: 'what web pages leave, encodings' },
  suppression: { zh: '关闭规则的注释', en: 'comments that switch rules off' },
};

const heads = {
  settings: { zh: ['设置', '默认值', '范围', '作用'], en: ['setting', 'default', 'scope', 'what it does'] },
  rules: { zh: ['查什么', '规则'], en: ['what', 'rules'] },
};

const row = (cells) => `| ${cells.join(' | ')} |`;
const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** The first sentence says what it does; docs/settings.md has the rest. */
function firstSentence(text) {
  return /^.*?(?:。|\.(?=\s|$))/.exec(text)?.[0] ?? text;
}

function settingsTable({ settingsTable: settings }, locale) {
  const rows = settings.map(({ key, type, default: value, scope, description }) => [
    `\`${key}\``,
    `\`${type === 'rules' ? '{}' : JSON.stringify(value)}\``,
    scopes[scope][locale],
    firstSentence(description[locale]),
  ]);
  return table(heads.settings[locale], rows);
}

function ruleTable({ rules }, locale) {
  const groups = [...new Set(rules.map(({ group }) => group))];
  const rows = groups.map((group) => {
    const ids = rules.filter((rule) => rule.group === group).map(({ id }) => `[${id}](../rules/${id}.md)`);
    return [groupTexts[group][locale], ids.join(' ')];
  });
  return table(heads.rules[locale], rows);
}

const parts = { settings: settingsTable, rules: ruleTable };

/** The guides with what stands between their marks written anew; all else is written by hand. */
export function guideFiles(project, root) {
  return [
    ['docs/guide/zh-cn.md', 'zh'],
    ['docs/guide/en.md', 'en'],
  ].map(([path, locale]) => {
    const file = `${root}/${path}`;
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    return {
      path,
      text: text.replaceAll(
        /(<!-- generated: (\w+) -->\n)[^]*?(<!-- end -->)/g,
        (_, begin, name, end) => `${begin}\n${parts[name](project, locale)}\n\n${end}`,
      ),
    };
  });
}
