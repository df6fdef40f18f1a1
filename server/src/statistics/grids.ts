import type { Grid, GridBlock, GridCell } from '../../../protocol/statistics.ts';
import type { ColumnDefinition, RowDefinition } from '../standards/edition.ts';
import type { JudgedTable, Sketch } from './sketch.ts';

/**
 * The tables as the edition orders them, one caption with rows and columns of its own a block. What the document leaves out
 * is left out.
 * @param drawn ids of the tables whose numbers are drawn already
 */
export function listGrids(sketch: Sketch, drawn: ReadonlySet<string>): readonly Grid[] {
  return sketch.tables.map((judged) => {
    const { id, definition } = judged.table;
    const blocks = definition.shape === 'outcomes' ? layOutGroups(judged, sketch) : layOutRows(judged, sketch);
    return { id, title: sketch.in(definition.name), drawn: drawn.has(id), blocks };
  });
}

function layOutRows(judged: JudgedTable, sketch: Sketch): readonly GridBlock[] {
  const { rows, columns, blocks } = judged.table.definition;
  const captions = blocks.length > 0 ? blocks : [undefined];
  return captions.flatMap((block): readonly GridBlock[] => {
    const ownColumns = columns.filter((column) => column.block === block?.id);
    const ownRows = rows.filter((row) => row.block === block?.id);
    const laidOut = ownRows.flatMap((row) => {
      const cells = ownColumns.map((column) => toCell(row, column, judged, sketch));
      // A row that holds a label only stays; one whose cells are not in the document does not.
      if (row.data && cells.every((cell) => cell === null)) return [];
      return [{ label: row.label, depth: row.depth, cells }];
    });
    if (!laidOut.some(({ cells }) => cells.some((cell) => cell !== null))) return [];
    return [
      {
        ...(block ? { caption: block.label } : {}),
        columns: ownColumns.map((column) => column.label),
        rows: laidOut,
      },
    ];
  });
}

/** Groups of columns by outcome become rows: the outcomes are the same in each. */
function layOutGroups(judged: JudgedTable, sketch: Sketch): readonly GridBlock[] {
  const { rows, columns, groups } = judged.table.definition;
  const lowest = groups.filter((group) => columns.some((column) => column.group === group.id));
  const first = columns.filter((column) => column.group === lowest[0]?.id);
  const laidOut = lowest.map((group) => {
    const own = columns.filter((column) => column.group === group.id);
    return {
      label: group.label,
      depth: 1,
      cells: rows.flatMap((row) => own.map((column) => toCell(row, column, judged, sketch))),
    };
  });
  return [{ columns: first.map((column) => column.label), rows: laidOut }];
}

function toCell(row: RowDefinition, column: ColumnDefinition, judged: JudgedTable, sketch: Sketch): GridCell | null {
  const cell = judged.table.cells.get(`${row.id}|${column.id}`);
  if (!cell) return null;
  const change = sketch.changeOf(cell.count, sketch.previousCount(judged.table, cell.id));
  return {
    shown: sketch.show(cell, judged),
    place: sketch.placeOf(cell.span),
    ...(judged.failing.has(cell) ? { fails: true } : {}),
    ...(change ? { change } : {}),
  };
}
