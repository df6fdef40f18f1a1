const digits = '零一二三四五六七八九';
const zeros = new Set(['零', '〇', '○', 'Ｏ']);
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/**
 * Value of a Chinese numeral up to 9999 (`二十一`, `十`, `一百零五`) or of digits in a row (`二〇二四`).
 * Undefined for anything else: a wrong guess would be worse than none.
 */
export function parseHanNumber(text: string): number | undefined {
  if (text === '') return undefined;
  // Most are one character long.
  if (text.length === 1) return text === '十' ? 10 : readDigit(text);
  let total = 0;
  /** Digits since the last unit, and that unit; 0 before the first. */
  let row = '';
  let last = 0;
  for (const character of text) {
    const unit = units[character];
    if (unit !== undefined) {
      // `二三十` is twenty or thirty. A ten at the beginning needs no digit; a zero may bridge a gap before one: 一千零二十.
      const counted = row === '' ? unit === 10 && last === 0 : (last === 0 ? /^[1-9]$/ : /^0?[1-9]$/).test(row);
      if (!counted || total % (unit * 10) !== 0) return undefined;
      total += (row === '' ? 1 : Number(row)) * unit;
      row = '';
      last = unit;
      continue;
    }
    const digit = readDigit(character);
    if (digit === undefined) return undefined;
    row += String(digit);
  }
  if (last === 0) return row.length <= 15 ? Number(row) : undefined;
  if (row === '') return total;
  // `一百五` is 150 to most and 105 to some: only a zero says that the ten is missing.
  return (last === 10 ? /^[1-9]$/ : /^0+[1-9]$/).test(row) ? total + Number(row) : undefined;
}

function readDigit(character: string): number | undefined {
  const digit = zeros.has(character) ? 0 : character === '两' ? 2 : digits.indexOf(character);
  return digit < 0 ? undefined : digit;
}
