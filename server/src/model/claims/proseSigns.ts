import { foldCode } from '../../text/fold.ts';
import { digitMeasures } from './measureWords.ts';

/**
 * What a character may be the sign of. A sentence is looked through once; what none of its characters is a sign of is in none of its
 * claims either, and nobody has to look for it again.
 */
export const sign = {
  /** Arabic, of either width. */
  digit: 1,
  /** Part of a Chinese numeral, simplified. */
  numeral: 2,
  /** One that a Chinese numeral of a claim has. */
  counting: 4,
  /** A Chinese numeral before a measure word, in either script. */
  hint: 8,
  /** A measure word's first character, in either script; 万, 亿, 千 and 百, which need none behind them (536万). */
  unit: 16,
  /** May stand between digits and the measure word. */
  between: 32,
  /** Ends a sentence. */
  stop: 64,
  /** Begins what opens a list of parts. */
  list: 128,
  /** 共计, 合计. */
  total: 256,
  /** A word for a change ends or begins with it. */
  change: 512,
  /** A change of things, not of percentages, is compared: 比, 较, 同比. */
  compare: 1024,
  /** Folded to another Han character: words have to be folded before they are read. */
  traditional: 2048,
  /** A percentage is stated. */
  percent: 4096,
  /** May stand between all of these. */
  blank: 8192,
} as const;

/** Of half width: those of the other have the same. A traditional character has only what `eitherScript` says. */
const characters: readonly (readonly [number, string])[] = [
  [sign.digit, '0123456789'],
  [sign.numeral, '零〇一二两三四五六七八九十百千'],
  [sign.counting, '一二两三四五六七八九十百'],
  [sign.hint, '一二两三四五六七八九十百千'],
  [sign.unit, `万亿千百${String.fromCharCode(...digitMeasures.keys())}`],
  [sign.between, '余多几来万亿千百十'],
  [sign.blank, ' '],
  [sign.stop, '。？!'],
  [sign.list, '其含包在分具种类(:'],
  [sign.total, '计共'],
  [sign.change, '增升提涨多降减落滑少'],
  [sign.compare, '比较'],
  [sign.percent, '%‰'],
];

/** Looked for in words as typed; the others in simplified ones. */
const eitherScript = sign.hint | sign.unit | sign.between;

/** What a character beside a number may be, in either width. Again a look that costs less than the pattern it saves. */
export const beside = {
  blank: 1,
  /** 余, 多, 几 or 来 behind digits; 余, 多 or 来 behind 万. */
  some: 2,
  more: 4,
  scale: 8,
  /** Begins 以上, 左右. */
  suffix: 16,
  /** What patterns for the words before a number end with. */
  telling: 32,
  /** Begins the pattern for a range behind a number. */
  range: 64,
  /** Begins a word of time that 个 stands before: 工作日, 月. */
  time: 128,
} as const;

const besides: readonly (readonly [number, string])[] = [
  [beside.blank | beside.range | beside.time, ' '],
  [beside.some, '余多几来'],
  [beside.more, '余多来'],
  [beside.scale, '万亿千百'],
  [beside.suffix, '以左上之有余多+'],
  [beside.telling, '第至到约近逾超过破于少足零百千万亿'],
  [beside.range, '-~—–/×*'],
  [beside.time, '工月季小学自年星交'],
];

const [firstHan, lastHan] = [0x3400, 0x9fff];
/** Where there are characters that are folded to another width. */
const wideBlocks: readonly (readonly [number, number])[] = [
  [0x00, 0x100],
  [0x2000, 0x2100],
  [0x3000, 0x3001],
  [0xfe00, 0x10000],
];

let table: Uint16Array | undefined;
let besideNumbers: Uint8Array | undefined;

/** The signs of each UTF-16 unit. */
export function signTable(): Uint16Array {
  if (table) return table;
  const built = new Uint16Array(0x10000);
  const add = (code: number, kind: number): void => {
    built[code] = (built[code] ?? 0) | kind;
  };
  for (const [kind, each] of characters) for (let at = 0; at < each.length; at++) add(each.charCodeAt(at), kind);
  for (const [from, to] of wideBlocks) for (let code = from; code < to; code++) add(code, built[foldCode(code)] ?? 0);
  for (let code = firstHan; code <= lastHan; code++) {
    const simplified = foldCode(code);
    if (simplified !== code) add(code, sign.traditional | ((built[simplified] ?? 0) & eitherScript));
  }
  table = built;
  return built;
}

/** What each UTF-16 unit may be beside a number. */
export function besideTable(): Uint8Array {
  if (besideNumbers) return besideNumbers;
  const built = new Uint8Array(0x10000);
  // Marks and letters before a number may mean anything, but for a few.
  built.fill(beside.telling, 0, firstHan).fill(beside.telling, lastHan + 1);
  for (const each of ',;()。、') built[each.charCodeAt(0)] = 0;
  for (const [kind, each] of besides)
    for (let at = 0; at < each.length; at++) built[each.charCodeAt(at)] = (built[each.charCodeAt(at)] ?? 0) | kind;
  for (const [from, to] of wideBlocks)
    for (let code = from; code < to; code++) built[code] = built[foldCode(code)] ?? 0;
  besideNumbers = built;
  return built;
}
