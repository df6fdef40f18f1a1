import type { Check, StatisticsHead, Tally, Verdict } from '../../../protocol/statistics.ts';
import type { Severity } from '../rules/rule.ts';
import { officialHeading } from '../standards/index.ts';
import type { Text } from '../text/message.ts';
import type { Sketch } from './sketch.ts';

const texts = {
  untitled: { zh: '未写标题的年度报告', en: 'Annual report without a title' },
  unknownEdition: { zh: '版式不明', en: 'Unknown format' },
  parts: { zh: '部分', en: 'Parts' },
  tables: { zh: '表格', en: 'Tables' },
  holds: { zh: '{count} 条勾稽关系全部成立', en: 'All {count} relations hold' },
  holdsSome: {
    zh: '{count} 条勾稽关系成立，{silent} 条未能核对',
    en: '{count} relations hold, {silent} could not be judged',
  },
  fails: { zh: '{count} 条勾稽关系不成立', en: '{count} relations do not hold' },
  failsOne: { zh: '1 条勾稽关系不成立', en: '1 relation does not hold' },
  silent: { zh: '勾稽关系都未能核对', en: 'No relation could be judged' },
  previous: { zh: '与 {year} 年度报告比较', en: 'Compared with the report for {year}' },
} satisfies Record<string, Text>;

/** What the report is, whether it is whole, and whether it adds up. */
export function describeHead(
  sketch: Sketch,
  counts: Readonly<Record<Severity, number>>,
  checks: readonly Check[],
): StatisticsHead {
  const { report, edition, previous } = sketch;
  const { title, organisation, year } = report;
  return {
    title: title?.text.trim() || sketch.in(texts.untitled),
    ...(title ? { titlePlace: sketch.placeOf(title.span) } : {}),
    ...(organisation === undefined ? {} : { organisation }),
    ...(year === undefined ? {} : { year }),
    edition: sketch.in(edition?.name ?? texts.unknownEdition),
    reason: sketch.say(report.editionReason.text, report.editionReason.values),
    tallies: listTallies(sketch),
    errors: counts.error,
    warnings: counts.warning,
    infos: counts.info,
    verdict: judgeAll(sketch, checks),
    ...(previous?.year === undefined ? {} : { previous: sketch.say(texts.previous, { year: previous.year }) }),
  };
}

function listTallies(sketch: Sketch): readonly Tally[] {
  const { report, edition } = sketch;
  if (!edition) return [];
  const sections = new Set(report.sections.map(({ definition }) => definition?.id));
  const missing = edition.sections.filter(({ id }) => !sections.has(id));
  const tables = new Set(report.tables.map(({ id }) => id));
  const missingTables = edition.tables.filter(({ id }) => !tables.has(id));
  const count = (name: Text, all: number, lost: readonly string[]): readonly Tally[] =>
    all === 0 ? [] : [{ name: sketch.in(name), there: all - lost.length, expected: all, missing: lost }];
  return [
    ...count(texts.parts, edition.sections.length, missing.map(officialHeading)),
    ...count(
      texts.tables,
      edition.tables.length,
      missingTables.map(({ name }) => sketch.in(name)),
    ),
  ];
}

function judgeAll(sketch: Sketch, checks: readonly Check[]): Verdict {
  const count = (state: Check['state']): number => checks.filter((check) => check.state === state).length;
  const fails = count('fails');
  const holds = count('holds');
  const silent = count('silent');
  if (checks.length === 0) return { state: 'none', words: '' };
  if (fails > 0) {
    return {
      state: 'fails',
      words: fails === 1 ? sketch.in(texts.failsOne) : sketch.say(texts.fails, { count: fails }),
    };
  }
  if (holds === 0) return { state: 'none', words: sketch.in(texts.silent) };
  const words = sketch.say(silent > 0 ? texts.holdsSome : texts.holds, { count: holds, silent });
  return { state: 'holds', words };
}
