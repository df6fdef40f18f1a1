import { expect, test } from 'vitest';
import { createReportService } from '../../server/src/service/reportService.ts';
import { render } from '../../server/src/text/message.ts';

const title = '青禾县水务局2024年政府信息公开工作年度报告';
const clean = `${title}\n一、总体情况\n本局公开信息12条。\n二、主动公开政府信息情况\n略。\n`;
const service = createReportService({
  logger: { error: (line) => expect.unreachable(line), warn: (line) => expect.unreachable(line) },
  failFast: true,
});
const options = {
  edition: 'auto',
  level: undefined,
  organisation: undefined,
  rules: { 'pinyin-noise': 'off' },
} as const;

function cleanUp(text: string): ReturnType<typeof service.cleanUp> {
  return service.cleanUp({ uri: 'memory:/a.txt', version: 1, text, format: 'plaintext' }, options);
}

test('pinyin behind the characters is taken out, also where its rule is off', () => {
  const noisy = clean.replaceAll(/[一-鿿]/g, '$&(gōng)');
  const { text, edits, done } = cleanUp(noisy);
  expect(text).toBe(clean);
  expect(done.map((message) => render(message, 'en')).join()).toContain('pinyin');
  let from = 0;
  let edited = '';
  for (const { span, newText } of edits) {
    edited += noisy.slice(from, span.start) + newText;
    from = span.end;
  }
  expect(edited + noisy.slice(from)).toBe(clean);
});

test('a text without any of it is left as it is', () => {
  expect(cleanUp(clean)).toEqual({ text: clean, edits: [], done: [] });
  expect(cleanUp('会议纪要\n')).toMatchObject({ edits: [] });
});

test('no-break blanks and characters without width go, too', () => {
  const { text, done } = cleanUp(
    clean.replace('公开', '公\u200B开').replace('12', '\u00A012').replace('一、', '????一、'),
  );
  expect(text).toBe(clean.replace('12', ' 12'));
  expect(done).toHaveLength(2);
});
