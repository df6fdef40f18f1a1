import { expect, test, vi } from 'vitest';
import { pageHtml, standaloneHtml } from '../../client/src/preview/pageHtml.ts';
import * as vscode from './fakeVscode.ts';

vi.mock('vscode', () => import('./fakeVscode.ts'));

const webview = {
  cspSource: 'https://files.example',
  asWebviewUri: (uri: { toString(): string }) => uri,
};

test('the page runs one script by nonce, and nothing from elsewhere', () => {
  // @ts-expect-error -- as much of a webview as is asked
  const html = pageHtml(webview, vscode.Uri.parse('file:///extension'));
  const nonce = /<script nonce="([0-9a-f]{36})" src="file:\/\/\/extension\/dist\/preview\.js"><\/script>/.exec(
    html,
  )?.[1];
  expect(nonce).toBeDefined();
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1]?.replaceAll('&#39;', "'") ?? '';
  expect(policy).toBe(
    `default-src 'none'; style-src https://files.example; img-src data:; script-src 'nonce-${nonce ?? ''}'`,
  );
  expect(html.match(/<script/g)).toHaveLength(1);
  // @ts-expect-error -- as above
  expect(pageHtml(webview, vscode.Uri.parse('file:///extension'))).not.toContain(nonce);
});

test('a saved page stands on its own: styles cannot end where they should not, its title is text', () => {
  const html = standaloneHtml('甲<乙>', '<main>内容</main>', 'main { color: red } </style><script>');
  expect(html).toContain('<title>甲&#60;乙&#62;</title>');
  expect(html).toContain('main { color: red }');
  expect(html).not.toMatch(/<\/style><script/);
});
