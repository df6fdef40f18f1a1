import { describe, expect, test, vi } from 'vitest';
import * as reader from '../../server/src/model/readDocument.ts';
import { type ReportService, createReportService } from '../../server/src/service/reportService.ts';
import { seedRandom } from '../reports/random.ts';
import { defaults, openReport, writeReport } from './probe.ts';
import { tellAll } from './tell.ts';

vi.mock(import('../../server/src/model/readDocument.ts'), { spy: true });

const silent = { error: () => undefined, warn: () => undefined };

function createService(): ReportService {
  return createReportService({ logger: silent, failFast: true });
}

function tell(service: ReportService, text: string, version: number): unknown {
  return tellAll(service, openReport(text, { version }));
}

function tellAnew(text: string): unknown {
  return tell(createService(), text, 1);
}

/** Reports with one thing or other wrong, in one document. */
function writeMany(count = 18): string {
  const filler = '全年公开信息若干条，均已按时发布。'.repeat(200);
  return Array.from({ length: count }, (_, index) => {
    const report = writeReport(`第${index}份。${filler}`).replaceAll('2025', String(2021 + (index % 5)));
    if (index % 3 === 0) return report.replace('| 5 | 1 | 0 |', '| 5 | 2 | 0 |');
    return index % 3 === 1 ? report.replace('## 六、其他需要报告的事项', '## 六、其他事项') : report;
  }).join('\n');
}

function apply(text: string, at: number, length: number, newText: string): string {
  return text.slice(0, at) + newText + text.slice(at + length);
}

/** How many characters are read for one analysis. */
function countRead(run: () => unknown): number {
  const spy = vi.mocked(reader.readDocument);
  spy.mockClear();
  run();
  return spy.mock.calls.reduce((sum, [text]) => sum + text.length, 0);
}

describe('an edit in a document of many reports', () => {
  const text = writeMany();

  test('costs reading the report it is in and its neighbours; the first time as they were, too', () => {
    const service = createService();
    service.analyze(openReport(text), defaults);
    const edited = apply(text, text.indexOf('第12份'), 0, '甲');
    const read = countRead(() => service.analyze(openReport(edited, { version: 2 }), defaults));
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan((edited.length / 18) * 7);
    const again = apply(edited, edited.indexOf('第12份'), 0, '乙');
    const readAgain = countRead(() => service.analyze(openReport(again, { version: 3 }), defaults));
    expect(readAgain).toBeGreaterThan(0);
    expect(readAgain).toBeLessThan((again.length / 18) * 3.5);
  });

  test('leaves the whole to be read by whoever asks for it, once; outline, folding and light bulb do not', () => {
    const service = createService();
    service.analyze(openReport(text), defaults);
    const edited = apply(text, text.indexOf('第12份'), 0, '甲');
    const analysis = service.analyze(openReport(edited, { version: 2 }), defaults);
    const everywhere = { start: 0, end: edited.length };
    const counts: number[] = [];
    const readForLists = countRead(() => {
      counts.push(service.symbols(analysis, 'en').length, service.foldings(analysis).length);
      counts.push(service.actions(analysis, everywhere, 'en').length);
    });
    expect(counts.every((count) => count >= 18)).toBe(true);
    expect(readForLists).toBe(0);
    expect(countRead(() => [analysis.document, analysis.document])).toBe(edited.length);
    expect([analysis.document.text, analysis.document.reports.length]).toEqual([edited, 18]);
  });

  test.each([
    ['at the very beginning', 0, 0, '略\n\n'],
    ['at the very end', text.length, 0, '又及。'],
    ['that deletes the first title', 0, 22, ''],
    ['that deletes a title in the middle', text.indexOf('\n# 青禾县', 20_000) + 1, 25, ''],
    ['that makes a title of a line', text.indexOf('第7份'), 0, '\n\n# 青禾县2020年政府信息公开工作年度报告\n\n'],
    ['that joins two reports', text.indexOf('## 二、', 30_000), 4000, ''],
    ['that deletes three reports', 20_000, 12_000, ''],
    ['that deletes all but one', 4000, text.length - 4000, ''],
    ['that puts in a tag that is closed nowhere', text.indexOf('第9份'), 0, '<table><tr><td>'],
    ['that opens a comment', text.indexOf('第9份'), 0, '<!-- '],
    ['that opens a fence', text.indexOf('第9份'), 0, '\n```\n'],
    [
      'that silences a rule',
      text.indexOf('| 项目', 20_000),
      0,
      '<!-- nianbao-disable-next-line table-total: 口径 -->\n',
    ],
    ['that puts in an undecodable character', text.indexOf('第9份'), 0, '�'],
    ['that types what is told once for the document', text.indexOf('第9份'), 0, '共3条,均已发布。截止目前，'],
    ['that changes nothing', 100, 0, ''],
  ])('%s is told as if read from scratch', (_, at, length, newText) => {
    const service = createService();
    tell(service, text, 1);
    const edited = apply(text, at, length, newText);
    expect(tell(service, edited, 2)).toEqual(tellAnew(edited));
    // And back again, from whatever has been kept.
    expect(tell(service, text, 3)).toEqual(tellAnew(text));
  });

  test.each([4, 18])('after edit, whatever it is, gives what reading from scratch gives (%i reports)', (count) => {
    const whole = writeMany(count);
    const seed = Number(process.env['SEED'] ?? 20_260_101);
    const random = seedRandom(seed);
    const pieces = [
      '甲',
      '\n',
      '\n\n',
      '# ',
      '## ',
      '|',
      ' 1 ',
      '一、',
      '（一）',
      '<',
      '-->',
      '0',
      '2019年',
      '\n# 青禾县2020年政府信息公开工作年度报告\n',
    ];
    const service = createService();
    let current = whole;
    tell(service, current, 1);
    const steps = Number(process.env['STEPS'] ?? 25);
    for (let version = 2; version < steps; version++) {
      // Marks that end all reuse (an open tag) do not stay for ever.
      if (random.chance(0.2)) current = whole;
      const at = random.integer(0, current.length);
      const length = random.chance(0.5) ? 0 : random.integer(0, random.chance(0.1) ? 6000 : 12);
      current = apply(current, at, length, random.pick(pieces));
      expect(tell(service, current, version), `SEED=${seed}, version ${version}`).toEqual(tellAnew(current));
    }
  });
});

describe('what is read as a whole', () => {
  test.each([
    ['a document of few reports', writeMany().slice(0, 8000), {}],
    ['plain text, where no cut is certain', writeMany(), { format: 'plaintext' as const }],
  ])('%s', (_, text, changes) => {
    const service = createService();
    service.analyze(openReport(text, changes), defaults);
    const edited = `${text}又及。`;
    const read = countRead(() => service.analyze(openReport(edited, { ...changes, version: 2 }), defaults));
    expect(read).toBe(edited.length);
  });

  test('a document whose settings have changed', () => {
    const service = createService();
    const text = writeMany();
    service.analyze(openReport(text), defaults);
    const read = countRead(() => service.analyze(openReport(text, { version: 2 }), { ...defaults, level: 'county' }));
    expect(read).toBe(text.length);
  });
});
