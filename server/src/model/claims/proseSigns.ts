import { foldCode, foldingCharacters } from '../../text/fold.ts';

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

let table: Uint16Array | undefined;

/** The signs of each UTF-16 unit. */
export function signTable(): Uint16Array {
  if (table) return table;
  const built = new Uint16Array(0x10000);
  const add = (code: number, kind: number): void => {
    built[code] = (built[code] ?? 0) | kind;
  };
  for (const [kind, each] of characters) for (let at = 0; at < each.length; at++) add(each.charCodeAt(at), kind);
  for (let code = 0x2000; code <= 0x200b; code++) add(code, sign.between);
  for (const code of foldingCharacters()) if (foldCode(code) !== code) add(code, sign.traditional);
  table = built;
  return built;
}
