import type { ReportDocument } from '../model/report.ts';
import type { Directive } from '../syntax/tree.ts';
import { say } from '../text/message.ts';
import type { Fix } from './rule.ts';

/** Takes a comment out, with its line where nothing else stands in it. A choice: the author may rather mend it. */
export function deleteDirective({ text }: ReportDocument, { span }: Directive): Fix {
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const next = text.indexOf('\n', span.end);
  const lineEnd = next < 0 ? text.length : next + 1;
  const isAlone = text.slice(lineStart, span.start).trim() === '' && text.slice(span.end, lineEnd).trim() === '';
  const edit = { span: isAlone ? { start: lineStart, end: lineEnd } : span, newText: '' };
  return { title: say({ zh: '删去这条注释', en: 'Delete the comment' }), kind: 'suggestion', edits: [edit] };
}
