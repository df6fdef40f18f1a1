import { levelNames, levelTexts } from '../../../../protocol/settings.ts';
import { editions } from '../../standards/index.ts';
import type { Text } from '../../text/message.ts';
import type { FrontMatter } from '../../syntax/tree.ts';
import type { Completion, CompletionPlace } from './completion.ts';

const keys: Readonly<Record<string, Text>> = {
  edition: { zh: '版式：按哪一版格式检查', en: 'the version of the format to check against' },
  year: { zh: '年度：报告哪一年的情况', en: 'the year that is reported on' },
  organisation: { zh: '机关：编制报告的机关全称', en: 'the full name of the body that reports' },
  level: { zh: '层级：机关属于哪一级', en: 'what kind of body reports' },
  parent: { zh: '上级：向哪个机关报送', en: 'the body that it reports to' },
};

/** The front matter that the cursor is in. */
export function frontMatterAt({ placed, offset }: CompletionPlace): FrontMatter | undefined {
  const front = placed.shift === 0 && placed.document.frontMatter;
  return front && front.span.start < offset && offset < front.span.end ? front : undefined;
}

/** Keys between the `---` lines at the top that are not there yet, and the values that a key may have. */
export function completeFrontMatter(place: CompletionPlace, front: FrontMatter): readonly Completion[] {
  const { before, offset } = place;
  const [, key, value = ''] = /^([\w\p{sc=Han}]+):[ \t]*(["']?[^\s"']*)$/u.exec(before) ?? [];
  if (key !== undefined) return listValues(place, key, value);
  const typed = /^\w*$/.exec(before)?.[0];
  if (typed === undefined) return [];
  return Object.entries(keys)
    .filter(([name]) => !front.entries.some((entry) => entry.key === name))
    .map(([name, text]) => ({
      kind: 'key',
      label: name,
      detail: text[place.language],
      documentation: '',
      filter: `${name} ${text.zh}`,
      span: { start: offset - typed.length, end: offset },
      newText: `${name}: `,
    }));
}

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
  const { title, organisation } = placed.report;
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
      return title && organisation !== undefined ? [choice(organisation, title.text)] : [];
    default:
      return [];
  }
}
