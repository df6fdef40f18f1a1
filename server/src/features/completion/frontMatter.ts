import { levelNames, levelTexts } from '../../../../protocol/settings.ts';
import { editions } from '../../standards/index.ts';
import type { Text } from '../../text/message.ts';
import type { Completer, Completion, CompletionPlace } from './completion.ts';

const keys: Readonly<Record<string, Text>> = {
  edition: { zh: '版式：按哪一版格式检查', en: 'the version of the format to check against' },
  year: { zh: '年度：报告哪一年的情况', en: 'the year that is reported on' },
  organisation: { zh: '机关：编制报告的机关全称', en: 'the full name of the body that reports' },
  level: { zh: '层级：机关属于哪一级', en: 'what kind of body reports' },
  parent: { zh: '上级：向哪个机关报送', en: 'the body that it reports to' },
};

/** Keys between the `---` lines at the top that are not there yet, and the values that a key may have. */
export const completeFrontMatter: Completer = (place) => {
  const { placed, before, offset } = place;
  const front = placed.shift === 0 ? placed.document.frontMatter : undefined;
  if (!front || offset <= front.span.start || offset >= front.span.end) return [];
  const pair = /^(?<key>[\w\p{sc=Han}]+):[ \t]*(?<value>["']?[^\s"']*)$/u.exec(before)?.groups;
  if (pair) return listValues(place, pair['key'] ?? '', pair['value'] ?? '');
  const typed = /^\w*$/.exec(before)?.[0];
  if (typed === undefined) return [];
  return Object.entries(keys)
    .filter(([key]) => !front.entries.some((entry) => entry.key === key))
    .map(([key, text]) => ({
      kind: 'key',
      label: key,
      detail: text[place.language],
      documentation: '',
      filter: `${key} ${text.zh}`,
      span: { start: offset - typed.length, end: offset },
      newText: `${key}: `,
    }));
};

function listValues(place: CompletionPlace, key: string, typed: string): readonly Completion[] {
  const { offset, language, placed } = place;
  const choice = (value: string, detail: string): Completion => ({
    kind: 'choice',
    label: value,
    detail,
    documentation: '',
    filter: `${value} ${detail}`,
    span: { start: offset - typed.length, end: offset },
    newText: value,
  });
  const title = placed.report.title;
  switch (key) {
    case 'edition':
    case '版式':
      return editions.map(({ id, name }) => choice(`"${id}"`, name[language]));
    case 'level':
    case '层级':
      return levelNames.map((name) => choice(name, levelTexts[name][language]));
    case 'year':
    case '年度':
      return title?.year === undefined ? [] : [choice(String(title.year), title.text)];
    case 'organisation':
    case '机关':
      return placed.report.organisation === undefined ? [] : [choice(placed.report.organisation, title?.text ?? '')];
    default:
      return [];
  }
}
