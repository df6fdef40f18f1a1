import { describe, expect } from 'vitest';
import { createReportService, type Finding } from '../../server/src/service/reportService.ts';
import { buildLineIndex } from '../../server/src/text/lineIndex.ts';
import { type HandChecked, listReal, readHandChecked, readReal, testReal } from './realReports.ts';

interface Checked {
  readonly findings: readonly Finding[];
  /** Lines from 1 that a finding or one of its related places touches; for a cell also the line of its row's label. */
  readonly linesOf: (finding: Finding) => ReadonlySet<number>;
}

const seeds = new Map(listReal('seeds', '.txt').map((name) => [name.slice(0, 3), check(name)]));

function check(name: string): Checked {
  const service = createReportService({
    logger: { warn: (message) => expect.unreachable(message), error: (message) => expect.unreachable(message) },
    failFast: true,
  });
  const text = readReal('seeds', name);
  const lines = buildLineIndex(text);
  const { findings, document } = service.analyze(
    { uri: `file:///${name}`, version: 1, text, format: 'plaintext' },
    { edition: 'auto', level: undefined, organisation: undefined, rules: {} },
  );
  const rowLabels = new Map(
    document.reports.flatMap(({ tables }) =>
      tables.flatMap(({ cells, labels }) =>
        [...cells.values()].map(
          (cell) =>
            [
              cell.span.start,
              labels.find(({ kind, target }) => kind === 'row' && target === cell.row.id)?.span ?? cell.span,
            ] as const,
        ),
      ),
    ),
  );
  return {
    findings,
    linesOf: (finding) => {
      const touched = new Set<number>();
      const label = rowLabels.get(finding.span.start);
      for (const { span } of [finding, ...finding.related, ...(label ? [{ span: label }] : [])]) {
        const { start, end } = lines.rangeOf(span);
        for (let line = start.line; line <= end.line; line++) touched.add(line + 1);
      }
      return touched;
    },
  };
}

function isFound({ seed, line, rule }: HandChecked): boolean {
  const checked = seeds.get(seed);
  if (!checked) throw new Error(`no scraped report ${seed}`);
  const ofRule = checked.findings.filter((finding) => finding.rule === rule);
  return line === null ? ofRule.length > 0 : ofRule.some((finding) => checked.linesOf(finding).has(line));
}

describe('what people found in the scraped reports', () => {
  const certain = readHandChecked().filter(({ confidence, rule }) => confidence === 'certain' && rule !== null);

  testReal('is found at its line, where it is certain and a rule is meant to find it', () => {
    const recall = new Map<string, { found: number; all: number }>();
    const missed: string[] = [];
    for (const each of certain) {
      const counts = recall.get(each.rule ?? '') ?? { found: 0, all: 0 };
      const found = isFound(each);
      recall.set(each.rule ?? '', { found: counts.found + (found ? 1 : 0), all: counts.all + 1 });
      if (!found) missed.push(`${each.seed}:${each.line ?? '*'} ${each.rule}: ${each.finding}`);
    }
    const rows = [...recall].toSorted(([a], [b]) => a.localeCompare(b));
    console.info(rows.map(([rule, { found, all }]) => `${rule.padEnd(20)} ${found} of ${all}`).join('\n'));
    expect(missed).toEqual([]);
  });

  testReal('holds every error: none is reported that nobody found', () => {
    const errors = [...seeds].flatMap(([seed, { findings, linesOf }]) =>
      findings
        .filter(({ severity }) => severity === 'error')
        .filter(
          (finding) =>
            !certain.some(
              ({ seed: where, rule, line }) =>
                where === seed && rule === finding.rule && (line === null || linesOf(finding).has(line)),
            ),
        )
        .map((finding) => `${seed} ${finding.rule} ${[...linesOf(finding)].join(',')}`),
    );
    expect(errors).toEqual([]);
  });
});
