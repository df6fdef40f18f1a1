import { describe, expect } from 'vitest';
import { checkConversion } from '../writing/converted.ts';
import { listRealReports, readReal, readTruth, testReal } from './realReports.ts';
import { readDocument } from '../../server/src/model/readDocument.ts';

const files = listRealReports();

describe('a real report that is converted is read as before', () => {
  for (const to of ['markdown', 'html'] as const) {
    for (const { folder, name, format } of files) {
      testReal(`${name} to ${to}`, () => {
        checkConversion(readReal(folder, name), format, to);
      });
    }
  }

  testReal('and the numbers of its prose are all there', () => {
    for (const { folder, name, format } of files) {
      if (format === 'html') continue;
      const text = readReal(folder, name);
      const { text: converted = '' } = checkConversion(text, format, 'markdown');
      const { reports } = readDocument(text, { format });
      const inTables = (at: number): boolean =>
        reports.some(({ tables }) => tables.some(({ span }) => span.start <= at && at < span.end));
      const numbers = [...text.matchAll(/\d+(?:\.\d+)?/g)].filter(({ index }) => !inTables(index));
      const left = new Map<string, number>();
      for (const [number] of converted.matchAll(/\d+(?:\.\d+)?/g)) left.set(number, (left.get(number) ?? 0) + 1);
      const lost = numbers.filter(([number]) => {
        const count = left.get(number) ?? 0;
        left.set(number, count - 1);
        return count <= 0;
      });
      expect(
        lost.map(([number]) => number),
        name,
      ).toEqual([]);
    }
  });

  testReal('and what was read of a table that a person read, too, is what the person read', () => {
    const truth = readTruth('2025-pingtan');
    const { text: converted = '' } = checkConversion(
      readReal('corpus', '2025-pingtan.full.glued.txt'),
      'plaintext',
      'html',
    );
    const rows = truth.requests.map((row) => row.map((cell) => `<td>${cell ?? ''}</td>`).join(''));
    expect(rows.filter((row) => !converted.includes(row))).toEqual([]);
  });
});
