import { diagnose } from '../../model/diagnose.ts';
import type { BoundTable } from '../../model/report.ts';
import { meaningOfRow } from '../../standards/meanings.ts';
import { initialsOf } from '../../standards/phrases.ts';
import type { Text } from '../../text/message.ts';
import { findCell } from '../cellAt.ts';
import type { Completer, CompletionPlace } from './completion.ts';

const texts = {
  value: { zh: '＝ {value}：{name}', en: '= {value}: {name}' },
  missing: { zh: '表中缺少的行', en: 'row missing in the table' },
} satisfies Record<string, Text>;

/** In a total cell, what its parts add up to; where it already says so, nothing. */
export const completeValues: Completer = ({ placed, offset, language }) => {
  const place = findCell([placed], offset);
  const { edition } = placed.report;
  if (!place || !edition) return [];
  const { cell, table } = place;
  const { checks, blankTotals } = diagnose(table, edition);
  const blank = blankTotals.find((total) => total.cell === cell);
  const wanted = blank
    ? [{ value: blank.value, relation: blank.relation }]
    : checks
        .filter(
          ({ relation, status, totalCells }) => relation.kind === 'sum' && status === 'fails' && totalCells[0] === cell,
        )
        .map(({ right, relation }) => ({ value: right, relation }));
  const found = new Map(wanted.map(({ value, relation }) => [value, relation]));
  const shift = placed.shift;
  return [...found].map(([value, relation]) => ({
    kind: 'value',
    label: String(value),
    detail: texts.value[language].replace('{value}', String(value)).replace('{name}', relation.name[language]),
    documentation: '',
    // Whatever digits stand in the cell are replaced: the list is not narrowed by them.
    filter: `${cell.raw.trim()} ${value}`.trim(),
    span: { start: cell.span.start + shift, end: cell.span.end + shift },
    newText: String(value),
  }));
};

/** At the beginning of a row, the labels that the table does not have yet. */
export const completeLabels: Completer = (place) => {
  const typed = /^\|[ \t]*(?<typed>[^|]{0,20})$/u.exec(place.before)?.groups?.['typed'];
  const table = typed === undefined ? undefined : tableAt(place);
  if (!table || typed === undefined) return [];
  const there = new Set(table.labels.map(({ target }) => target));
  const span = { start: place.offset - typed.length, end: place.offset };
  return (
    table.definition.rows
      // The one row of table 4 has no label: there is nothing to write.
      .filter(({ id, label }) => label !== '' && !there.has(id))
      .map(({ id, label }) => ({
        kind: 'label',
        label,
        detail: texts.missing[place.language],
        documentation: meaningOfRow(id)?.text[place.language] ?? '',
        filter: `${initialsOf(label)} ${label}`,
        span,
        newText: label,
      }))
  );
};

function tableAt({ placed, lineStart, offset }: CompletionPlace): BoundTable | undefined {
  const from = lineStart - placed.shift;
  const to = offset - placed.shift;
  // A row that is just being typed may stand right behind the table's last line.
  return placed.report.tables.find(({ pieces }) => pieces.some(({ start, end }) => start <= to && from <= end + 2));
}
