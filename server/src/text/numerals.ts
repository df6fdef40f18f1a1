const digits = '零一二三四五六七八九';
const zeros = new Set(['零', '〇', '○', 'Ｏ']);
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/**
 * Value of a Chinese numeral up to 9999 (`二十一`, `十`, `一百零五`) or of digits in a row (`二〇二四`).
 * Undefined for anything else: a wrong guess would be worse than none.
 */
export function parseHanNumber(text: string): number | undefined {
  if (text === '') return undefined;
  let total = 0;
  let pending = -1;
  let row = '';
  let hasUnit = false;
  for (const character of text) {
    const digit = zeros.has(character) ? 0 : character === '两' ? 2 : digits.indexOf(character);
    const unit = units[character];
    if (unit !== undefined) {
      if (pending < 0 && !(unit === 10 && total === 0)) return undefined;
      if (total % (unit * 10) !== 0) return undefined;
      total += (pending < 0 ? 1 : pending) * unit;
      pending = -1;
      hasUnit = true;
    } else if (digit >= 0) {
      // After a unit a zero only bridges a gap: 一百零五.
      if (hasUnit && pending > 0) return undefined;
      row += String(digit);
      pending = digit;
    } else return undefined;
  }
  if (hasUnit) return total + Math.max(pending, 0);
  return row.length <= 15 ? Number(row) : undefined;
}
