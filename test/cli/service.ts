import { fixAll } from '../../server/src/features/fixAll.ts';
import { readDocument } from '../../server/src/model/readDocument.ts';
import { createReportService, type Finding, type ReportService } from '../../server/src/service/reportService.ts';
import { say } from '../../server/src/text/message.ts';

/** The service with one rule of its own, which asks every text, report or not: `XX` is to be written `YY`. */
export function createTestService(): ReportService {
  const logger = { error: () => undefined, warn: () => undefined };
  return {
    ...createReportService({ logger, rules: [] }),
    analyze: ({ text, format }) => ({
      document: readDocument(text, { format }),
      placed: [],
      reports: [],
      findings: findWords(text),
      unusedIgnores: [],
    }),
    fixAll: ({ text }) => fixAll(text, findWords(text), findWords),
  };
}

function findWords(text: string): readonly Finding[] {
  return [...text.matchAll(/XX/g)].map(({ index }) => {
    const span = { start: index, end: index + 2 };
    return {
      rule: 'test-word',
      severity: 'error',
      report: undefined,
      span,
      message: say({ zh: '{word} 不是词。', en: '{word} is not a word.' }, { word: 'XX' }),
      relations: ['t3.balance.natural'],
      related: [
        { span: { start: 0, end: 2 }, message: say({ zh: '文件从这里开始。', en: 'The document starts here.' }) },
      ],
      fixes: () => [{ kind: 'safe', title: say({ zh: '写成 YY', en: 'Write YY' }), edits: [{ span, newText: 'YY' }] }],
    };
  });
}
