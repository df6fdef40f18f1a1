import type { Random } from '../reports/random.ts';

/** What breaks readers: marks of every style, numbers at their limits, characters that are more than one unit. */
export const poison: readonly string[] = [
  '|',
  '||',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '\t',
  ' ',
  '\u3000',
  '\u00A0',
  '\uFEFF',
  '\u200B',
  '\u0000',
  '\uFFFD',
  '\\',
  '一、',
  '（一）',
  '1.',
  '（1）',
  '## ',
  '# ',
  '> ',
  '- ',
  '**',
  '```\n',
  '---\n',
  '<!-- ',
  '-->',
  '`',
  '~~~\n',
  '<table>',
  '</table>',
  '<tr>',
  '<td colspan=3 rowspan=2>',
  '</td>',
  '<p>',
  '</p>',
  '<br>',
  '<',
  '>',
  '&nbsp;',
  '&',
  '&#x1F600;',
  '<script>',
  '</',
  '<td',
  'é',
  'e\u0301',
  '政\u0301',
  '𠮷',
  '\uD83D',
  '\uDE00',
  '👨‍👩‍👧',
  '1\u20E3',
  '\u202E',
  '0',
  '1 0',
  '1,234',
  '１２',
  '增52',
  '-3',
  '/',
  '—',
  '99999999999999999999',
  '0.1',
  '1e9',
  '12.50',
  '十二',
  '00',
  '%',
  '22（其中修订16件）',
  '100%',
  '3.5%',
  '共3项',
  '2024年',
  '2024 年',
  '2018年',
  '自2024年1月1日起至2024年12月31日止。',
  '国办公开办函〔2021〕30号',
  '[2021]30号',
  '总计',
  '自然人',
  '其他',
  '（七）总计',
  '青禾县2024年政府信息公开工作年度报告\n',
  '信(xìn)息(xī)公(gōng)开(kāi)政(zhèng)府(fǔ)工(gōng)',
  '????',
  '打印 关闭窗口\n',
  '<!-- nianbao-disable-next-line table-total: 核对 -->\n',
  '| --- | ---: |\n',
  '一、总体情况\n',
  '其中：',
  '，',
  ',',
  '、',
  '；',
  '。',
  '“',
  '《',
  '》',
  '(',
  '（',
  '分别为',
  '占',
  '同比增长',
];

type Change = (text: string, random: Random, other: string) => string;

const cut = (text: string, random: Random, longest: number): readonly [number, number] => {
  const start = random.integer(0, text.length);
  return [start, Math.min(text.length, start + random.integer(0, longest))];
};

/** A stretch of lines, as offsets. */
function lines(text: string, random: Random, most: number): readonly [number, number] {
  const start = text.lastIndexOf('\n', random.integer(0, text.length)) + 1;
  let end = start;
  for (let count = random.integer(1, most); count > 0 && end < text.length; count--) {
    const next = text.indexOf('\n', end);
    end = next < 0 ? text.length : next + 1;
  }
  return [start, end];
}

const changes: readonly Change[] = [
  // A character goes, or is another.
  (text, random) => {
    const [start] = cut(text, random, 0);
    return text.slice(0, start) + text.slice(start + 1);
  },
  (text, random) => {
    const [start, end] = cut(text, random, 3);
    return text.slice(0, start) + random.pick(poison) + text.slice(end);
  },
  (text, random) => {
    const [start] = cut(text, random, 0);
    return text.slice(0, start) + String.fromCharCode(random.integer(0, 0xffff)) + text.slice(start);
  },
  // A number becomes another.
  (text, random) => {
    const numbers = [...text.matchAll(/\d+/g)];
    if (numbers.length === 0) return text;
    const { index, 0: digits } = random.pick(numbers);
    const other = random.pick([
      '',
      '0',
      digits + digits,
      String(random.integer(0, 9999)),
      Array.from(digits).join(' '),
    ]);
    return text.slice(0, index) + other + text.slice(index + digits.length);
  },
  // Lines go, come again, or stand elsewhere.
  (text, random) => {
    const [start, end] = lines(text, random, 8);
    return text.slice(0, start) + text.slice(end);
  },
  (text, random) => {
    const [start, end] = lines(text, random, 12);
    return text.slice(0, end) + text.slice(start, end) + text.slice(end);
  },
  (text, random) => {
    const [start, end] = lines(text, random, 8);
    const without = text.slice(0, start) + text.slice(end);
    const [at] = lines(without, random, 1);
    return without.slice(0, at) + text.slice(start, end) + without.slice(at);
  },
  // A block goes, or comes from another document.
  (text, random) => {
    const [start, end] = cut(text, random, 600);
    return text.slice(0, start) + text.slice(end);
  },
  (text, random, other) => {
    const [start, end] = cut(other, random, 3000);
    const [at] = random.chance(0.5) ? lines(text, random, 1) : cut(text, random, 0);
    return text.slice(0, at) + other.slice(start, end) + text.slice(at);
  },
  // The text ends early, or is a stretch of itself.
  (text, random) => text.slice(0, random.integer(0, text.length)),
  // Other line ends, other widths, no line ends at all.
  (text, random) => text.replaceAll(/\r?\n/g, random.pick(['\r\n', '\n', '\r', '\n\n', '', ' ', ' |\n'])),
  (text) => text.replaceAll(/\d/g, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0)),
  (text, random) => text.replaceAll('|', random.pick(['\t', '', ' ', '||', '<td>'])),
  (text, random) => `${random.pick(poison)}${text}`,
];

/** Rare: what makes a text very long. */
const repetitions: readonly Change[] = [
  (text, random) => {
    const [at] = cut(text, random, 0);
    return text.slice(0, at) + random.pick(poison).repeat(random.integer(100, 3000)) + text.slice(at);
  },
  (text, random) => {
    const [start, end] = lines(text, random, 3);
    return text.slice(0, end) + text.slice(start, end).slice(0, 400).repeat(random.integer(10, 300)) + text.slice(end);
  },
  (text) => text.repeat(3),
];

const longest = 120_000;

/** The text after one to `most` changes. */
export function mutate(text: string, random: Random, other: string, most = 6): string {
  let changed = text;
  for (let count = random.integer(1, most); count > 0; count--) {
    const kind = random.chance(0.02) ? repetitions : changes;
    changed = random.pick(kind)(changed, random, other);
  }
  return changed.slice(0, longest);
}

/** The bytes with some of them wrong, gone, or from another encoding. */
export function mutateBytes(bytes: Buffer, random: Random): Buffer {
  const copy = Buffer.from(bytes);
  for (let count = random.integer(1, 20); count > 0 && copy.length > 0; count--)
    copy[random.integer(0, copy.length - 1)] = random.integer(0, 255);
  const at = random.integer(0, copy.length);
  const put = random.pick([
    Buffer.from([0xd5, 0xfe, 0xb8, 0xae]),
    Buffer.from([0xff, 0xfe]),
    Buffer.from([0xef, 0xbb, 0xbf]),
    Buffer.from([0xed, 0xa0, 0x80]),
    Buffer.from('政府', 'utf16le'),
    Buffer.alloc(0),
  ]);
  return Buffer.concat([copy.subarray(0, at), put, copy.subarray(random.chance(0.3) ? at + 1 : at)]);
}
