import { findResidue, type Residue } from '../model/residue.ts';
import type { ReportDocument } from '../model/report.ts';
import { say, type Text } from '../text/message.ts';
import type { Span } from '../text/span.ts';
import { wholeLines } from '../writing/wholeLines.ts';
import { defineRule, type Fix } from './rule.ts';

const message: Text = {
  zh: '有{count}处不是报告的文字：这里是{kind}。请删去，或用灯泡菜单一次清除。',
  en: 'The document has {count} places that are no part of the report; here: {kind}. Delete them, or have the light bulb remove them all.',
};
const another: Text = { zh: '这里是{kind}', en: 'here: {kind}' };
const remove: Text = { zh: '删去全部{count}处', en: 'Delete all {count} places' };

const kinds: Readonly<Record<Residue['kind'], Text>> = {
  furniture: { zh: '网页的导航、按钮或页脚', en: 'links, buttons or the foot of a web page' },
  registration: { zh: '网页的信息登记表', en: 'the registration table of a web page' },
  title: { zh: '网页的标题，与报告标题重复', en: 'the page’s title, which repeats the report’s' },
  spam: { zh: '夹带的广告词', en: 'planted advertising' },
  foreign: { zh: '其他文档的片段', en: 'a piece of another document' },
};

/** Lines of the web page, advertisements and pieces of other documents around a report; told once. */
export const pageResidue = defineRule({
  id: 'page-residue',
  since: '0.1.0',
  group: 'residue',
  severity: 'warning',
  fixKind: 'suggestion',
  scope: 'document',
  reads: ['surroundings'],
  // What lies around a report is told by that report and its neighbours.
  byPart: true,
  title: { zh: '文档里只有报告。', en: 'The document holds the report and nothing else.' },
  *check(document) {
    const [first, ...others] = findResidue(document);
    if (!first) return;
    const count = others.length + 1;
    // Bodies publish their reports under such a table: it is no part of the report, and no fault of it either.
    const isRegistration = [first, ...others].every(({ kind }) => kind === 'registration');
    yield {
      span: first.span,
      ...(isRegistration && { severity: 'info' as const }),
      message: say(message, { count, kind: kinds[first.kind] }),
      related: others.map((place) => ({ span: place.span, message: say(another, { kind: kinds[place.kind] }) })),
      fixes: () => offerRemoval(document, [first.span, ...others.map(({ span }) => span)]),
    };
  },
});

/** None in HTML: what is left of a page's elements would be no page. */
function offerRemoval(document: ReportDocument, spans: readonly Span[]): readonly Fix[] {
  if (document.format === 'html') return [];
  const edits = wholeLines(document.text, spans).map((span) => ({ span, newText: '' }));
  return [{ title: say(remove, { count: spans.length }), kind: 'suggestion', edits }];
}
