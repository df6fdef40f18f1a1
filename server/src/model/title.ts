import {
  type Block,
  type Heading,
  isAsTyped,
  type Paragraph,
  printedLines,
  sourceSpan,
  type SyntaxTable,
  type TextSegment,
} from '../syntax/tree.ts';
import { foldCode, foldText, trimBlanks } from '../text/fold.ts';
import { parseHanNumber } from '../text/numerals.ts';
import type { Span } from '../text/span.ts';
import type { Title } from './report.ts';

/** A line that may be a report's title, with where it stands. */
interface TitleLine {
  readonly text: string;
  readonly span: Span;
  readonly block: Block;
  /** Where `[from, to)` of the text stands, where that is not simply so many characters behind the span's start. */
  readonly locate?: (from: number, to: number) => Span | undefined;
}

export interface FoundTitle {
  readonly title: Title;
  readonly organisation: string | undefined;
  readonly block: Block;
}

const longestTitle = 70;
const yearPattern = /(?:19|20)\d{2}(?=\s*年)|[二一][〇○零九][〇○零一二三四五六七八九]{2}(?=年)/;
// Anchored at both ends and without nested repetition.
const titlePattern = /(?:信息|政务)公开.{0,16}(?:报告|年报)(?:[（(][^（）()]{0,12}[)）])?$/;
// 三明市, 六安市, 四川省: a numeral begins a name as often as a list.
const notTitle =
  /^(?:根据|按照|本报告|现将|[一二三四五六七八九十]+[、.．，,]|第[一二三四五六七八九十\d]|附件|关于(?:印发|做好|报送|公布))|(?:发布|公布|公开|通过)(?:了|其)?[《“]?(?:19|20)\d{2}年|[。；：:]|(?:通知|规定|办法|格式|条例|函)$/;

/** Lines of a heading or paragraph short enough for a title. Hard-wrapped prose gives long ones or none. */
function linesOf(block: Block): readonly TitleLine[] {
  if (block.kind === 'heading') return headingLine(block);
  return block.kind === 'paragraph' ? paragraphLines(block) : [];
}

/** Rows of a table looked at: a page's own table of fields (索引号, 发布机构) ends with the title. */
const longestFields = 12;

/** A dated title that has a row or line for itself in a page's table, whose other rows hold names and values, or in one that lays it out. */
function tableLines(block: SyntaxTable): readonly TitleLine[] {
  const { style } = block;
  const rows = block.rows.slice(0, longestFields).map(({ cells }) => cells.filter(({ text }) => text !== ''));
  if ((style === 'gfm' || style === 'html') && !rows.some((cells) => cells.length > 1)) return [];
  const lines =
    style === 'cell-lines'
      ? rows
          .flat()
          .slice(0, longestFields)
          .map((cell) => [cell])
      : rows;
  return lines.flatMap(([only, ...others]) => {
    if (!only || others.length > 0 || !isTitleText(only.text) || !yearPattern.test(foldText(only.text))) return [];
    return [{ text: only.text, span: only.span, block }];
  });
}

/** A list of contents in front of the title: `目录`, `2 主动公开政府信息情况`. */
const contentsLine = /^(?:目\s*[录錄次]|\d{1,2}\s{1,3}\D)/;
/** Lines looked at where such a list stands there. */
const longestContents = 20;

function headingLine(block: Heading): readonly TitleLine[] {
  if (block.number || block.title.length > longestTitle) return [];
  return [{ text: block.title, span: block.titleSpan, block }];
}

function paragraphLines(block: Paragraph): readonly TitleLine[] {
  // A title stands among the first lines of its paragraph; the rest is prose.
  const glued = gluedTitle(block);
  if (glued) return [glued];
  const lines = printedLines(block)
    .slice(0, longestContents)
    .filter((segment) => !contentsLine.test(segment.text));
  const prose = lines.findIndex(({ text }) => proseLine.test(text));
  return lines
    .slice(0, prose < 0 ? lines.length : Math.max(prose, 6))
    .filter((segment, at, all) => segment.text.length <= longestTitle && !isInTitleMarks(all.slice(0, at)))
    .map((segment) => placeLine(segment, block));
}

