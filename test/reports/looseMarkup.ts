import { officialForm } from './forms.ts';
import { type Grid, gridTexts, ownTexts } from './grid.ts';
import type { Style } from './styles.ts';

/** Tables that lost their tags: cells indented or ended by tabs, one beside the other in one line, merged cells repeated. */
export const looseStyles: readonly Style[] = [
  make('cells on lines indented by tabs', (grid) => loneCells(grid, (text) => `\t\t${text}  `)),
  make('cells on lines ended by a tab', (grid) => loneCells(grid, (text) => `${text}\t`)),
  make('labels on two lines, the second one long', (grid) =>
    loneCells(grid, (text) => text.replace(/^([^\d]{0,2}\D{7})(\D{2,})$/, '$1\n$2')),
  ),
  make('all cells in one line', (grid) => ownTexts(grid).flat().filter(isFilled).join(' ')),
  make('cell lines, merged cells repeated', (grid) =>
    gridTexts(grid, 'repeat')
      .flat()
      .map((text) => `${text} |`)
      .join('\n'),
  ),
  make('commas, every cell in quotation marks', (grid) =>
    gridTexts(grid, 'repeat')
      .map((row) => row.map((text) => `"${text}"`).join(','))
      .join('\n'),
  ),
  make('names of columns broken over rows of unequal width', (grid) => ownTexts(grid).map(breakNames).join('\n')),
  make('single blanks, numbers beside the first line of a label', (grid) => brokenRows(grid, 'first')),
  make('single blanks, numbers beside the last line of a label', (grid) => brokenRows(grid, 'last')),
  make('single blanks, numbers between the lines of a label', (grid) => brokenRows(grid, 'between')),
];

function make(name: string, draw: (grid: Grid) => string): Style {
  const render: Style['render'] = (print, table) => draw(officialForm(print, table));
  return { name, format: 'plaintext', showsBlanks: false, demand: 'exact', render };
}

function loneCells(grid: Grid, draw: (text: string) => string): string {
  return ownTexts(grid).flat().filter(isFilled).map(draw).join('\n');
}

function isFilled(text: string): boolean {
  return text !== '';
}

/** `商业 | 科研 |` above `企业 | 机构 |`: the row of applicants as a narrow column breaks it; 其他 has no second line. */
function breakNames(row: readonly string[]): string {
  if (row[0] !== '商业企业') return `${row.join(' | ')} |`;
  return [row.map((name) => name.slice(0, -2) || name), row.flatMap((name) => (name.length > 2 ? name.slice(-2) : []))]
    .map((part) => `${part.join(' | ')} |`)
    .join('\n');
}

/** Rows with single blanks between their cells; the last label goes on in another line behind its fourteenth character. */
function brokenRows(grid: Grid, numbers: 'first' | 'last' | 'between'): string {
  return ownTexts(grid)
    .map((row) => row.filter(isFilled))
    .flatMap((row) => {
      const own = row.filter((text) => !isNumber(text));
      const values = row.filter(isNumber).join(' ');
      const label = own.at(-1) ?? '';
      if (values === '' || label.length <= 14) return [row.join(' ')];
      const first = [...own.slice(0, -1), label.slice(0, 14)].join(' ');
      const rest = label.slice(14);
      if (numbers === 'first') return [`${first} ${values}`, rest];
      return numbers === 'last' ? [first, `${rest} ${values}`] : [first, values, rest];
    })
    .join('\n');
}

function isNumber(text: string): boolean {
  return /^[-增减+]?[\d.]+$/.test(text);
}
