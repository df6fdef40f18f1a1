import { outlineOf } from '../../rules/outline.ts';
import { clauseOf, hanNumber } from '../../standards/index.ts';
import { initialsOf } from '../../standards/phrases.ts';
import type { Text } from '../../text/message.ts';
import type { Completer } from './completion.ts';

const texts = {
  missing: { zh: '缺少的部分', en: 'missing part' },
  clause: { zh: '依据：{clause}', en: 'By {clause}' },
} satisfies Record<string, Text>;

/** A line that holds nothing but the beginning of a heading: marks of depth, a number, a few words. */
const beginning = /^(?<marks>#{1,6} +)?(?<typed>[^#|\s][^|]{0,20})?$/u;

/** The official headings that are still missing, in their order. */
export const completeHeadings: Completer = ({ placed, before, offset, language }) => {
  const { document } = placed;
  const outline = outlineOf(placed.report);
  const match = beginning.exec(before)?.groups;
  if (!outline || !match || /[。；，]/.test(match['typed'] ?? '')) return [];
  const style = outline.parts[0]?.section.heading;
  const marks =
    document.format === 'markdown' && match['marks'] === undefined && (!style || style.style === 'atx')
      ? `${'#'.repeat(style?.depth || 2)} `
      : '';
  const span = { start: offset - (match['typed']?.length ?? 0), end: offset };
  return outline.missing.map((definition) => {
    const words = `${hanNumber(definition.number)}、${definition.title}`;
    return {
      kind: 'heading',
      label: words,
      detail: texts.missing[language],
      documentation: texts.clause[language].replace('{clause}', clauseOf(definition)[language]),
      filter: `${initialsOf(definition.title)} ${words} ${definition.title}`,
      span,
      newText: document.format === 'html' ? words : marks + words,
    };
  });
};
