import type { Report } from '../model/report.ts';
import { editions } from '../standards/index.ts';
import type { Edition } from '../standards/edition.ts';
import { paragraphText, sourceSpan } from '../syntax/tree.ts';
import { foldText } from '../text/fold.ts';
import { say, type Text } from '../text/message.ts';
import type { Span } from '../text/span.ts';
import type { Fix } from './rule.ts';

const change: Text = { zh: '改为{current}', en: 'Change to {current}' };

/**
 * 《政府信息公开条例》: 国务院令第492号 of 2007-04-05, revised by 国务院令第711号 of 2019-04-03, in force 2019-05-15 (norms A1, A2;
 * certainty V). Reports of 2019 were due in 2020 and follow the revision.
 */
export const regulation = {
  old: '国务院令第492号',
  current: '国务院令第711号',
  from: 2019,
  since: { zh: '2019年5月15日', en: '15 May 2019' },
} as const;

/** Every citation of a notice by its number (`国办公开办函〔2019〕60号`), whatever brackets it is typed with. */
export function findNotice(report: Report, number: string): readonly Span[] {
  const parts = /^(.+)〔(\d{4})〕(\d+)号$/.exec(number);
  if (!parts) return [];
  const [, issuer = '', year = '', serial = ''] = parts;
  const pattern = new RegExp(`${issuer}\\s*[\\[(〔【〖]\\s*${year}\\s*[\\])〕】〗]\\s*第?\\s*${serial}\\s*号`, 'g');
  return findAll(report, [issuer.slice(-1)], pattern);
}

/** The number of the old regulation, unless the same paragraph names the revision: a history is no mistake. */
export function findOldRegulation(report: Report): readonly Span[] {
  return findAll(report, ['492', '４９２'], /(?:(?:国务院|国)令)?第\s*492\s*号令?/g, '711');
}

function findAll(report: Report, signs: readonly string[], pattern: RegExp, unless?: string): readonly Span[] {
  const found: Span[] = [];
  for (const block of report.blocks) {
    if (block.kind !== 'paragraph') continue;
    const typed = paragraphText(block);
    // A cheap look first: most paragraphs cite nothing.
    if (!signs.some((sign) => typed.includes(sign)) || (unless && typed.includes(unless))) continue;
    for (const match of foldText(typed).matchAll(pattern)) {
      found.push(sourceSpan(block, match.index, match.index + match[0].length));
    }
  }
  return found;
}

/** The edition whose report years hold this one. */
export function editionFor(year: number): Edition | undefined {
  return editions.find(({ years }) => years.from <= year && (years.to === undefined || year <= years.to));
}

/** Citations put right in one fix; none where only tables are old, since their numbers cannot be carried over. */
export function changeTo(current: string, spans: readonly Span[]): readonly Fix[] {
  const edits = spans.map((span) => ({ span, newText: current }));
  return edits.length > 0 ? [{ title: say(change, { current }), kind: 'suggestion', edits }] : [];
}
