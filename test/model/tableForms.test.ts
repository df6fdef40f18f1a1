import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Report } from '../../server/src/model/report.ts';
import { createReportService } from '../../server/src/service/reportService.ts';
import * as forms from '../../server/src/syntax/tableForm.ts';
import type { DocumentFormat, SyntaxRow } from '../../server/src/syntax/tree.ts';
import { render } from '../../server/src/text/message.ts';
import { listReal, readReal, testReal } from '../corpus/realReports.ts';
import { editions } from '../reports/labels.ts';
import { type Random, seedRandom } from '../reports/random.ts';
import { renderReport } from '../reports/renderReport.ts';
import { styles } from '../reports/styles.ts';
import { generateReport } from '../reports/value.ts';
import { defaults } from '../service/probe.ts';

vi.mock(import('../../server/src/syntax/tableForm.ts'), { spy: true });

const known = vi.mocked(forms.readKnownTable);

afterEach(() => {
  known.mockReset();
});

/** Everything that is read and found in a text. */
function tell(text: string, format: DocumentFormat): unknown {
  const service = createReportService({ logger: { error: () => undefined, warn: () => undefined }, failFast: true });
  const analysis = service.analyze({ uri: 'memory:/report', version: 1, text, format }, defaults);
  return {
    reports: analysis.document.reports.map(tellReport),
    tables: analysis.document.tree.blocks.flatMap((block) =>
      block.kind === 'table'
        ? [[block.span, block.style, block.grid, block.rowsKnown, block.width, tellRows(block.rows)]]
        : [],
    ),
    findings: analysis.findings.map((finding) => [
      finding.rule,
      finding.severity,
      finding.span,
      render(finding.message, 'zh-cn'),
      finding.relations,
      finding.related.map(({ span, message }) => [span, render(message, 'en')]),
      finding.fixes().map(({ title, kind, edits }) => [render(title, 'en'), kind, edits]),
    ]),
    symbols: service.symbols(analysis, 'zh-cn'),
  };
}

function tellReport({ tables, ...report }: Report): unknown {
  return {
    edition: report.edition?.id,
    reason: render(report.editionReason, 'en'),
    span: report.span,
    sections: report.sections.map((section) => [section.definition?.id, section.span]),
    tables: tables.map((table) => ({
      id: table.id,
      style: table.style,
      span: table.span,
      pieces: table.pieces,
      labels: table.labels,
      misnamed: table.misnamed,
      shape: table.shape,
      turned: table.turned,
      repeats: table.repeats,
      cells: [...table.cells].map(([id, cell]) => [
        id,
        cell.row.id,
        cell.column.id,
        cell.span,
        cell.raw,
        cell.state,
        cell.value,
        cell.count,
        cell.numberSpan,
        [cell.note, cell.unit, cell.issue, cell.reconstructed],
      ]),
      same: [...table.cells.keys()].every((id) => table.cells.has(id) && table.cells.get(id) === table.cells.get(id)),
    })),
  };
}

function tellRows(rows: readonly SyntaxRow[]): unknown {
  return rows.map(({ span, cells }) => [span, cells.map((cell) => [cell.span, cell.text])]);
}

/** As if no form had ever been seen. */
function tellAnew(text: string, format: DocumentFormat): unknown {
  known.mockReturnValue(undefined);
  const told = tell(text, format);
  known.mockReset();
  return told;
}

/** The same text with other numbers in the cells of its tables: some alike, some longer, some that add up no more. */
function drawNumbers(text: string, random: Random): string {
  const alike = random.chance(0.3) ? String(random.integer(0, 30)) : undefined;
  return text.replaceAll(/(?<=\| *)\d+(?=(?:\.\d+)? *\|)/g, (digits) => {
    if (random.chance(0.5)) return digits;
    return alike ?? String(random.integer(0, random.pick([0, 9, 99, 9999, 99_999_999])));
  });
}

const oddities = [
  '',
  '/',
  '12件',
  '1 0',
  '12 34',
  '3.5',
  '0.5',
  '—',
  '007',
  '**3**',
  '若干',
  '1234567890123456',
  '2,345',
  '-4',
];

