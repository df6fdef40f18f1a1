import type { Report, ReportDocument } from '../model/report.ts';
import { say, type Text } from '../text/message.ts';
import type { Span } from '../text/span.ts';
import { draftHeading } from '../writing/draft.ts';
import { blockStartOf, placeOfTitle } from './places.ts';
import type { Fix } from './rule.ts';
import { writeTitle } from './titleWords.ts';

const texts = {
  replace: { zh: '标题改为“{form}”', en: 'Change the title to “{form}”' },
  insert: { zh: '补上标题“{form}”', en: 'Add the title “{form}”' },
} satisfies Record<string, Text>;

/** Puts the title into the usual form. None where the form is not known, or where tags stand in the title: one of a pair would go. */
export function replaceTitle(span: Span, form: string | undefined, { text }: ReportDocument): readonly Fix[] {
  if (form === undefined || /<(?!br\b)/i.test(text.slice(span.start, span.end))) return [];
  return [{ title: say(texts.replace, { form }), kind: 'suggestion', edits: [{ span, newText: form }] }];
}

/** Adds a title before the first words of the report. None where body or year is not known. */
export function insertTitle(report: Report, document: ReportDocument): readonly Fix[] {
  const form = writeTitle(report);
  if (form === undefined) return [];
  const start = blockStartOf(document, placeOfTitle(document, report).start);
  const newText = draftHeading(form, 1, document.format) + document.eol + document.eol;
  return [
    { title: say(texts.insert, { form }), kind: 'suggestion', edits: [{ span: { start, end: start }, newText }] },
  ];
}
