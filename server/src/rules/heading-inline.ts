import type { Report, ReportDocument } from '../model/report.ts';
import { trimBlanks } from '../text/fold.ts';
import { say, type Text } from '../text/message.ts';
import { findGluedHeadings, type GluedHeading, groupByLine } from './gluedHeadingPlaces.ts';
import { holdSign } from './reportProse.ts';
import { defineRule, type Edit, type Problem } from './rule.ts';

const texts = {
  one: {
    zh: '标题“{heading}”接在上一段文字后面，没有另起一行。请在它前面换行。',
    en: 'The heading “{heading}” goes on the line of the text before it. Break the line in front of it.',
  },
  many: {
    zh: '这一行里有{count}个标题接在上一段文字后面，没有另起一行，第一个是“{heading}”。请在它们前面换行。',
    en: 'Headings on this line go on from the text before them: {count}, the first is “{heading}”. Break the line in front of each.',
  },
  also: { zh: '还有“{heading}”', en: 'Also “{heading}”' },
  fix: { zh: '在标题前换行', en: 'Break the line in front of the heading' },
  fixAll: { zh: '在{count}个标题前换行', en: 'Break the line in front of all {count} headings' },
} satisfies Record<string, Text>;

/** Without one of these a paragraph holds no heading. */
const signs = /[（(]/;

/** Headings begin a line of their own (norms E1). */
export const headingInline = defineRule({
  id: 'heading-inline',
  since: '0.1.0',
  group: 'numbering',
  scope: 'report',
  reads: ['prose'],
  concerns: (now, was) => holdSign(signs, now, was),
  severity: 'warning',
  fixKind: 'suggestion',
  title: {
    zh: '标题另起一行，不接在上一段文字后面。',
    en: 'A heading begins a line of its own.',
  },

  *check(report, { document }): Iterable<Problem> {
    const found = findGluedHeadings(report, document);
    for (const [first, ...others] of groupByLine(found, document.text)) {
      const count = others.length + 1;
      const fix = say(count > 1 ? texts.fixAll : texts.fix, { count });
      yield {
        span: first.span,
        severity: count > 1 ? 'info' : 'warning',
        message: say(count > 1 ? texts.many : texts.one, { heading: first.text, count }),
        related: others.map(({ span, text }) => ({ span, message: say(texts.also, { heading: text }) })),
        fixes: () => {
          const edits = [first, ...others].flatMap((heading) => breakLine(report, document, heading));
          return [{ title: fix, kind: 'suggestion', edits }];
        },
      };
    }
  },
});

/** The blanks in front of it become a line end, in Markdown a blank line and the marks of its siblings. */
function breakLine(report: Report, { text, format, eol }: ReportDocument, heading: GluedHeading): readonly Edit[] {
  const { start, end } = heading.span;
  const line = format === 'html' ? '<br>' : format === 'markdown' ? eol + eol : eol;
  const sibling = report.blocks.find(
    (block) => block.kind === 'heading' && block.style === 'atx' && block.number?.level === heading.level,
  );
  const depth = sibling?.kind === 'heading' ? sibling.depth : 0;
  const marks = depth > 0 ? `${'#'.repeat(depth)} ` : '';
  const before = { span: { start: trimBlanks(text, 0, start), end: start }, newText: line + marks };
  // A title with its own full stop may run on; marks of Markdown make a heading of the whole line.
  const stop = /^[。:：]/.test(text.slice(end, end + 1)) ? end + 1 : end;
  const runsOn = !/^[ \t]*(?:[\r\n<]|$)/.test(text.slice(stop, stop + 20));
  const isBroken = runsOn && (depth > 0 || stop === end);
  return isBroken ? [before, { span: { start: stop, end: stop }, newText: line }] : [before];
}
