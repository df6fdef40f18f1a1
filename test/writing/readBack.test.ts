import { describe, expect, it } from 'vitest';
import { readDocument } from '../../server/src/model/readDocument.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Edition } from '../../server/src/standards/edition.ts';
import { editions } from '../../server/src/standards/index.ts';
import { render } from '../../server/src/text/message.ts';
import { draftReport } from '../../server/src/writing/draft.ts';

const bodies = [
  { organisation: '青禾县人民政府', level: 'county' },
  { organisation: '青禾县民政局', level: 'department' },
] as const;

const drafts = editions.flatMap((edition) =>
  (['markdown', 'plaintext', 'html'] as const).flatMap((format) =>
    bodies.map((body) => [`${edition.id} ${format} ${body.level}`, edition, format, body] as const),
  ),
);

/** How many cells a table of the edition has. */
function sizesOf(edition: Edition): readonly number[] {
  return edition.tables.map((table) =>
    table.rows
      .filter((row) => row.data)
      .reduce((sum, row) => sum + table.columns.filter((column) => column.block === row.block).length, 0),
  );
}

describe('a new report', () => {
  it.each(drafts)('%s is read back whole and is blamed for nothing', (_, edition, format, body) => {
    const year = edition.years.to ?? edition.years.from + 4;
    const document = readDocument(draftReport(edition, { ...body, format, year }), { format });
    const [report] = document.reports;
    if (!report) throw new Error('no report');
    expect(document.reports).toHaveLength(1);
    expect(report.edition).toBe(edition);
    expect([report.year, report.organisation, report.level]).toEqual([year, body.organisation, body.level]);
    expect(report.sections.map((section) => [section.definition?.id, section.match])).toEqual(
      edition.sections.map((section) => [section.id, 'official']),
    );
    expect(report.tables.map((table) => table.cells.size)).toEqual(sizesOf(edition));
    expect(report.tables.flatMap((table) => table.shape)).toEqual([]);

    const context = { document, isOff: () => false };
    const problems = rules.flatMap((rule) => {
      const found = rule.scope === 'report' ? rule.check(report, context) : rule.check(document, context);
      return [...found].map(({ message }) => `${rule.id}: ${render(message, 'en')}`);
    });
    expect(problems).toEqual([]);
  });
});
