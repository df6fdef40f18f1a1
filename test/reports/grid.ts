/** A cell of a grid; `id` where it holds a value of the report. */
export interface GridCell {
  readonly text: string;
  readonly id?: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A table with merged cells, as in the official form. A cell stands in the row where it begins. */
export interface Grid {
  readonly width: number;
  readonly rows: readonly (readonly GridCell[])[];
  /** Rows of the head, which a table that runs over a page repeats. */
  readonly headRows: number;
}

/** One place of the grid: the cell that covers it, and whether the cell begins here. */
export interface Place {
  readonly cell: GridCell;
  readonly origin: boolean;
}

/** A cell that is not merged unless said. */
export function cellOf(
  text: string,
  merged: { readonly rows?: number; readonly columns?: number; readonly id?: string } = {},
): GridCell {
  const { rows = 1, columns = 1, id } = merged;
  return { text, rowSpan: rows, columnSpan: columns, ...(id === undefined ? {} : { id }) };
}

/** Every place of the grid, row by row. A grid with a hole or an overlap is a mistake of the fixture and throws. */
export function placeCells(grid: Grid): readonly (readonly Place[])[] {
  const places: (Place | undefined)[][] = grid.rows.map(() => Array.from<Place | undefined>({ length: grid.width }));
  for (const [r, row] of grid.rows.entries()) {
    let column = 0;
    for (const cell of row) {
      while (places[r]?.[column]) column += 1;
      for (let down = 0; down < cell.rowSpan; down += 1) {
        for (let right = 0; right < cell.columnSpan; right += 1) {
          const line = places[r + down];
          if (!line || column + right >= grid.width || line[column + right]) {
            throw new Error(`the cell “${cell.text}” does not fit into its grid`);
          }
          line[column + right] = { cell, origin: down === 0 && right === 0 };
        }
      }
    }
  }
  return places.map((line, r) =>
    line.map((place, c) => {
      if (!place) throw new Error(`nothing stands at row ${r}, column ${c} of a grid`);
      return place;
    }),
  );
}

/** The texts of the places: merged cells repeat their text, stand once, or repeat it only where it is no value. */
export function gridTexts(grid: Grid, merged: 'blank' | 'repeat' | 'repeat-labels'): readonly (readonly string[])[] {
  return placeCells(grid).map((line) =>
    line.map(({ cell, origin }) => {
      if (origin || merged === 'repeat') return cell.text;
      return merged === 'repeat-labels' && cell.id === undefined ? cell.text : '';
    }),
  );
}

/** The texts of the cells that begin in each row: merged cells left out of the rows they only cover. */
export function ownTexts(grid: Grid): readonly (readonly string[])[] {
  return grid.rows.map((row) => row.map((cell) => cell.text));
}