/** The same text with one to three places of its tables typed otherwise. */
function typeOtherwise(text: string, random: Random): string {
  const lines = text.split('\n');
  const rows = [...lines.keys()].filter((index) => lines[index]?.includes('|'));
  if (rows.length === 0) return text;
  for (let change = random.integer(1, 3); change > 0; change--) {
    const index = random.pick(rows);
    const line = lines[index] ?? '';
    const cells = line.split('|');
    const place = random.integer(1, Math.max(cells.length - 2, 1));
    const kind = random.integer(0, 6);
    if (kind <= 2) cells[place] = ` ${random.pick(oddities)} `;
    else if (kind === 3) cells.splice(place, 1);
    else if (kind === 4) cells[place] = (cells[place] ?? '').replace(/[\u4e00-\u9fff]/, '');
    else if (kind === 5) cells[place] = `${cells[place] ?? ''} `;
    lines[index] = kind === 6 && random.chance(0.5) ? `${line}\n${line}` : cells.join('|');
    if (kind === 6 && random.chance(0.5)) lines[index] = '| 其他 | 1 | 2 | 3 |';
  }
  return lines.join('\n');
}

/** Versions of a text that have its form, each held against what is read of it alone. */
function checkVersions(text: string, format: DocumentFormat, random: Random, versions = 4): void {
  for (let version = 0; version < versions; version++) {
    const drawn = version === 0 ? text : drawNumbers(text, random);
    expect(JSON.stringify(tell(drawn, format), null, 1)).toBe(JSON.stringify(tellAnew(drawn, format), null, 1));
  }
}

/** How many tables were read by a form that was known. */
function countKnown(): number {
  return known.mock.results.filter(({ value }) => value !== undefined).length;
}

describe('what is read by a known form is what is read from scratch', () => {
  const inMarkdown = styles.filter(({ format }) => format === 'markdown');
  const inOthers = styles.filter(({ format }) => format !== 'markdown');

  for (const edition of editions) {
    test.each(inMarkdown)(`in $name, ${edition}`, (style) => {
      const random = seedRandom(11);
      for (let seed = 1; seed <= 2; seed++) {
        const text = renderReport(generateReport(edition, seed, { blankZeros: seed % 2 === 0 }), style);
        checkVersions(text, style.format, random);
        for (let change = 0; change < 4; change++) checkVersions(typeOtherwise(text, random), style.format, random, 3);
      }
    });

    test.each(inOthers)(`in $name, ${edition}`, (style) => {
      const random = seedRandom(12);
      checkVersions(renderReport(generateReport(edition, 1), style), style.format, random);
    });
  }

  test('where zero-width characters stand between the words', () => {
    const random = seedRandom(14);
    for (const style of inMarkdown) {
      const text = renderReport(generateReport('2021', 5), style).replaceAll('公开', '公\u200B开');
      checkVersions(text, style.format, random);
    }
  });

  testReal('in published and scraped reports', () => {
    const random = seedRandom(13);
    for (const folder of ['corpus', 'seeds'] as const) {
      for (const ending of ['.md', '.txt', '.html']) {
        const format = ending === '.md' ? 'markdown' : ending === '.html' ? 'html' : 'plaintext';
        for (const name of listReal(folder, ending)) checkVersions(readReal(folder, name), format, random, 3);
      }
    }
  });
});

describe('a form', () => {
  const [style] = styles;
  const report = (seed: number): string => (style ? renderReport(generateReport('2021', seed), style) : '');

  test('is known when it comes for the third time, whatever its numbers', () => {
    const first = report(901).replaceAll('| 项目 |', '| 项 目 |');
    tell(first, 'markdown');
    tell(drawNumbers(first, seedRandom(1)), 'markdown');
    known.mockClear();
    tell(drawNumbers(first, seedRandom(2)), 'markdown');
    expect(countKnown()).toBe(3);
  });

  test('is another one where a label, a blank or a line more is typed', () => {
    const text = report(902);
    for (let time = 0; time < 3; time++) tell(text, 'markdown');
    for (const changed of [
      text.replace('自然人', '自然 人'),
      text.replace(/(\n\| （一）予以公开[^\n]*)/, '$1$1'),
      text.replace(/(予以公开 \|) \d+ /, '$1  '),
    ]) {
      known.mockClear();
      tell(changed, 'markdown');
      expect(countKnown()).toBe(2);
    }
  });

  test('makes no cell of a table that adds up', () => {
    const text = report(903);
    for (let time = 0; time < 3; time++) tell(text, 'markdown');
    const service = createReportService({ logger: { error: () => undefined, warn: () => undefined }, failFast: true });
    const { document } = service.analyze({ uri: 'memory:/a', version: 1, text, format: 'markdown' }, defaults);
    const table = document.tree.blocks.find((block) => block.kind === 'table');
    expect(table?.filling?.textOf(0)).toMatch(/^\d+$/);
    expect(Object.keys(table ?? {})).not.toContain('rows');
  });
});
