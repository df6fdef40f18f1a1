import type { Edition, Level } from '../standards/edition.ts';
import { editionById } from '../standards/index.ts';
import { paragraphText, type Block, type FrontMatter } from '../syntax/tree.ts';
import { bindTables } from './bindTables.ts';
import { dropCutIssues, findCutSentence, findCutTable } from './cutText.ts';
import { chooseEdition } from './editionChoice.ts';
import { findGluedTable } from './gluedTables.ts';
import { placeTable } from './formReading.ts';
import { settleGluedOutcomes } from './gluedOutcomes.ts';
import { levelOf, readLevel } from './level.ts';
import { matchSectionOf, type Vocabulary } from './lexicon.ts';
import { readPrintedIndicators } from './printedIndicators.ts';
import type { ReportOutline, SectionStart } from './outline.ts';
import { Notes } from './notes.ts';
import { findPeriod } from './period.ts';
import type { PlacedTable } from './placedTable.ts';
import { findStatement } from './reportStarts.ts';
import type { ReadOptions } from './readDocument.ts';
import type { BoundTable, Period, Report, Section } from './report.ts';
import { foldKey, foldText } from '../text/fold.ts';
import { findTitle, type FoundTitle, namesBody } from './title.ts';

interface ReportContext {
  readonly index: number;
  readonly options: ReadOptions;
  readonly frontMatter: FrontMatter | undefined;
  readonly words: Vocabulary;
}

/** Blocks of the preface looked at for title and period: page furniture before a report can be long, a report's preface is not. */
const prefaceBlocks = 60;
/** Blocks of the first part that are asked for the period and the notice, too: what else they say may change these. */
export const openingBlocks = 4;

/** Reads one report out of its blocks, or undefined where they hold none. `end` is where the next report or the text ends. */
export function readReport(
  content: readonly Block[],
  outline: ReportOutline,
  end: number,
  context: ReportContext,
): Report | undefined {
  const blocks = content.slice(outline.from, outline.to);
  const first = blocks[0];
  if (!first) return undefined;
  const starts = outline.sections;
  const prefaceEnd = starts[0] ? starts[0].block - outline.from : blocks.length;
  const preface = blocks.slice(0, prefaceEnd);
  const title = findTitle(preface.slice(-prefaceBlocks));
  const drafts = starts.map((start, index) => draftSection(start, starts[index + 1], content, outline.to, end));
  const period = findPeriod(preface) ?? findPeriod(drafts[0]?.blocks.slice(0, openingBlocks) ?? []);
  const placed = placeTables(preface, drafts, context.words);
  const opening = prefaceText(preface, drafts);
  if (!isReport(preface, starts, title, period, placed, opening)) return undefined;
  const said = readFrontMatter(context);
  const stated = title ? undefined : findStatement(preface);
  const year =
    said.year ??
    title?.title.year ??
    period?.toYear ??
    period?.fromYear ??
    stated?.year ??
    citedYear(opening) ??
    countedYear(opening);
  const choice = chooseEdition({
    explicit: said.edition,
    tables: placed,
    preface: opening,
    year,
    sections: starts.filter((start) => start.match?.match === 'official').length,
    title: title?.title.text,
    ...(context.words.isWide ? { words: (): string => keyOf(blocks) } : {}),
  });
  const sections = drafts.map((draft) => settleSection(draft, choice.edition, context.words));
  const organisation =
    said.organisation ??
    title?.organisation ??
    stated?.organisation ??
    announcedBody(opening) ??
    (context.words.isWide ? citedBody(opening) : undefined);
  const read = choice.edition ? readTables(placed, sections, choice.edition, blocks) : [];
  const cut = choice.edition && findCutTable(blocks, sections, choice.edition, read);
  const tables = cut ? read.map((table) => (table === cut ? dropCutIssues(table) : table)) : read;
  return settleGluedOutcomes({
    index: context.index,
    span: { start: title ? Math.min(title.title.span.start, first.span.start) : first.span.start, end },
    edition: choice.edition,
    editionReason: choice.reason,
    year,
    organisation,
    level: said.level ?? (organisation === undefined ? undefined : levelOf(organisation)),
    title: title?.title,
    period,
    preface,
    sections,
    tables,
    blocks,
    cutAt:
      cut?.span.end ?? (choice.edition && findCutSentence(blocks, sections, choice.edition, context.options.format)),
    notes: new Notes(),
    memory: context.options.memory,
  });
}

type SectionDraft = Omit<Section, 'definition' | 'match'> & { readonly start: SectionStart };

function draftSection(
  start: SectionStart,
  next: SectionStart | undefined,
  content: readonly Block[],
  to: number,
  end: number,
): SectionDraft {
  const { heading } = start;
  const sectionEnd = next ? next.heading.span.start : end;
  return {
    start,
    heading,
    span: { start: heading.span.start, end: sectionEnd },
    body: { start: heading.span.end, end: sectionEnd },
    blocks: content.slice(start.block + 1, next ? next.block : to),
  };
}

