import { describe, expect, test } from 'vitest';
import { ProseMemory } from '../../server/src/model/proseMemory.ts';
import { Note } from '../../server/src/model/notes.ts';
import { type ReportService, createReportService } from '../../server/src/service/reportService.ts';
import { render } from '../../server/src/text/message.ts';
import { seedRandom } from '../reports/random.ts';
import { defaults, openReport, writeReport } from './probe.ts';

class LengthNote extends Note<number> {}

function createService(): ReportService {
  return createReportService({ logger: { error: () => undefined, warn: () => undefined }, failFast: true });
}

function tell(service: ReportService, text: string, version: number): unknown {
  return service
    .analyze(openReport(text, { version }), defaults)
    .findings.map((finding) => [
      finding.rule,
      finding.severity,
      finding.span,
      render(finding.message, 'zh-cn'),
      finding.related.map(({ span, message }) => [span, render(message, 'zh-cn')]),
      finding.fixes().map(({ edits }) => edits),
    ]);
}

const prose = [
  '2025年，全县主动公开政府信息2543条，其中规范性文件12条，占0.5%；动态信息2531条，占99.5%。',
  '收到政府信息公开申请221件，其中自然人200件、法人21件。答复227件，予以公开227件。',
  '同比增长1.2倍，办结率达100%。召开新闻通气会5场（县政府2场、部门4场）。',
  '主要类别有：规划5条，统计6条，其他7条。以上共计18条。',
  '共印发《制度》、《办法》三项制度。一是建立机制。三是加强培训。',
].join('\n\n');

const typed = ['0', '7', '件', '%', '，', '。', '其中', '占', '（', '）', '\n', '\n\n', '共', '一是', '2025年'];

describe('what is read of words is kept from version to version', () => {
  test('and every version has the findings it has alone', () => {
    const random = seedRandom(21);
    const service = createService();
    let text = writeReport(prose);
    for (let version = 1; version <= 120; version++) {
      expect(tell(service, text, version)).toEqual(tell(createService(), text, 1));
      const at = random.integer(0, text.length);
      const removed = random.chance(0.4) ? random.integer(1, 4) : 0;
      const next = text.slice(0, at) + (random.chance(0.7) ? random.pick(typed) : '') + text.slice(at + removed);
      // Sometimes the edit is taken back.
      text = random.chance(0.15) ? writeReport(prose) : next;
    }
  });

  test('as long as the words come again in every version', () => {
    const memory = new ProseMemory();
    let made = 0;
    const recall = (text: string): number =>
      memory.recall(LengthNote, text, (words) => {
        made++;
        return words.length;
      });
    expect([recall('甲乙'), recall('甲乙'), made]).toEqual([2, 2, 1]);
    memory.turn();
    expect([recall('甲乙'), made]).toEqual([2, 1]);
    memory.turn();
    memory.turn();
    expect([recall('甲乙'), made]).toEqual([2, 2]);
  });
});

test('an editor may ask everything of a report with noise in it', () => {
  const service = createService();
  const text = writeReport(prose).replace('2543条', '2\u200B543条').replace('公开', '公\u200B开');
  for (const version of [1, 2]) {
    const analysis = service.analyze(openReport(text, { version }), defaults);
    expect(analysis.document.denoised).toBeDefined();
    expect(service.tokens(analysis).length).toBeGreaterThan(0);
    expect(service.statistics(analysis, 0, undefined, 'zh-cn')).toBeDefined();
    expect(service.hover(analysis, text.indexOf('221件'), 'zh-cn')?.markdown).toContain('221');
  }
});
