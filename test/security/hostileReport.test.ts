import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { expect, test } from 'vitest';
import { convertText } from '../../server/src/writing/convert.ts';
import { createReportService } from '../../server/src/service/reportService.ts';
import { defaults, openReport, writeReport } from '../service/probe.ts';

const service = createReportService({ logger: { error: () => undefined, warn: () => undefined }, failFast: true });

/** What a stranger's report may hold so that it runs when it is shown. */
const attacks: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[按此](command:workbench.action.terminal.new)',
  '<a href="command:workbench.action.quit">按此</a>',
  '![x](javascript:alert(1))',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '<!-- --><iframe src=//example.org></iframe>',
];

/** A report with the attack wherever an author may write: title, prose, heading, label, cell, front matter. */
function writeHostile(attack: string): string {
  return `---\n机关: ${attack}\n---\n\n${writeReport(`全年公开${attack}信息200条。`)}`
    .replace('# 青禾县', `# ${attack.replaceAll('\n', '')}青禾县`)
    .replace('### （一）主动公开', `### （一）主动公开${attack}`)
    .replace('| 行政许可 | 12 |', `| 行政许可 | ${attack.replaceAll('|', '')} |`)
    .replace('| 5 | 1 | 0 |', `| ${attack.replaceAll('|', '')} | 1 | 7 |`)
    .replace('| 项目 |', `| 项目${attack.replaceAll('|', '')} |`);
}

type Node = DefaultTreeAdapterTypes.ChildNode;

function listElements(html: string): readonly DefaultTreeAdapterTypes.Element[] {
  const found: DefaultTreeAdapterTypes.Element[] = [];
  const waiting: Node[] = [...parseFragment(html).childNodes];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!('tagName' in node)) continue;
    found.push(node);
    waiting.push(...node.childNodes);
  }
  return found;
}

test.each(attacks)('tables drawn for the Markdown preview show it as text: %s', (attack) => {
  const analysis = service.analyze(openReport(writeHostile(attack), { uri: attack }), defaults);
  for (const { html } of service.officialTables(analysis, 'zh-cn')) {
    for (const { tagName, attrs } of listElements(html)) {
      expect(['table', 'thead', 'tbody', 'tr', 'th', 'td', 'caption', 'span', 'p', 'div', 'ul', 'li', 'br']).toContain(
        tagName,
      );
      for (const { name } of attrs)
        expect(['class', 'colspan', 'rowspan', 'title', 'border', 'scope', 'data-line']).toContain(name);
    }
  }
});

test.each(attacks)('no hover, lens, outline or symbol makes a link or an element of it: %s', (attack) => {
  const text = writeHostile(attack);
  const analysis = service.analyze(openReport(text, { uri: `hover ${attack}` }), defaults);
  let shown = 0;
  for (let offset = 0; offset < text.length; offset += 3) {
    const markdown = service.hover(analysis, offset, 'zh-cn')?.markdown ?? '';
    if (markdown !== '') shown++;
    // Everything that was typed is escaped: no mark of its own is left to count.
    expect(markdown.replaceAll(/\\./g, '')).not.toMatch(/<[a-z!/]|\]\((?!https:\/\/)/i);
  }
  expect(shown).toBeGreaterThan(0);
});

test('plain text that is converted to HTML shows tags and runs none', () => {
  for (const attack of attacks) {
    const text = `青禾县2024年政府信息公开工作年度报告\n\n一、总体情况\n\n全年公开信息200条。${attack}\n`;
    const { text: html = '' } = convertText(text, { format: 'plaintext', to: 'html' });
    expect(html).toContain('总体情况');
    for (const { tagName, attrs } of listElements(html)) {
      expect(['script', 'img', 'svg', 'iframe', 'a', 'object', 'embed', 'form']).not.toContain(tagName);
      for (const { name } of attrs) expect(name).not.toMatch(/^on|^src|^href/);
    }
  }
});

test('a table for the clipboard holds nothing that a spreadsheet would run', () => {
  for (const formula of ['=HYPERLINK("http://example.org")', '@SUM(1)', '+cmd|calc', '-2+3+cmd']) {
    const text = writeReport('略').replace('| 行政许可 | 12 |', `| 行政许可 | ${formula.replaceAll('|', '\\|')} |`);
    const analysis = service.analyze(openReport(text, { uri: formula }), defaults);
    const typed = service.copyTable(analysis, text.indexOf('行政许可'), 'tsv') ?? '';
    expect(typed).toContain('行政许可');
    for (const cell of typed.split(/[\t\r\n]+/)) expect(cell).not.toMatch(/^[=@]|^[+-](?![\d.,]*$)/);
  }
  const signed = writeReport('略').replace('| 行政许可 | 12 |', '| 行政许可 | -12 |');
  const analysis = service.analyze(openReport(signed, { uri: 'signed' }), defaults);
  expect(service.copyTable(analysis, signed.indexOf('行政许可'), 'tsv')).toMatch(/\t-12(?![\d.])/);
});

test('a settings file cannot reach what all objects share, nor can names in a report', () => {
  const text = writeHostile('__proto__').replaceAll('机关', 'constructor');
  service.analyze(openReport(text, { uri: 'prototype' }), { ...defaults, edition: '__proto__', rules: {} });
  expect(Object.keys(Object.prototype)).toEqual([]);
});