/** Sections are matched in the words of any edition; a report's own edition has the definition. */
function settleSection(draft: SectionDraft, edition: Edition | undefined, words: Vocabulary): Section {
  const { start, heading, span, body, blocks } = draft;
  if (words.isWide && edition && start.match) {
    // Formats of different years call one part by each other's names: what a title is, its own edition says.
    const own = matchSectionOf(edition, heading.title);
    return { definition: own?.definition, heading, match: own?.match ?? 'none', span, body, blocks };
  }
  const definition = start.match && edition?.sections.find((candidate) => candidate.id === start.match?.definition.id);
  return { definition, heading, match: definition ? (start.match?.match ?? 'none') : 'none', span, body, blocks };
}

function placeTables(
  preface: readonly Block[],
  drafts: readonly SectionDraft[],
  words: Vocabulary,
): readonly PlacedTable[] {
  const placed: PlacedTable[] = [];
  const find = words.isWide ? words.findLabel : undefined;
  for (const block of preface) if (block.kind === 'table') placed.push(placeTable(block, undefined, find));
  let sectionTable: string | undefined;
  for (const draft of drafts) {
    // A part of its own inside a section (三、下一步 in 五) does not end the section's tables.
    if (draft.start.match) sectionTable = draft.start.match.definition.tables[0];
    for (const block of draft.blocks) if (block.kind === 'table') placed.push(placeTable(block, sectionTable, find));
  }
  return placed;
}

function isReport(
  preface: readonly Block[],
  starts: readonly SectionStart[],
  title: FoundTitle | undefined,
  period: Period | undefined,
  placed: readonly PlacedTable[],
  opening: string,
): boolean {
  const known = starts.filter((start) => start.match).length;
  const filled = placed.some(({ look }) => look.filled);
  if (!title && !period && !filled && isNotice(preface)) return false;
  if (known >= 2) return true;
  const labels = placed.reduce((sum, { look }) => sum + look.labels, 0);
  if (labels >= 12 && filled) return true;
  // A page's own heading often stays behind when its text is copied: the preface says what it is of.
  if (!title) return known === 1 && period !== undefined && isOwnPreface(opening);
  // A title alone heads a draft; in running text it may be a link or a citation.
  return (
    known === 1 ||
    period !== undefined ||
    starts.length >= 3 ||
    (title.block.kind === 'heading' && title.title.year !== undefined)
  );
}

/** `本报告根据《政府信息公开条例》编制`, and not of the report of somebody else, nor a notice that asks others for theirs. */
function isOwnPreface(opening: string): boolean {
  if (!/[信政][息务務]公[开開][條条]例/.test(opening) || asksOthers.test(opening.slice(0, longestRequest)))
    return false;
  return ownWords.test(opening);
}

/** Characters of the opening in which others may be asked: further on, a report tells what it asked of whom. */
const longestRequest = 500;
const ownWords =
  /本[报報]告|(?:^|[。;；，,\n])\s{0,4}本年度[报報]告|(?<![发發出])[现現](?:[将將]|予以|[发發]|公|[编編])[^。\n]{0,60}[报報]告|特(?:向社[会會]公|[编編]制)/;
const asksOthers =
  /[请請](?:你|贵|各|按|[结結]合|[参參遵]照|[认認]真|[严嚴]格|于|在|予以|抓[紧緊]|[务務]必)|(?:你|各)(?:[单單]位|部[门門]|[乡鄉][镇鎮]|股室|科室)[^。\n]{0,30}(?:[应應][当當]|[应應须須]|要|需)|[报報]送(?:年[报報]|至|我|[县縣市])|印[发發][给給]|[转轉][发發][给給]|你[们們]|[务務]必|通知(?:如下|[:：])|有[关關]事[项項]/;

/** A notice that carries the format as its annex: `关于印发…年度报告格式的通知`. Its empty form is no report. */
function isNotice(preface: readonly Block[]): boolean {
  return preface.some((block) => {
    const text = block.kind === 'heading' ? block.title : block.kind === 'paragraph' ? paragraphText(block) : '';
    return noticeTitle.test(foldText(text.slice(0, 200)));
  });
}

const noticeTitle = /关于.{0,60}(?:年度报告|年报|信息公开).{0,30}的(?:通知|函|意见|公告|说明)/;

interface Said {
  readonly edition: { readonly id: string; readonly from: 'front-matter' | 'settings' } | undefined;
  readonly year: number | undefined;
  readonly organisation: string | undefined;
  readonly level: Level | undefined;
}