/** Whether the lines before leave 《 open: what follows is the rest of a cited title, broken over lines. */
function isInTitleMarks(before: readonly TextSegment[]): boolean {
  const text = before.map((segment) => segment.text).join('');
  return text.lastIndexOf('《') > text.lastIndexOf('》');
}

/** Many lines of a page may stand above the title without a blank line between them; behind a line of prose it is none. */
const proseLine = /[，。；,]|.{71}/;

/** A line of a paragraph, inside its marks of bold. */
function placeLine({ text, start, end }: TextSegment, block: Paragraph): TitleLine {
  if (block.isLine) return { text, span: { start, end }, block, locate: (from, to) => sourceSpan(block, from, to) };
  const isBold = text.length > 4 && text.startsWith('**') && text.endsWith('**');
  return isBold && isAsTyped({ text, start, end })
    ? { text: text.slice(2, -2), span: { start: start + 2, end: end - 2 }, block }
    : { text: text.replaceAll(/^\*\*|\*\*$/g, ''), span: { start, end }, block };
}

/** A title with what begins the preface behind it: its usual words, a year, the title once more. */
const gluedOpening =
  /^(([^。，,；：:《]{6})[^。，,；：:《]{0,54}?(?:报告|年报))\s*(?=本|根据|按照|依据|依照|为|现|一、|目录|\(|(?:19|20)\d{2}年|\2)/;

/** `…年度报告根据…`: a title that the preface follows without a line break, at the very beginning of its paragraph. */
function gluedTitle(block: Paragraph): TitleLine | undefined {
  const first = printedLines(block)[0];
  if (!first || first.text.length <= longestTitle || !isAsTyped(first)) return undefined;
  const opening = foldText(first.text.slice(0, longestTitle + 8));
  const match = gluedOpening.exec(opening);
  const words = match?.[1];
  if (words === undefined || !yearPattern.test(words) || !isTitleText(words)) return undefined;
  return {
    text: first.text.slice(0, words.length),
    span: { start: first.start, end: first.start + words.length },
    block,
  };
}

/** A glance at the last character: 报告, 年报 or a bracket. Nearly every line ends here. */
function endsAsTitle(text: string): boolean {
  const last = foldCode(text.charCodeAt(trimBlanks(text, 0, text.length) - 1));
  return last === 0x544a || last === 0x62a5 || last === 0x29;
}

/** Whether a line reads as the title of such a report. */
export function isTitleText(text: string): boolean {
  if (text.length < 6 || text.length > longestTitle || !endsAsTitle(text)) return false;
  const folded = foldText(text)
    .replaceAll(/\s+/g, '')
    .replace(/^(?:标题|题目|名称)[:：]/, '');
  return titlePattern.test(folded) && !notTitle.test(folded);
}

/** Lines behind a title without a body's name in which the title of the page's report itself may stand. */
const linesToFuller = 4;

/**
 * The report's title. One in a page's table counts where no line or heading outside says as much: a table may hold links to other reports,
 * of other years or bodies, and then none of it does.
 */
export function findTitle(blocks: readonly Block[]): FoundTitle | undefined {
  const typed = findTyped(blocks);
  if (typed && (typed.title.year !== undefined || typed.organisation !== undefined || typed.block.kind === 'heading'))
    return typed;
  return findTabled(blocks) ?? typed;
}

/** The title in a table of the page, where its tables hold but one. */
function findTabled(blocks: readonly Block[]): FoundTitle | undefined {
  const found = blocks.flatMap((block) => (block.kind === 'table' ? tableLines(block).map(describeTitle) : []));
  const [first] = found;
  const isOne = found.every(
    ({ title, organisation }) => title.year === first?.title.year && organisation === first?.organisation,
  );
  return isOne ? first : undefined;
}

/**
 * The first title with a year among the blocks, else the first one: a page's links (`政府信息公开年报`) stand before its title. A
 * title broken over two or three lines is joined. Where it names no body and a title of the same year right behind it does, that one.
 */
function findTyped(blocks: readonly Block[]): FoundTitle | undefined {
  let previous: TitleLine | undefined;
  let before: TitleLine | undefined;
  let first: FoundTitle | undefined;
  let nameless: FoundTitle | undefined;
  let left = linesToFuller;
  for (const block of blocks) {
    for (const line of linesOf(block)) {
      const found = titleAt(line, previous, before);
      if (nameless) {
        if (found?.organisation !== undefined && found.title.year === nameless.title.year) return found;
        if (--left === 0) return nameless;
      } else if (found?.title.year !== undefined) {
        if (found.organisation !== undefined) return found;
        nameless = found;
      }
      first ??= found;
      before = previous;
      previous = line;
    }
  }
  return nameless ?? first;
}

function titleAt(
  line: TitleLine,
  previous: TitleLine | undefined,
  before: TitleLine | undefined,
): FoundTitle | undefined {
  const joined = previous ? joinLines(previous, line) : undefined;
  if (joined) return describeTitle(joined);
  if (!isTitleText(line.text)) return undefined;
  if (!previous) return describeTitle(line);
  if (isOrganisationLine(previous, line)) return describeTitle(bothLines(previous, line));
  if (isBodyAndYear(previous, line)) return describeTitle(bothLines(previous, line));
  // The year has a line of its own between the body's name and the kind of report.
  if (before && /^\s*(?:19|20)\d{2}\s*年度?\s*$/.test(foldText(previous.text))) {
    const rest = bothLines(previous, line);
    return describeTitle(isOrganisationLine(before, rest) ? bothLines(before, rest) : rest);
  }
  return describeTitle(line);
}

/** A metadata line's label for the title. */
const titleLabel = /^\s*(?:标题|题目|名称)\s*[:：]\s*/;
const lastWords = '政府信息公开工作年度报告';

/** `…政府信息公开` and `工作年度报告`, wherever the page broke these words: the first line alone is no title. */
function joinLines(first: TitleLine, second: TitleLine): TitleLine | undefined {
  if (isTitleText(first.text) || second.span.start - first.span.end > 8) return undefined;
  const [head, tail] = [foldText(first.text).trimEnd(), foldText(second.text).trimEnd()];
  const isBroken =
    tail.length < lastWords.length && lastWords.endsWith(tail) && head.endsWith(lastWords.slice(0, -tail.length));
  // 信息公开工作年度报告 is a title of its own, unless the line before ends in the middle of 2024年政府信息公开.
  if (isTitleText(second.text) && !(isBroken && /年度?\s*政府$/.test(head))) return undefined;
  if (!isBroken && !(/公\s*开(?:\s*工\s*作)?$/.test(head) && tail.endsWith('报告'))) return undefined;
  const both = bothLines(first, second);
  return isTitleText(both.text) ? both : undefined;
}

const titleWithoutBody =
  /^\s*(?:(?:(?:19|20)\d{2}|[二一][〇○零九][〇○零一二三四五六七八九]{2})\s*年度?\s*)?(?:政府信息|政务)公开/;

/** How the line of a body's name ends. */
const bodyEnding =
  /(?:政府|局|委员会|委|办公室|办公厅|厅|部|署|海关|街道|办事处|镇|乡|[县旗]|管委会|中心|院|银行|分行|队|公司|集团|学校|大学|管理[处所站])(?:\([^()]{2,24}\))?$/;
/** A place before the name of its body: `青禾市 水利局`. */
const placeEnding = /[省市县区州盟旗镇乡]$/;
/**
 * A line of the page that names a body or a place and is not whose report it is: fields (`来源：`), where the page stands, the
 * site's own name. What the level of a body decides is told as an error: in doubt the body is unknown.
 */
const pageLine =
  /[:>|»›/\\_—《》【】[\],;。!?]|首页|位置|来源|来自|发布|索引|浏览|返回|登录|欢迎|网站|栏目|^(?:各|乡镇|镇街|街镇|中国·|走进|走近|认识|印象|魅力|美丽|数字|智慧|今日)|乡镇(?:街道)?$/;

/** The body's name on the line above a title that begins with the year or with 政府信息公开. */
function isOrganisationLine(first: TitleLine, second: TitleLine): boolean {
  if (second.span.start - first.span.end > 8 || first.text.length > 40) return false;
  if (!titleWithoutBody.test(foldText(second.text))) return false;
  // Whose report it is, said of the title itself (`标题：青禾县`), is cut off where the title is described.
  return namesBody(foldText(first.text).trim().replace(titleLabel, ''));
}

/** `青禾县人民政府2024年` on the line above `政府信息公开工作年度报告`. */
function isBodyAndYear(first: TitleLine, second: TitleLine): boolean {
  if (second.span.start - first.span.end > 8 || first.text.length > 40) return false;
  const [, body = ''] = /^(.{2,30}?)\s*(?:19|20)\d{2}\s*年度?$/.exec(foldText(first.text).trim()) ?? [];
  if (body === '' || !/^\s*(?:政府信息|政务)公开/.test(foldText(second.text))) return false;
  const name = body.trim().replace(titleLabel, '');
  return namesBody(name) || (placeEnding.test(name) && !pageLine.test(name));
}

/** Whether the line is a body's name and nothing else. Words parted by blanks are each a body or a place, or single letters. */
export function namesBody(line: string): boolean {
  const parted = line.split(/\s+/);
  const words = parted.every((word) => word.length <= 2) ? [parted.join('')] : parted;
  if (!bodyEnding.test(words.at(-1) ?? '')) return false;
  return words.every((word) => !pageLine.test(word) && (bodyEnding.test(word) || placeEnding.test(word)));
}

function bothLines(first: TitleLine, second: TitleLine): TitleLine {
  return {
    text: first.text + second.text,
    span: { start: first.span.start, end: second.span.end },
    block: first.block,
    locate: (from, to) => {
      const behind = first.text.length;
      if (to <= behind) return placeWords(first, from, to);
      return from >= behind ? placeWords(second, from - behind, to - behind) : undefined;
    },
  };
}

function describeTitle(line: TitleLine): FoundTitle {
  // A metadata line: `标题：…`.
  const prefix = titleLabel.exec(foldText(line.text))?.[0].length ?? 0;
  if (prefix > 0)
    return describeTitle({
      text: line.text.slice(prefix),
      span: { start: line.span.start + prefix, end: line.span.end },
      block: line.block,
    });
  const folded = foldText(line.text);
  const match = yearPattern.exec(folded);
  const year = match ? readYear(match[0]) : undefined;
  const placed = match && placeWords(line, match.index, match.index + match[0].length);
  const title: Title = {
    text: line.text,
    span: line.span,
    ...(year === undefined ? {} : { year }),
    ...(placed ? { yearSpan: placed } : {}),
  };
  return { title, organisation: readOrganisation(folded), block: line.block };
}

/** Undefined where the line is not as it is typed. */
function placeWords({ text, span, locate }: TitleLine, from: number, to: number): Span | undefined {
  if (locate) return locate(from, to);
  return span.end - span.start === text.length ? { start: span.start + from, end: span.start + to } : undefined;
}

function readYear(digits: string): number | undefined {
  return /^\d+$/.test(digits) ? Number(digits) : parseHanNumber(digits.replaceAll('○', '〇'));
}

/** The body's name: what the title says beside the year and the kind of report. */
function readOrganisation(folded: string): string | undefined {
  const text = folded
    .replaceAll(/<[^<>]*>|\s+/g, '')
    // 首页 > 政务公开 > 青禾县…: where the page stands is no part of the name.
    .replace(/^.*[>|»›]/, '')
    .replace(/^(?:标题|题目|名称)[:：]/, '')
    .replace(/^关于/, '')
    .replace(/(?:政府|政务)?(?:信息|政务)公开[^]*$/, '')
    // 青禾海关2015年海关政府信息公开…: said again of what is published.
    .replace(/([\u4e00-\u9fff]{2,6})((?:19|20)\d{2}年度?)\1$/, '$1$2')
    .replace(/(?:(?:19|20)\d{2}|[二一][〇○零九][〇○零一二三四五六七八九]{2})年度?/, '')
    .replace(/关于$/, '')
    .replace(/人民$/, '人民政府');
  return text.length >= 2 && text.length <= 40 ? text : undefined;
}
