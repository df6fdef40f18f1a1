import { expect } from 'vitest';
import type { Problem, Rule } from '../../server/src/rules/rule.ts';
import {
  type ReportService,
  type SourceDocument,
  createReportService,
} from '../../server/src/service/reportService.ts';
import type { Span } from '../../server/src/text/span.ts';
import { render } from '../../server/src/text/message.ts';
import { defaults } from '../service/probe.ts';
import type { ReadOptions } from './check.ts';

/** With this a line is long enough to be read again by itself. */
const filler = '工作人员在服务大厅为前来办事的群众作了说明，并把材料放在窗口。';

interface Typing {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The text with the line of a problem made longer, behind it and on both sides; what is wrong may be right then. */
function* padLine(text: string, { start, end }: Span): Iterable<Typing> {
  const next = text.indexOf('\n', end);
  const lineEnd = next < 0 ? text.length : next;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const behind = text.slice(0, lineEnd) + filler + text.slice(lineEnd);
  yield { text: behind, start, end };
  const shift = filler.length;
  yield { text: behind.slice(0, lineStart) + filler + behind.slice(lineStart), start: start + shift, end: end + shift };
}

/**
 * After an edit of what a rule reports on, and after the edit that takes it back, the service says what it says of the same text when
 * it sees it for the first time: what the rule says of what it reads and of the edits that concern it is true.
 */
export function checkEdits(rule: Rule, text: string, problems: readonly Problem[], options: ReadOptions): void {
  const [first] = problems;
  if (!first || rule.group === 'suppression' || options.off) return;
  for (const typing of padLine(text, first.span)) checkTyping(rule, typing, options);
}

function checkTyping(rule: Rule, { text, start, end }: Typing, options: ReadOptions): void {
  const create = (): ReportService =>
    createReportService({ rules: [rule], logger: { error: () => undefined, warn: () => undefined }, failFast: true });
  const service = create();
  let version = 0;
  const tell = (asked: ReportService, typed: string): unknown => {
    version++;
    const { format = 'markdown', edition = defaults.edition, level, organisation } = options;
    const document: SourceDocument = { uri: 'memory:/edited', version, text: typed, format };
    const { findings } = asked.analyze(document, { ...defaults, edition, level, organisation });
    return findings.map(({ span, message, severity }) => [span, severity, render(message, 'zh-cn')]);
  };
  const before = tell(service, text);
  for (const [to, typed] of [
    [Math.min(start + 1, text.length), ''],
    [end, '略'],
  ] as const) {
    const edited = text.slice(0, start) + typed + text.slice(to);
    const after = tell(service, edited);
    expect(after, `${rule.id} after ${start} to ${to} is ${JSON.stringify(typed)}`).toEqual(tell(create(), edited));
    expect(tell(service, text), `${rule.id} after that is taken back`).toEqual(before);
  }
}
