import type { DocumentFormat } from '../../server/src/syntax/tree.ts';
import { officialForm, type Print } from './forms.ts';
import type { Grid } from './grid.ts';
import { layoutTable } from './layout.ts';
import { flatHtmlTable, gfmTable, htmlTable, wordTable } from './markup.ts';
import { draftForm, pagedForm, splitForms, turnedForm } from './otherForms.ts';
import {
  blankLines,
  cellLines,
  gluedCells,
  pipeBrokenRows,
  pipeGridRows,
  pipeIndentedRows,
  pipeRaggedRows,
  pipeRows,
  tabGridRows,
  tabOwnRows,
} from './scraped.ts';
import type { TableId } from './value.ts';

/** A way to type the tables of a report. */
export interface Style {
  readonly name: string;
  readonly format: DocumentFormat;
  /** False where a blank cell leaves no trace, so that a reader cannot see it. */
  readonly showsBlanks: boolean;
  /** `exact`: every cell must be read. `careful`: what is read must be right, the rest may stay unread. */
  readonly demand: 'exact' | 'careful';
  render(print: Print, table: TableId): string;
}

/** Every style of table that is read. */
export const styles: readonly Style[] = [
  gfm('gfm, drafting form', (print, table) => gfmTable(draftForm(print, table), 'blank')),
  gfm('gfm, official grid, merged cells blank', (print, table) => gfmTable(officialForm(print, table), 'blank')),
  gfm('gfm, official grid, merged labels repeated', (print, table) =>
    gfmTable(officialForm(print, table), 'repeat-labels'),
  ),
  gfm('gfm, official grid, merged cells repeated', (print, table) => gfmTable(officialForm(print, table), 'repeat')),
  gfm('gfm, rows and columns exchanged', (print, table) => gfmTable(turnedForm(print, table), 'blank')),
  gfm('gfm, split into small tables', (print, table) =>
    joinTables(splitForms(print, table), (grid) => gfmTable(grid, 'blank')),
  ),
  gfm('gfm, head repeated over a page break', (print, table) => gfmTable(pagedForm(print, table), 'blank')),
  html('html with merged cells', (print, table) => htmlTable(officialForm(print, table))),
  html('html, columns of table 2 out of line', (print, table) => htmlTable(officialForm(print, table, true))),
  html('html, merged cells undone', (print, table) => flatHtmlTable(officialForm(print, table))),
  html('html, head repeated over a page break', (print, table) => htmlTable(pagedForm(print, table))),
  html('html, rows and columns exchanged', (print, table) => htmlTable(turnedForm(print, table))),
  html('html from Word', (print, table) => wordTable(officialForm(print, table, true), true)),
  html('html from Word, cells not closed', (print, table) => wordTable(officialForm(print, table, true), false)),
  plain('pipe rows', (print, table) => pipeRows(officialForm(print, table), false)),
  plain('pipe rows with a leading pipe', (print, table) => pipeRows(officialForm(print, table), true)),
  plain('pipe rows, drafting form', (print, table) => pipeRows(draftForm(print, table), true)),
  plain('pipe rows, merged cells blank', (print, table) => pipeGridRows(officialForm(print, table))),
  plain('pipe rows with ragged ends', (print, table) => pipeRaggedRows(officialForm(print, table))),
  plain('pipe rows with line breaks', (print, table) => pipeBrokenRows(officialForm(print, table), false)),
  plain('pipe rows with line breaks and a leading pipe', (print, table) =>
    pipeBrokenRows(officialForm(print, table), true),
  ),
  plain('pipe rows, cells on indented lines', (print, table) => pipeIndentedRows(officialForm(print, table))),
  plain('cell lines', (print, table) => cellLines(officialForm(print, table, true), '')),
  plain('cell lines between pipes', (print, table) => cellLines(officialForm(print, table, true), '|')),
  { ...plain('blank lines', (print, table) => blankLines(officialForm(print, table))), showsBlanks: false },
  plain('tabs, merged cells empty', (print, table) => tabGridRows(officialForm(print, table))),
  plain('tabs, merged cells left out', (print, table) => tabOwnRows(officialForm(print, table))),
  plain('tabs, drafting form', (print, table) => tabGridRows(draftForm(print, table))),
  plain('tabs, rows and columns exchanged', (print, table) => tabGridRows(turnedForm(print, table))),
  { ...plain('layout', layoutStyle), demand: 'careful' },
  {
    ...plain('glued', (print, table) => gluedCells(officialForm(print, table))),
    showsBlanks: false,
    demand: 'careful',
  },
];

/** The style with this name; an unknown name is a mistake of the test. */
export function styleByName(name: string): Style {
  const style = styles.find((candidate) => candidate.name === name);
  if (!style) throw new Error(`no style is called ${name}`);
  return style;
}

function layoutStyle(print: Print, table: TableId): string {
  if (table === 't3') return layoutTable(officialForm(print, table), 3, 10);
  return table === 't4'
    ? layoutTable(officialForm(print, table), 0, 10)
    : layoutTable(officialForm(print, table), 1, 16);
}

function joinTables(grids: readonly Grid[], draw: (grid: Grid) => string): string {
  return grids.map(draw).join('\n\n');
}

function gfm(name: string, render: Style['render']): Style {
  return { name, format: 'markdown', showsBlanks: true, demand: 'exact', render };
}

function html(name: string, render: Style['render']): Style {
  return { name, format: 'html', showsBlanks: true, demand: 'exact', render };
}

function plain(name: string, render: Style['render']): Style {
  return { name, format: 'plaintext', showsBlanks: true, demand: 'exact', render };
}
