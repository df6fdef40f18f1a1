import { expect } from 'vitest';
import type { Problem, Rule } from '../../server/src/rules/rule.ts';
import { type SourceDocument, createReportService } from '../../server/src/service/reportService.ts';
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
  const told = tellVersions(rule, options);
  const before = told(text);
  for (const [to, typed] of [
    [Math.min(start + 1, text.length), ''],
    [end, '略'],
  ] as const) {
    const edited = text.slice(0, start) + typed + text.slice(to);
    const alone = tellVersions(rule, options)(edited);
    expect(told(edited), `${rule.id} after ${start} to ${to} is ${JSON.stringify(typed)}`).toEqual(alone);
    expect(told(text), `${rule.id} after that is taken back`).toEqual(before);
  }
}

/** A line is typed wrong and put right again: the service says of each version what it says of it alone. */
export function checkSlip(rule: Rule, right: string, wrong: string, options: ReadOptions): void {
  const told = tellVersions(rule, options);
  expect(told(right), `${rule.id} before the slip`).toEqual([]);
  const slip = tellVersions(rule, options)(wrong);
  expect(slip, `${rule.id} of the slip alone`).not.toEqual([]);
  expect(told(wrong), `${rule.id} after the slip`).toEqual(slip);
  expect(told(right), `${rule.id} after the slip is put right`).toEqual([]);
}

/** What the service says of one version after the other of a document. */
function tellVersions(rule: Rule, options: ReadOptions): (text: string) => unknown {
  const { format = 'markdown', edition = defaults.edition, level, organisation } = options;
  const service = createReportService({
    rules: [rule],
    logger: { error: () => undefined, warn: () => undefined },
    failFast: true,
  });
  let version = 0;
  return (text) => {
    version++;
    const document: SourceDocument = { uri: 'memory:/edited', version, text, format };
    const { findings } = service.analyze(document, { ...defaults, edition, level, organisation });
    return findings.map(({ span, message, severity }) => [span, severity, render(message, 'zh-cn')]);
  };
}
