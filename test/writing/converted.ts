import { expect } from 'vitest';
import { readDocument } from '../../server/src/model/readDocument.ts';
import type { ReportDocument } from '../../server/src/model/report.ts';
import type { DocumentFormat } from '../../server/src/syntax/tree.ts';
import { render } from '../../server/src/text/message.ts';
import { type Conversion, convertText } from '../../server/src/writing/convert.ts';
import { failingIds } from '../reports/reading.ts';

/** What a person would compare: per report its edition, year, parts, every cell's state and value, and what does not hold. */
export function pictureOf({ reports }: ReportDocument): readonly unknown[] {
  return reports.map((report) => ({
    edition: report.edition?.id,
    year: report.year,
    sections: report.sections.map(({ definition, heading }) => [
      definition?.id,
      heading.number?.value,
      heading.title.replaceAll(/\s/g, ''),
    ]),
    cells: report.tables
      .flatMap((table) =>
        [...table.cells.values()].map(({ id, state, value }) => `${table.id} ${id} ${state} ${value}`),
      )
      .toSorted(),
    failing: report.edition ? failingIds(report) : [],
  }));
}

/** Converts, reads again and compares; a second conversion changes nothing. */
export function checkConversion(text: string, format: DocumentFormat, to: DocumentFormat): Conversion {
  const conversion = convertText(text, { format, to });
  const notes = conversion.notes.map(({ message }) => render(message, 'en'));
  if (conversion.text === undefined) throw new Error(`not converted: ${notes.join('\n')}`);
  expect(pictureOf(readDocument(conversion.text, { format: to }))).toEqual(pictureOf(readDocument(text, { format })));
  expect(convertText(conversion.text, { format: to, to }).text).toBe(conversion.text);
  checkEdits(text, conversion);
  return conversion;
}

/** The edits lead from the text as typed to the conversion. */
function checkEdits(text: string, { text: converted, edits }: Conversion): void {
  let edited = '';
  let from = 0;
  for (const { span, newText } of edits) {
    expect(span.start).toBeGreaterThanOrEqual(from);
    edited += text.slice(from, span.start) + newText;
    from = span.end;
  }
  expect(edited + text.slice(from)).toBe(converted);
}
