import { describe, expect } from 'vitest';
import { readDocument } from '../../server/src/model/readDocument.ts';
import { createReportService } from '../../server/src/service/reportService.ts';
import { defaults } from '../service/probe.ts';
import { listRealReports, readReal, testReal } from './realReports.ts';

const service = createReportService({ logger: { error: () => undefined, warn: () => undefined }, failFast: true });

const files = listRealReports();

describe('a report begun with a published one', () => {
  testReal('there are some', () => expect(files).not.toEqual([]));
  for (const { folder, name, format } of files) {
    testReal(`holds no number of its tables but what was carried over: ${name}`, () => {
      const text = readReal(folder, name);
      const { reports } = readDocument(text, { format });
      const latest = Math.max(...reports.map(({ year }) => year ?? 0));
      const last = reports.find(({ year }) => (year ?? 0) === latest);
      // Nobody says whether a text without a year is last year's: then one is given.
      const year = latest === 0 ? 2024 : latest + 1;
      const next = service.nextReport({ uri: name, version: 1, text, format }, defaults, { year });
      // A report on key points is no annual report.
      expect(next.refused !== undefined).toBe(last?.edition?.id === 'key-points');
      if (next.refused) return;
      const [report, ...others] = readDocument(next.text, { format: 'markdown' }).reports;
      expect(others).toEqual([]);
      expect(report?.year).toBe(year);
      const cells = report?.tables.flatMap((table) =>
        [...table.cells.values()].map((cell) => ({ table: table.id, cell })),
      );
      const wrong = (cells ?? []).filter(({ table, cell }) => {
        if (cell.state === 'blank') return false;
        const before = last?.tables.find(({ id }) => id === table)?.cells.get(`carriedOut|${cell.column.id}`);
        return cell.row.id !== 'carriedIn' || before?.value !== cell.value;
      });
      expect(wrong.map(({ cell }) => `${cell.id} ${cell.raw}`)).toEqual([]);
      // Lines of numbers alone would be what is left of a table that was not read.
      const lines = next.text.split('\n').filter((line) => /^[\s|]*\d+(?:[\s|]+\d+){2,}[\s|]*$/.test(line));
      expect(lines).toEqual([]);
    });
  }
});
