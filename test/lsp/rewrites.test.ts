import { describe, expect, test } from 'vitest';
import type { InlayHint } from 'vscode-languageserver/node';
import type { RewriteResult } from '../../protocol/messages.ts';
import { createReportService } from '../../server/src/service/reportService.ts';
import { rangeOf, startClient, type TestClient } from './testClient.ts';

const title = '青禾县水务局2024年政府信息公开工作年度报告';
const labels = `行政复议行政诉讼未经复议直接起诉复议后起诉${'结果维持结果纠正其他结果尚未审结总计'.repeat(3)}`;
const scraped = `${title}\n一、总体情况\n略。\n二、主动公开政府信息情况\n略。\n四、政府信息公开行政复议、行政诉讼情况\n${labels}120030100150000\n`;
const commands = { commands: ['nianbao.cleanUp', 'nianbao.convertToDraft'] };

async function start(locale = 'zh-cn'): Promise<TestClient> {
  return startClient({
    locale,
    initializationOptions: commands,
    runtime: { createService: (logger) => createReportService({ logger, failFast: true }) },
  });
}

function rewrite(client: TestClient, uri: string, kind: string): Promise<RewriteResult> {
  return client.connection.sendRequest('nianbao/rewrite', { uri, kind });
}

/** The text with the edits made, by lines and characters. */
function applyTo(text: string, result: RewriteResult): string {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const offset = ({ line, character }: { line: number; character: number }): number => (starts[line] ?? 0) + character;
  return (result?.edits ?? []).reduceRight(
    (edited, { range, newText }) => edited.slice(0, offset(range.start)) + newText + edited.slice(offset(range.end)),
    text,
  );
}

describe('a rewriting in drafting form', () => {
  test('answers edits of the version at hand, in the form of the language of the document', async () => {
    const client = await start('en');
    const uri = await client.open(scraped, 'memory:/a.md');
    const markdown = await rewrite(client, uri, 'draft');
    expect(markdown).toMatchObject({ version: 1, refused: false });
    expect(applyTo(scraped, markdown)).toContain(`# ${title}\n\n## 一、总体情况\n\n略。`);
    expect(applyTo(scraped, markdown)).toContain('| 结果纠正 | 2 | 1 | 0 |');
    expect(markdown?.notes).toEqual([expect.stringMatching(/^7: The numbers of Table 4 ran together/)]);
    const plain = applyTo(
      scraped,
      await rewrite(client, await client.open(scraped, 'memory:/a.txt', 'plaintext'), 'draft'),
    );
    expect(plain).toContain(`${title}\n`);
    expect(plain).not.toContain('#');
    expect(plain).toContain('| 结果纠正 | 2 | 1 | 0 |');
  });

  test('of a document that is not open is nothing', async () => {
    const client = await start();
    expect(await rewrite(client, 'memory:/gone.md', 'draft')).toBeNull();
  });

  test('of a report in drafting form has no edit', async () => {
    const client = await start();
    const uri = await client.open(scraped, 'memory:/a.md');
    const draft = applyTo(scraped, await rewrite(client, uri, 'draft'));
    expect(await rewrite(client, await client.open(draft, 'memory:/b.md'), 'draft')).toMatchObject({ edits: [] });
  });
});

test('a cleaning takes out the pinyin that a page left, whatever the settings say', async () => {
  const noisy = scraped.replaceAll(/[一-鿿]/g, '$&(gōng)');
  const client = await start();
  const uri = await client.open(noisy, 'memory:/a.txt', 'plaintext');
  const result = await rewrite(client, uri, 'clean');
  expect(applyTo(noisy, result)).toBe(scraped);
  expect(result?.notes.join()).toContain('拼音');
  const again = await rewrite(client, await client.open(scraped, 'memory:/b.txt', 'plaintext'), 'clean');
  expect(again).toMatchObject({ edits: [], notes: [] });
});

describe('the light bulb', () => {
  test('offers drafting form in a table that is typed otherwise, to a client that knows the command', async () => {
    const client = await start('en');
    const uri = await client.open(scraped, 'memory:/a.txt', 'plaintext');
    const inside = await client.actions(uri, rangeOf(scraped, '结果维持'), ['refactor']);
    expect(inside).toMatchObject([
      {
        kind: 'refactor.rewrite',
        title: 'Convert the report to drafting form (with a preview)',
        command: { command: 'nianbao.convertToDraft', arguments: [uri] },
      },
    ]);
    expect(await client.actions(uri, rangeOf(scraped, '略'), ['refactor'])).toEqual([]);
    const other = await startClient();
    const offered = await other.actions(await other.open(scraped), rangeOf(scraped, '结果维持'), ['refactor']);
    expect(offered.filter(({ command }) => command !== undefined)).toEqual([]);
  });

  test('offers to clean up where noise is reported', async () => {
    const noisy = scraped.replaceAll(/[一-鿿]/g, '$&(gōng)');
    const client = await start();
    const uri = await client.open(noisy, 'memory:/a.txt', 'plaintext');
    const items = await client.pullItems(uri);
    const noise = items.find(({ code }) => code === 'pinyin-noise');
    if (!noise) throw new Error('no pinyin was found');
    const actions = await client.actions(uri, noise.range, ['refactor']);
    expect(actions.map(({ command }) => command?.command)).toContain('nianbao.cleanUp');
  });
});

test('digits that the sums of a table separate are shown apart', async () => {
  const client = await start('en');
  const uri = await client.open(scraped, 'memory:/a.txt', 'plaintext');
  const hints = await client.connection.sendRequest<InlayHint[]>('textDocument/inlayHint', {
    textDocument: { uri },
    range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
  });
  expect(hints.map(({ label }) => label)).toEqual(Array.from({ length: 14 }, () => '│'));
  expect(hints[0]?.position).toEqual({ line: 6, character: labels.length + 1 });
  expect(hints[0]?.tooltip).toMatch(/ran together .* Table 4/);
  const none = await client.connection.sendRequest('textDocument/inlayHint', {
    textDocument: { uri },
    range: { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } },
  });
  expect(none).toEqual([]);
});
