import { Converter } from 'opencc-js/cn2t';
import type { Print } from './forms.ts';
import { escapeText } from './markup.ts';
import { type Part, reportParts } from './prose.ts';
import type { Style } from './styles.ts';
import { type ReportValue, type TableId, typedCell } from './value.ts';

/** How the characters are typed, whatever the style. */
export interface Typing {
  readonly eol?: '\n' | '\r\n';
  readonly traditional?: boolean;
  /** Digits of cells in full width. */
  readonly wideDigits?: boolean;
  /** Numbers of cells from 1000 on as `1,234`. */
  readonly grouped?: boolean;
}

const toTraditional = Converter({ from: 'cn', to: 't' });

/** The whole report in one style. */
export function renderReport(value: ReportValue, style: Style, typing: Typing = {}): string {
  const tables = (table: TableId): string => renderTable(value, style, table, typing);
  const blocks = reportParts(value).map((part) => renderPart(part, style, tables));
  const between = style.format === 'markdown' ? '\n\n' : '\n';
  return finishText(`${blocks.join(between)}\n`, typing);
}

/** One table of the report in one style, with line feeds. */
function renderTable(value: ReportValue, style: Style, table: TableId, typing: Typing = {}): string {
  const print: Print = {
    edition: value.edition,
    cell: (id, cell) => typeNumber(typedCell(value, id, cell), typing),
  };
  return style.render(print, table);
}

function renderPart(part: Part, style: Style, tables: (table: TableId) => string): string {
  if (part.kind === 'table') return tables(part.table);
  if (style.format === 'html') return renderHtml(part);
  return style.format === 'markdown' ? renderMarkdown(part) : renderPlain(part);
}

type Words = Exclude<Part, { kind: 'table' }>;

function renderMarkdown(part: Words): string {
  if (part.kind === 'title') return `# ${part.text}`;
  return part.kind === 'heading' ? `${'#'.repeat(part.level + 1)} ${part.number}${part.text}` : part.text;
}

function renderPlain(part: Words): string {
  return part.kind === 'heading' ? `${part.number}${part.text}` : part.text;
}

function renderHtml(part: Words): string {
  if (part.kind === 'title') return `<h1>${escapeText(part.text)}</h1>`;
  const text = escapeText(part.kind === 'heading' ? part.number + part.text : part.text);
  return part.kind === 'heading' && part.level === 1 ? `<p><strong>${text}</strong></p>` : `<p>${text}</p>`;
}

function typeNumber(text: string, typing: Typing): string {
  let typed = text;
  if (typing.grouped) typed = typed.replace(/^\d{4,}/, (digits) => digits.replaceAll(/\B(?=(?:\d{3})+$)/g, ','));
  if (typing.wideDigits) {
    typed = typed.replaceAll(/\d/g, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0));
  }
  return typed;
}

function finishText(text: string, typing: Typing): string {
  const converted = typing.traditional ? toTraditional(text) : text;
  return typing.eol === '\r\n' ? converted.replaceAll('\n', '\r\n') : converted;
}