/** What front matter says, settings filling in. Chinese and English keys are the same. */
function readFrontMatter({ frontMatter, options }: ReportContext): Said {
  const value = (...names: readonly string[]): string | undefined => {
    const entry = frontMatter?.entries.find((candidate) => names.includes(candidate.key));
    return entry && entry.value !== '' ? entry.value : undefined;
  };
  const edition = value('edition', '版式');
  const year = /^\s*(\d{4})/.exec(value('year', '年度') ?? '')?.[1];
  const level = value('level', '层级');
  const fromSettings =
    options.edition !== undefined && options.edition !== 'auto'
      ? { id: options.edition, from: 'settings' as const }
      : undefined;
  return {
    // A word that names no edition says nothing.
    edition: edition === undefined || !editionById(edition) ? fromSettings : { id: edition, from: 'front-matter' },
    year: year === undefined ? undefined : Number(year),
    organisation: value('organisation', '机关') ?? (options.organisation === '' ? undefined : options.organisation),
    level: (level === undefined ? undefined : readLevel(level)) ?? options.level,
  };
}

/** The year of a preface that is its own title: `2012年某局政府信息公开年度报告是根据…`. */
function citedYear(opening: string): number | undefined {
  const year = /((?:19|20)\d{2})\s{0,2}年[^。\n]{0,40}公[开開][^。\n]{0,12}[报報]告/.exec(opening)?.[1];
  return year === undefined ? undefined : Number(year);
}

/** The year of a 统计期限 that is not a whole one, of a body that was set up or merged: `自2024年1月1日起至2024年9月30日止`. */
function countedYear(opening: string): number | undefined {
  const found =
    /[统統][计計](?:期限|[时時][间間限]|起止[时時][间間])[^。\n\d]{0,8}((?:19|20)\d{2})年\d{1,2}月\d{1,2}日[^。\n\d]{1,4}(?:((?:19|20)\d{2})年)?\d{1,2}月/.exec(
      opening,
    );
  const [, from, to = from] = found ?? [];
  return from === undefined || from !== to ? undefined : Number(from);
}

/** Everything that the report says, as a key. */
function keyOf(blocks: readonly Block[]): string {
  const texts = blocks.map((block) => {
    if (block.kind === 'paragraph') return paragraphText(block);
    if (block.kind === 'heading') return block.title;
    if (block.kind !== 'table') return '';
    return block.rows.map((row) => row.cells.map((cell) => cell.text).join('\n')).join('\n');
  });
  return foldKey(texts.join('\n'));
}

/** The body that a preface names as the author: `由青禾县城管局编制的2012年度报告`. */
function citedBody(opening: string): string | undefined {
  return /由\s?([\u4E00-\u9FFF]{4,30}?)(?:负责)?[编編]制/.exec(opening)?.[1];
}

/** The body whose report a preface publishes, or says to be the author of: an office writes its government's report, too. */
function announcedBody(opening: string): string | undefined {
  const folded = foldText(opening.slice(0, 1200));
  const published = publishes.exec(folded)?.[1];
  if (published !== undefined) return namesBody(published) ? published : undefined;
  const author = isBy.exec(folded)?.[1];
  return author !== undefined && namesBody(author) && !/办公[室厅]$/.test(author) ? author : undefined;
}

/** `现公布青禾县水利局2024年政府信息公开工作年度报告` */
const publishes =
  /(?:公布|发布|公开|编制)《?((?![本我该各全其])[\u4E00-\u9FFF]{4,30}?)20\d{2}年度?(?:政府信息|政务|信息)公开[^。,;:》]{0,10}报告/;
/** `本报告由青禾县水利局根据…编制` */
const isBy =
  /本(?:年度)?报告(?:是|系)?由((?![本我该各全其])[\u4E00-\u9FFF]{4,30}?)(?:根据|按照|依据|依照|结合|综合|负责|编)/;

/** Preface and the beginning of the first part: where reports cite the notice they follow. */
function prefaceText(preface: readonly Block[], drafts: readonly SectionDraft[]): string {
  const blocks = [...preface.slice(-prefaceBlocks), ...(drafts[0]?.blocks.slice(0, 3) ?? [])];
  return blocks.map((block) => (block.kind === 'paragraph' ? paragraphText(block).slice(0, 2000) : '')).join('\n');
}

function readTables(
  placed: readonly PlacedTable[],
  sections: readonly Section[],
  edition: Edition,
  blocks: readonly Block[],
): readonly BoundTable[] {
  const bound = bindTables(placed, edition);
  const glued = sections.flatMap((section) =>
    (section.definition?.tables ?? []).flatMap((id) => {
      const definition = edition.tables.find((table) => table.id === id);
      const isBound = bound.some(
        (table) =>
          table.id === id && (table.cells.size > 0 || table.shape.some((issue) => issue.kind === 'cell-count')),
      );
      return definition && definition.shape !== 'indicators' && !isBound
        ? (findGluedTable(section.blocks, definition, edition) ?? [])
        : [];
    }),
  );
  if (edition.outline === 'usual') glued.push(...readPrintedIndicators(blocks, bound, edition));
  const replaced = new Set(glued.map((table) => table.id));
  return [...bound.filter((table) => !replaced.has(table.id)), ...glued].toSorted(
    (a, b) => a.span.start - b.span.start,
  );
}
