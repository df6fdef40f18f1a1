import type { JSX } from 'preact';
import type { Grid, GridBlock, GridCell, GridRow } from '../../protocol/statistics.ts';
import { Go } from './Go.tsx';
import { keep } from './keep.tsx';

/** A table of the report; folded where the charts show its numbers already. */
export const GridSection = keep(function GridSection({ grid }: { readonly grid: Grid }): JSX.Element {
  const body = grid.blocks.map((block, index) => (
    <GridTable key={block.caption ?? index} block={block} title={block.caption ?? grid.title} />
  ));
  if (grid.drawn) {
    return (
      <details class="grid" data-grid={grid.id}>
        <summary>{grid.title}</summary>
        {body}
      </details>
    );
  }
  return (
    <section class="grid" data-grid={grid.id} aria-label={grid.title}>
      <h2>{grid.title}</h2>
      {body}
    </section>
  );
});

function GridTable({ block, title }: { readonly block: GridBlock; readonly title: string }): JSX.Element {
  return (
    <div class="scroll" tabindex={0} role="group" aria-label={title}>
      <table class="figures">
        <caption class={block.caption === undefined ? 'unseen' : undefined}>{title}</caption>
        <thead>
          <tr>
            <td />
            {block.columns.map((column, index) => (
              <th key={index} scope="col" class="number">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row) => (
            <Row key={row.label} row={row} columns={block.columns} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly row: GridRow;
  readonly columns: readonly string[];
}

const Row = keep(function Row({ row, columns }: RowProps): JSX.Element {
  return (
    <tr class={row.cells.every((cell) => cell === null) ? 'group' : undefined}>
      <th scope="row" class={`depth-${Math.min(row.depth, 4)}`}>
        {row.label}
      </th>
      {row.cells.map((cell, index) => (
        <td key={index} class="number">
          {cell && <CellValue cell={cell} name={`${row.label} ${columns[index] ?? ''}`} />}
        </td>
      ))}
    </tr>
  );
});

function CellValue({ cell, name }: { readonly cell: GridCell; readonly name: string }): JSX.Element {
  const title = cell.change ? { title: `${cell.change.before} → ${cell.shown}` } : {};
  return (
    <Go place={cell.place} label={`${name} ${cell.shown}`} class={cell.fails ? 'number fails' : 'number'} {...title}>
      {cell.shown}
    </Go>
  );
}
