import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convertText } from '../../server/src/writing/convert.ts';
import { render } from '../../server/src/text/message.ts';
import { editions } from '../reports/labels.ts';
import { renderReport } from '../reports/renderReport.ts';
import { styles } from '../reports/styles.ts';
import { generateReport } from '../reports/value.ts';
import { checkConversion } from './converted.ts';

const targets = ['markdown', 'html'] as const;

describe('a report in any style of table is read after the conversion as before', () => {
  for (const style of styles) {
    test(style.name, () => {
      for (const edition of editions) {
        for (const to of targets) {
          checkConversion(renderReport(generateReport(edition, 11), style), style.format, to);
          checkConversion(renderReport(generateReport(edition, 12), style, { eol: '\r\n' }), style.format, to);
        }
      }
    });
  }
});

test('so is a report with a number, a row or a line lost or changed', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...editions),
      fc.constantFrom(...styles),
      fc.constantFrom(...targets),
      fc.integer({ min: 1, max: 1000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom('digit', 'line', 'word', 'split'),
      (edition, style, to, seed, share, damage) => {
        const text = renderReport(generateReport(edition, seed), style);
        checkConversion(damageText(text, Math.floor(share * text.length), damage), style.format, to);
      },
    ),
    { numRuns: 100 },
  );
});

function damageText(text: string, at: number, damage: 'digit' | 'line' | 'word' | 'split'): string {
  const digit = text.slice(at).search(/\d/);
  const place = at + Math.max(digit, 0);
  if (damage === 'digit') return `${text.slice(0, place)}7${text.slice(place + 1)}`;
  if (damage === 'split') return `${text.slice(0, place)}4 5${text.slice(place + 1)}`;
  if (damage === 'word') return `${text.slice(0, at)}不详${text.slice(at)}`;
  const start = text.lastIndexOf('\n', at) + 1;
  const end = text.indexOf('\n', at);
  return end < 0 ? text.slice(0, start) : text.slice(0, start) + text.slice(end + 1);
}
