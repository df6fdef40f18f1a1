import type { Edition } from '../standards/edition.ts';
import { editionById, editions, olderEditions } from '../standards/index.ts';
import { foldKey, foldText } from '../text/fold.ts';
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
  /** The title as printed. */
  readonly title?: string | undefined;
  /** Key of all that the report says; given where the document was read with the words of earlier formats. */
  readonly words?: () => string;
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
  const byTitle = chooseByTitle(evidence.title);
  if (byTitle) return byTitle;
  const byLabels = chooseByLabels(evidence.tables);
  if (byLabels) return byLabels;
  const byNotice = editions.find((edition) => foldKey(evidence.preface).includes(foldKey(edition.notice.number)));
  if (byNotice && (year === undefined || fitsYear(byNotice, year))) {
    return {
      edition: byNotice,
      reason: say({ zh: '文中引用{notice}', en: 'cites {notice}' }, { notice: byNotice.notice.number }),
    };
  }
  const older = evidence.words ? chooseOlder(evidence.words, year) : undefined;
  if (older) return older;
  if (year !== undefined) return chooseByYear(year);
  if (evidence.sections < fewestSections) {
    return {
      edition: undefined,
      reason: say({ zh: '没有年份、表格或通知可据，版式不明', en: 'no year, table or notice to tell the format by' }),
    };
  }
  return chooseUndated(evidence);
}

/** Labels that make a table one of the national format, which began in 2019. */
const fewestLabels = 12;

/** A report that neither says its year nor has a label of one edition: the year whose figures its opening gives is left. */
function chooseUndated({ preface, tables }: EditionEvidence): EditionChoice {
  const newest = editions[0];
  const latest = newest ? countedBefore(newest, preface) : undefined;
  if (latest !== undefined) {
    const edition = editions.find((candidate) => fitsYear(candidate, latest));
    const isNational = tables.reduce((sum, { look }) => sum + look.labels, 0) >= fewestLabels;
    if (edition && isNational) {
      const text = {
        zh: '开头的数字最晚是{year}年的，按该年度适用的格式',
        en: 'the latest figures in the opening are of {year}: the format for reports of that year',
      };
      return { edition, reason: say(text, { year: latest }) };
    }
    const text = {
      zh: '没有写明年份，开头的数字最晚是{year}年的，当年还没有现行格式，版式不明',
      en: 'no year is stated, and the latest figures in the opening are of {year}, before the format in force: the format is unknown',
    };
    return { edition: undefined, reason: say(text, { year: latest }) };
  }
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

/** A report of another kind says so in its title: 工作要点落实情况报告. */
function chooseByTitle(title: string | undefined): EditionChoice | undefined {
  if (title === undefined || !/要[点點]/.test(title)) return undefined;
  const key = foldKey(title);
  const edition = olderEditions().find(
    ({ titleSigns }) => titleSigns.length > 0 && titleSigns.every((sign) => key.includes(sign)),
  );
  const text = { zh: '标题表明是{name}', en: 'the title says that it is a {name}' };
  return edition && { edition, reason: say(text, { name: edition.name }) };
}

/** Signs that have to agree where no year says that a report is of an earlier format. */
const fewestSigns = 2;

/** The earlier format with the most signs in the report's words, for a report of its years. */
function chooseOlder(words: () => string, year: number | undefined): EditionChoice | undefined {
  const first = editions.at(-1)?.years.from ?? 0;
  if (year !== undefined && year >= first) return undefined;
  const key = words();
  let best: { readonly edition: Edition; readonly signs: readonly string[] } | undefined;
  for (const edition of olderEditions()) {
    if (edition.titleSigns.length > 0 || (year !== undefined && !fitsYear(edition, year))) continue;
    const signs = [...edition.signs, ...edition.textSigns].filter((sign) => key.includes(foldKey(sign)));
    if (signs.length > (best?.signs.length ?? 0)) best = { edition, signs };
  }
  const [label] = best?.signs ?? [];
  if (!best || label === undefined || (year === undefined && best.signs.length < fewestSigns)) return undefined;
  const text = {
    zh: '文中有“{label}”等{count}处{name}特有的字样',
    en: 'the text has “{label}” and, in all, {count} words of the {name}',
  };
  return { edition: best.edition, reason: say(text, { label, count: best.signs.length, name: best.edition.name }) };
}

function chooseByYear(year: number): EditionChoice {
  const edition = editions.find((candidate) => fitsYear(candidate, year));
  if (edition) {
    return { edition, reason: say({ zh: '{year}年度适用的格式', en: 'the format for report year {year}' }, { year }) };
  }
  // The general one comes last: it asks for what the law asked, of whatever outline.
  const general = olderEditions().findLast((candidate) => fitsYear(candidate, year));
  const text = general
    ? {
        zh: '{year}年度还没有统一格式，按{name}核对',
        en: 'report year {year} had no format of its own: checked by {name}',
      }
    : { zh: '{year}年度没有可据的格式', en: 'no format is known for report year {year}' };
  return { edition: general, reason: say(text, { year, name: general?.name ?? '' }) };
}

/** A sentence, or what a semicolon ends, that begins with a year and gives a number of that year: `2018年，全市公开信息300条`. Bounded. */
const counted =
  /(?:^|[。;\n])\s{0,4}(?:截[至止]\s{0,2})?(20[0-4]\d)\s{0,2}年(?:度|底)?(?=,|全|我|本|各|共|累计|主动)(?:(?!20\d\d\s{0,2}年|[。;\n])[^]){0,60}?(?:公开|发布|收到|受理|办理|制发)[^。;\n\d]{0,30}\d[\d余多]{0,8}[条件篇份]/g;

/** What is cited, and what brackets add. Folded. */
const aside = /《[^《》]{0,80}》|\([^()]{0,80}\)/g;

/**
 * The latest year that the opening counts for, where that is before the edition's own and no year named anywhere is one of them. A year
 * that is merely named says nothing: that of a law, of its revision, of a body that was set up.
 */
function countedBefore(newest: Edition, opening: string): number | undefined {
  const text = foldText(opening);
  if (yearsOf(text.matchAll(/(?<!\d)(20[0-4]\d)\s{0,2}年/g)).some((year) => fitsYear(newest, year))) return undefined;
  const found = yearsOf(text.replaceAll(aside, '').matchAll(counted));
  return found.length > 0 ? Math.max(...found) : undefined;
}

function yearsOf(matches: Iterable<RegExpMatchArray>): readonly number[] {
  return [...matches].map(([, year]) => Number(year));
}

function fitsYear(edition: Edition, year: number): boolean {
  return year >= edition.years.from && (edition.years.to === undefined || year <= edition.years.to);
}
