import { type RelationKind, diagnose } from '../model/diagnose.ts';
import type { Candidate, Diagnosis, RelationCheck } from '../model/relations.ts';
import type { BoundTable, Cell } from '../model/report.ts';
import type { Edition } from '../standards/edition.ts';
import { clauseOf } from '../standards/index.ts';
import { type Message, say, type Text } from '../text/message.ts';
import { type FoundProblem, LaterProblem } from './laterProblem.ts';
import { describeFailure } from './relationWords.ts';
import type { Fix, Problem, Related, RuleContext, Severity } from './rule.ts';
import { joinTexts, nameCell, nameLabel, printedIn, toText } from './tableWords.ts';

/** The rule that reports each kind of relation. */
const ruleOf: Readonly<Record<RelationKind, string>> = {
  sum: 'table-total',
  balance: 'table-balance',
  order: 'table-order',
};
/** The kinds that are off, by which of the three rules are. */
const offKinds: readonly ReadonlySet<RelationKind>[] = Array.from({ length: 8 }, (_, off) => {
  const kinds: readonly RelationKind[] = ['sum', 'balance', 'order'];
  return new Set(kinds.filter((_kind, index) => (off >> index) % 2 === 1));
});
/** More relations or choices than this are counted, not written out; related information and fixes have them all. */
const mostNamed = 3;

const texts = {
  one: {
    zh: '{cell}印作{printed}，{count}个关系因此不成立（{failures}）。如果只错一格，就是这一格，应为{value}；请核对原始数据。依据：{clause}。',
    en: '{cell} is printed {printed}; relations that fail because of it: {count} ({failures}). If only one cell is wrong, it is this one, and it should be {value}; check the source data. Basis: {clause}.',
  },
  several: {
    zh: '{table}{failures}。如果只错一格，有{count}种改法：{choices}；请核对原始数据，选定一格改正。依据：{clause}。',
    en: '{table}, {failures}. If only one cell is wrong, there are {count} ways to correct it: {choices}; check the source data and choose. Basis: {clause}.',
  },
  none: {
    zh: '{table}{failures}。只改一格不能使本表全部关系成立（共{count}个不成立），请逐格核对。依据：{clause}。',
    en: '{table}, {failures}. No change of a single cell makes every relation of this table hold ({count} fail); check it cell by cell. Basis: {clause}.',
  },
  more: { zh: '等共{count}个关系不成立', en: 'and more, {count} relations in all' },
  choice: { zh: '{cell}改为{value}', en: 'change {cell} to {value}' },
  shortChoice: { zh: '“{label}”改为{value}', en: 'change “{label}” to {value}' },
  candidate: { zh: '{cell}：改为{value}则各项关系成立', en: '{cell}: with {value} every relation holds' },
  ellipsis: { zh: '……', en: '…' },
  operand: { zh: '{cell}：{printed}（这一边合计{sum}）', en: '{cell}: {printed} (this side adds up to {sum})' },
  operandChoice: {
    zh: '{cell}：{printed}（这一边合计{sum}）；改为{value}则各项关系成立',
    en: '{cell}: {printed} (this side adds up to {sum}); with {value} every relation holds',
  },
  change: { zh: '把{cell}由{printed}改为{value}', en: 'Change {cell} from {printed} to {value}' },
} satisfies Record<string, Text>;

/** The table's diagnosis, without the relations whose rule is switched off. */
export function diagnoseFor(table: BoundTable, edition: Edition, context: RuleContext): Diagnosis {
  const isOff = (kind: RelationKind): 0 | 1 => (context.isOff(ruleOf[kind]) ? 1 : 0);
  return diagnose(table, edition, offKinds[isOff('sum') + 2 * isOff('balance') + 4 * isOff('order')]);
}

/** Problems for the failing sums and balances of one table: on the guilty cell where there is exactly one. */
export function reportFailures(diagnosis: Diagnosis, table: BoundTable): readonly Problem[] {
  const failing = diagnosis.failing.filter((check) => check.relation.kind !== 'order');
  const { candidates } = diagnosis;
  const [first] = failing;
  const [only] = candidates;
  if (!first) return [];
  const place = candidates.length === 1 ? only?.cell : first.totalCells[0];
  if (!only || !place) return failing.flatMap((check) => reportAlone(check, failing.length, table, diagnosis));
  const found: FoundProblem = {
    span: place.span,
    severity: severityOf(failing),
    relations: failing.map((check) => check.relation.id),
    message: () =>
      candidates.length === 1
        ? sayOne(only, failing, table, diagnosis)
        : sayChoices(candidates, failing, table, diagnosis),
    related: () => relateOperands(failing, candidates, table),
    fixes: () => candidates.map((candidate) => offerValue(candidate, table)),
  };
  return [new LaterProblem(found)];
}

