import { env, Uri, type Webview } from 'vscode';
import { pageWords } from './pageWords.ts';

/** What a page may load: bundled files of the extension, nothing else. */
export function pageRoot(extensionUri: Uri): Uri {
  return Uri.joinPath(extensionUri, 'dist');
}

/**
 * The frame that the page draws itself into. Scripts run by nonce only and styles come from a file; `data:` pictures are its
 * icons, and what a chart passes through on its way to a PNG.
 */
export function pageHtml(webview: Webview, extensionUri: Uri): string {
  const nonce = createNonce();
  const script = webview.asWebviewUri(Uri.joinPath(pageRoot(extensionUri), 'preview.js')).toString();
  const style = webview.asWebviewUri(Uri.joinPath(pageRoot(extensionUri), 'preview.css')).toString();
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    'img-src data:',
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escapeMarkup(env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeMarkup(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${escapeMarkup(style)}">
<title>Nianbao</title>
</head>
<body>
<div id="root" data-words="${escapeMarkup(JSON.stringify(pageWords()))}"></div>
<script nonce="${nonce}" src="${escapeMarkup(script)}"></script>
</body>
</html>`;
}

/** A page that stands on its own: no script, the styles in it. */
export function standaloneHtml(title: string, content: string, styles: string): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${escapeMarkup(title)}</title>
<style>${styles.replaceAll('</', String.raw`<\/`)}</style>
</head>
<body>
${content}
</body>
</html>
`;
}

function createNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function escapeMarkup(text: string): string {
  return text.replaceAll(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
