import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../server/src/model/readDocument.ts';
import type { ReportDocument } from '../../server/src/model/report.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Problem, Rule, RuleContext } from '../../server/src/rules/rule.ts';
import type { DocumentFormat } from '../../server/src/syntax/tree.ts';
import { freezeDeep } from '../language/freeze.ts';
import { root } from './sources.ts';

const examples = readdirSync(path.join(root, 'examples')).filter((file) => /年度报告\.(md|txt|html)$/.test(file));

function readFrozen(file: string): ReportDocument {
  const formats: Readonly<Record<string, DocumentFormat>> = { '.md': 'markdown', '.html': 'html' };
  const text = readFileSync(path.join(root, 'examples', file), 'utf8');
  return freezeDeep(readDocument(text, { format: formats[path.extname(file)] ?? 'plaintext' }));
}

/** Everything one rule finds, fixes included. */
function runRule(rule: Rule, document: ReportDocument): number {
  const context: RuleContext = { document, isOff: () => false };
  const problems: readonly Problem[] =
    rule.scope === 'document'
      ? [...rule.check(document, context)]
      : document.reports.flatMap((report) => [...rule.check(report, context)]);
  for (const problem of problems) problem.fixes?.();
  return problems.length;
}

/** Problems by rule. */
function countAll(documents: readonly ReportDocument[]): readonly number[] {
  return rules.map((rule) => documents.reduce((sum, document) => sum + runRule(rule, document), 0));
}

describe('a read document is readonly all the way down', () => {
  const documents = examples.map((file) => readFrozen(file));

  test.each(rules.map((rule) => [rule.id, rule] as const))('%s writes nothing into it', (_, rule) => {
    expect(() => documents.map((document) => runRule(rule, document))).not.toThrow();
  });

  test('the examples are reports, and the rules find something in them', () => {
    expect(documents.every((document) => document.reports.length > 0)).toBe(true);
    expect(countAll(documents).some((count) => count > 0)).toBe(true);
  });

  test('a second pass over the same document finds the same', () => {
    expect(countAll(documents)).toEqual(countAll(documents));
  });
});
