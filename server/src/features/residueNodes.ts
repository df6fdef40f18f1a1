import { rules } from '../rules/index.ts';
import { render, type Text } from '../text/message.ts';
import type { Span } from '../text/span.ts';
import type { Finding } from './finding.ts';
import type { OutlineNode } from './outlineTree.ts';
import { outlineTexts } from './outlineWords.ts';
import { countProblems, sayCounts } from './problemCounts.ts';

const residueRules: ReadonlyMap<string, Text> = new Map(
  rules.filter(({ group }) => group === 'residue').map(({ id, title }) => [id, title]),
);

/** One entry that holds what the website left in a report's stretch of the text; none where nothing was left. */
export function listResidue(
  findings: readonly Finding[],
  reach: Span,
  parent: string,
  language: keyof Text,
): readonly OutlineNode[] {
  const left = findings.filter(
    ({ rule, span }) => residueRules.has(rule) && span.start >= reach.start && span.start < reach.end,
  );
  const [first] = left;
  if (!first) return [];
  const id = `${parent}/residue`;
  const counts = countProblems(left, reach);
  const children = left.map((finding, index): OutlineNode => {
    const said = render(finding.message, language === 'en' ? 'en' : 'zh-cn');
    return {
      id: `${id}/${finding.rule}/${index}`,
      kind: 'residue',
      label: finding.rule,
      detail: said,
      tooltip: said,
      state: 'present',
      counts: countProblems([finding], reach),
      span: finding.span,
      selection: finding.span,
      insertable: false,
      children: [],
    };
  });
  return [
    {
      id,
      kind: 'residue',
      label: outlineTexts.residue[language],
      detail: sayCounts(counts, language),
      tooltip: '',
      state: 'present',
      counts,
      span: first.span,
      selection: first.span,
      insertable: false,
      children,
    },
  ];
}
