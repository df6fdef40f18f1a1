import { expect, test } from 'vitest';
import { listInlayWords } from '../../server/src/features/inlayHints.ts';
import { placeReports } from '../../server/src/features/placedReport.ts';
import { render } from '../../server/src/text/message.ts';
import { readText } from '../language/check.ts';
import { renderReport } from '../reports/renderReport.ts';
import { styleByName } from '../reports/styles.ts';
import { generateReport } from '../reports/value.ts';

const everything = { start: 0, end: Number.MAX_SAFE_INTEGER };

/** The text with the words an editor shows in it. */
function draw(text: string): string {
  const placed = placeReports(readText(text, { format: 'plaintext' }));
  return listInlayWords(placed, everything, false).reduceRight(
    (drawn, { at, label }) => `${drawn.slice(0, at)}${label.zh}${drawn.slice(at)}`,
    text,
  );
}

test('digits that ran together have lines between them, as many as there are numbers', () => {
  const value = generateReport('2021', 3);
  const drawn = draw(renderReport(value, styleByName('glued')));
  const row = (id: string): string =>
    ['natural', 'legal.commercial', 'legal.research', 'legal.social', 'legal.lawservice', 'legal.other', 'total']
      .map((column) => value.tables.t3[`${id}|${column}`])
      .join('│');
  expect(drawn).toContain(`一、本年新收政府信息公开申请数量${row('new')}`);
  expect(drawn).toContain(`四、结转下年度继续办理${row('carriedOut')}`);
});

test('a report whose numbers stand in cells of their own has none', () => {
  for (const style of ['gfm, drafting form', 'cell lines', 'tabs, drafting form']) {
    const text = renderReport(generateReport('2021', 3), styleByName(style));
    expect(draw(text)).toBe(text);
  }
});

test('they say what they are, and only those of the range are told', () => {
  const text = renderReport(generateReport('2021', 3), styleByName('glued'));
  const placed = placeReports(readText(text, { format: 'plaintext' }));
  const words = listInlayWords(placed, everything, false);
  expect(words.length).toBeGreaterThan(100);
  const [first] = words;
  if (!first) throw new Error('no words');
  expect(render(first.tooltip, 'en')).toBe(
    'These digits ran together in the text; the columns and sums of Table 2 separate them. Compare them with the original.',
  );
  expect(listInlayWords(placed, { start: first.at, end: first.at }, false)).toEqual([first]);
  const moved = placed.map(({ document, report }) => ({ document, report, shift: 10 }));
  expect(listInlayWords(moved, everything, false)[0]?.at).toBe(first.at + 10);
});
