import type { Edition } from '../standards/edition.ts';
import { editionById, editions } from '../standards/index.ts';
import { foldKey } from '../text/fold.ts';
import { say, type Message } from '../text/message.ts';
import type { PlacedTable } from './placedTable.ts';

export interface EditionChoice {
  readonly edition: Edition | undefined;
  readonly reason: Message;
}

export interface EditionEvidence {
  readonly explicit: { readonly id: string; readonly from: 'front-matter' | 'settings' } | undefined;
  readonly tables: readonly PlacedTable[];
  /** The report's beginning, where the notice is cited. */
  readonly preface: string;
  readonly year: number | undefined;
  /** Section headings in the official words. */
  readonly sections: number;
}

/** Official headings that make an undated report one of the format in force. */
const fewestSections = 3;

/** Chooses the edition: what the author says, then the labels of the tables, the notice cited, the year. */
export function chooseEdition(evidence: EditionEvidence): EditionChoice {
  const { explicit, year } = evidence;
  const said = explicit ? editionById(explicit.id) : undefined;
  if (said && explicit) {
    const text =
      explicit.from === 'front-matter'
        ? { zh: '文首注明版式“{edition}”', en: 'front matter says edition {edition}' }
        : { zh: '设置指定版式“{edition}”', en: 'settings say edition {edition}' };
    return { edition: said, reason: say(text, { edition: said.id }) };
  }
  const byLabels = chooseByLabels(evidence.tables);
  if (byLabels) return byLabels;
  const byNotice = editions.find((edition) => foldKey(evidence.preface).includes(foldKey(edition.notice.number)));
  if (byNotice && (year === undefined || fitsYear(byNotice, year))) {
    return {
      edition: byNotice,
      reason: say({ zh: '文中引用{notice}', en: 'cites {notice}' }, { notice: byNotice.notice.number }),
    };
  }
  if (year !== undefined) return chooseByYear(year);
  if (evidence.sections < fewestSections) {
    return {
      edition: undefined,
      reason: say({ zh: '没有年份、表格或通知可据，版式不明', en: 'no year, table or notice to tell the format by' }),
    };
  }
  const newest = editions[0];
  return {
    edition: newest,
    reason: say({ zh: '没有年份和表格可据，按现行格式', en: 'no year and no table to go by: the format in force' }),
  };
}

function chooseByLabels(tables: readonly PlacedTable[]): EditionChoice | undefined {
  const votes = new Map<Edition, string[]>();
  for (const placed of tables) {
    for (const [edition, labels] of placed.look.signs) {
      const seen = votes.get(edition) ?? [];
      for (const label of labels) if (!seen.includes(label)) seen.push(label);
      votes.set(edition, seen);
    }
  }
  let best: readonly [Edition, readonly string[]] | undefined;
  for (const [edition, labels] of votes) if (!best || labels.length > best[1].length) best = [edition, labels];
  if (!best) return undefined;
  const [edition, labels] = best;
  const text = {
    zh: '表格中有“{label}”等{count}处该版特有的栏目',
    en: 'the tables have “{label}” and {count} labels of that edition only',
  };
  return { edition, reason: say(text, { label: labels[0] ?? '', count: labels.length }) };
}

function chooseByYear(year: number): EditionChoice {
  const edition = editions.find((candidate) => fitsYear(candidate, year));
  const text = edition
    ? { zh: '{year}年度适用的格式', en: 'the format for report year {year}' }
    : {
        zh: '{year}年度早于2019年，其格式尚不检查',
        en: 'report year {year} is before 2019: its format is not checked yet',
      };
  return { edition, reason: say(text, { year }) };
}

function fitsYear(edition: Edition, year: number): boolean {
  return year >= edition.years.from && (edition.years.to === undefined || year <= edition.years.to);
}
