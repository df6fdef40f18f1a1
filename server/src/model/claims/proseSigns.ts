import { foldCode } from '../../text/fold.ts';

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
  /** A measure word's first character, in either script. */
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
} as const;

const characters: readonly (readonly [number, string])[] = [
  [sign.digit, '0123456789０１２３４５６７８９'],
  [sign.numeral, '零〇一二两三四五六七八九十百千'],
  [sign.counting, '一二两三四五六七八九十百'],
  [sign.hint, '一二两兩三四五六七八九十百千'],
  [
    sign.unit,
    '人个個百工万萬元亿億件宗次项項户戶家艘场場批台臺篇条條起期部册冊类類种種例名位页頁处處幅款封则則套本辆輛吨噸只支块塊张張份座所%％‰',
  ],
  [sign.between, '余多几来萬万億亿千百十餘幾來 \u00a0\u3000'],
  [sign.stop, '。！？!'],
  [sign.list, '其含包在分种类(（:：'],
  [sign.total, '计共'],
  [sign.change, '增升提涨多降减落滑少'],
  [sign.compare, '比较'],
  [sign.percent, '%％‰'],
];

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
  [beside.telling, '第至到约近逾超过破于少足'],
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
  for (let code = 0x2000; code <= 0x200b; code++) add(code, sign.between);
  for (let code = firstHan; code <= lastHan; code++) if (foldCode(code) !== code) add(code, sign.traditional);
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