function sayOne(
  { cell, value }: Candidate,
  failing: readonly RelationCheck[],
  table: BoundTable,
  diagnosis: Diagnosis,
): Message {
  return say(texts.one, {
    cell: nameCell(cell, table),
    printed: printedIn(cell),
    count: failing.length,
    failures: nameFailures(failing, table, diagnosis),
    value,
    clause: citeClauses(failing),
  });
}

function sayChoices(
  candidates: readonly Candidate[],
  failing: readonly RelationCheck[],
  table: BoundTable,
  diagnosis: Diagnosis,
): Message {
  return say(texts.several, {
    table: table.definition.name,
    failures: nameFailures(failing, table, diagnosis),
    count: candidates.length,
    choices: nameChoices(candidates, table),
    clause: citeClauses(failing),
  });
}

/** One relation on its total cell, a balance on its column's first: nothing says which cell is wrong. */
function reportAlone(
  check: RelationCheck,
  count: number,
  table: BoundTable,
  { blankTotals }: Diagnosis,
): readonly Problem[] {
  const [cell] = check.totalCells;
  if (!cell) return [];
  const found: FoundProblem = {
    span: cell.span,
    severity: severityOf([check]),
    relations: [check.relation.id],
    message: () => {
      const failures = describeFailure(check, table, blankTotals);
      return say(texts.none, { table: table.definition.name, failures, count, clause: citeClauses([check]) });
    },
    related: () => relateOperands([check], [], table),
  };
  return [new LaterProblem(found)];
}

/** Every operand once, with the sum of the side it stands on and what it could be changed to. */
export function relateOperands(
  checks: readonly RelationCheck[],
  candidates: readonly Candidate[],
  table: BoundTable,
): readonly Related[] {
  const related = new Map<string, Related>();
  const relate = (cell: Cell, sum: number): void => {
    if (related.has(cell.id)) return;
    const choice = candidates.find((candidate) => candidate.cell === cell);
    const text = choice ? texts.operandChoice : texts.operand;
    const values = { cell: nameCell(cell, table), printed: printedIn(cell), sum, value: choice?.value ?? '' };
    related.set(cell.id, { span: cell.span, message: say(text, values) });
  };
  for (const { totalCells, partCells, left, right } of checks) {
    for (const cell of totalCells) relate(cell, left);
    for (const cell of partCells) relate(cell, right);
  }
  // Cells under a blank total are operands of none of the relations, yet may be the ones to change.
  for (const { cell, value } of candidates) {
    if (related.has(cell.id)) continue;
    related.set(cell.id, { span: cell.span, message: say(texts.candidate, { cell: nameCell(cell, table), value }) });
  }
  return [...related.values()];
}

/** Writes a number into a cell, in place of what is printed there. Never safe: the author knows which cell is wrong. */
export function offerValue({ cell, value }: Candidate, table: BoundTable): Fix {
  // Where the number's own place is not known (markup between its characters) unit and note are written anew.
  const edit = cell.numberSpan
    ? { span: cell.numberSpan, newText: String(value) }
    : { span: cell.span, newText: `${value}${cell.unit ?? ''}${cell.note ?? ''}` };
  const title = say(texts.change, { cell: nameCell(cell, table), printed: printedIn(cell), value });
  return { title, kind: 'suggestion', edits: [edit] };
}

/** A recalled relation is never an error (norms: certainty R). */
function severityOf(checks: readonly RelationCheck[]): Severity {
  return checks.some((check) => check.relation.certainty !== 'R') ? 'error' : 'warning';
}

function nameFailures(checks: readonly RelationCheck[], table: BoundTable, { blankTotals }: Diagnosis): Text {
  const named = checks.slice(0, mostNamed).map((check) => describeFailure(check, table, blankTotals));
  if (checks.length > mostNamed) named.push(toText(say(texts.more, { count: checks.length })));
  return joinTexts(named, { zh: '；', en: '; ' });
}

/** The first choices by what tells them apart: the column in one row or group, the row in one column, else the whole place. */
function nameChoices(candidates: readonly Candidate[], table: BoundTable): Text {
  const rows = new Set(candidates.map(({ cell }) => cell.row.id));
  const columns = new Set(candidates.map(({ cell }) => cell.column.id));
  const named = candidates.slice(0, mostNamed).map(({ cell, value }) => {
    if (rows.size > 1 && columns.size > 1) return toText(say(texts.choice, { cell: nameCell(cell, table), value }));
    return toText(say(texts.shortChoice, { label: nameLabel((rows.size > 1 ? cell.row : cell.column).label), value }));
  });
  if (candidates.length > mostNamed) named.push(texts.ellipsis);
  return joinTexts(named, { zh: '，', en: ', or ' });
}

function citeClauses(checks: readonly RelationCheck[]): Text {
  const clauses = new Map(checks.map(({ relation }) => [relation.clause, clauseOf(relation)]));
  return joinTexts([...clauses.values()], { zh: '；', en: '; ' });
}
