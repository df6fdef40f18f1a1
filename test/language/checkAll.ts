import { expect } from 'vitest';
import { rules } from '../../server/src/rules/index.ts';
import type { Severity } from '../../server/src/rules/rule.ts';
import { render } from '../../server/src/text/message.ts';
import { type ReadOptions, readText, runRuleOn } from './check.ts';

/** A problem as a reader of test output wants it. */
export interface Found {
  readonly rule: string;
  readonly severity: Severity;
  /** What the text says at the place. */
  readonly at: string;
  readonly message: string;
}

/** What every rule says of a text, in the order of the rules; without guards. */
export function runAllRules(text: string, options: ReadOptions = {}): readonly Found[] {
  const found: Found[] = [];
  const document = readText(text, options);
  for (const rule of rules) {
    for (const problem of runRuleOn(rule, document, options.off)) {
      found.push({
        rule: rule.id,
        severity: problem.severity ?? rule.severity,
        at: text.slice(problem.span.start, problem.span.end).slice(0, 80),
        message: render(problem.message, 'zh-cn'),
      });
    }
  }
  return found;
}

/** No rule has an error or a warning for this text; information is allowed. */
export function checkClean(text: string, options: ReadOptions = {}): void {
  expect(runAllRules(text, options).filter((found) => found.severity !== 'info')).toEqual([]);
}

/** No rule has an error for this text. */
export function checkNoErrors(text: string, options: ReadOptions = {}): void {
  expect(runAllRules(text, options).filter((found) => found.severity === 'error')).toEqual([]);
}
