/**
 * Columns a terminal gives a character: 0, 1 or 2. East Asian Width W and F are 2; of the ambiguous ones those that
 * stand in Chinese prose (“” ‘’ … — · ① ×) are 2 as well, as Chinese fonts draw them.
 */
export function widthOf(codePoint: number): 0 | 1 | 2 {
  if (codePoint < 0x300) return codePoint === 0xb7 || codePoint === 0xd7 ? 2 : 1;
  if (isIn(zeroWidth, codePoint)) return 0;
  return isIn(doubleWidth, codePoint) ? 2 : 1;
}

/** Columns of a text without line ends; a tab counts as one blank. */
export function measureText(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character.codePointAt(0) ?? 0);
  return width;
}

type Ranges = readonly (readonly [number, number])[];

const zeroWidth: Ranges = [
  [0x300, 0x36f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];

const doubleWidth: Ranges = [
  [0x1100, 0x115f],
  [0x2014, 0x2016],
  [0x2018, 0x2019],
  [0x201c, 0x201d],
  [0x2026, 0x2026],
  [0x203b, 0x203b],
  [0x2160, 0x217f],
  [0x2190, 0x2199],
  [0x2460, 0x24ff],
  [0x25a0, 0x25ff],
  [0x2605, 0x2606],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe1f],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1faff],
  [0x20000, 0x3fffd],
];

function isIn(ranges: Ranges, codePoint: number): boolean {
  for (const [from, to] of ranges) {
    if (codePoint < from) return false;
    if (codePoint <= to) return true;
  }
  return false;
}
