import tsCharacters from 'opencc-js/dict/TSCharacters';

/**
 * Folding for comparison: traditional to simplified, full width to half width. One UTF-16 unit stays one unit, so offsets in
 * folded text are offsets in the text as typed.
 */

let table: Uint16Array | undefined;
/** The units that the table folds, each once: a walk over all 65,536 is felt when a server starts. */
const foldedCodes: number[] = [];

/** Where blanks stand beyond ASCII: only there is each unit asked. */
const blocksWithBlanks = [
  [0xa0, 0xff],
  [0x2000, 0x206f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
] as const;

/** What each UTF-16 unit is folded to: another unit, or 0 where it stays what it is, as nearly all do. */
function foldTable(): Uint16Array {
  if (table) return table;
  const built = new Uint16Array(0x10000);
  const add = (code: number, folded: number): void => {
    if (built[code] === 0) foldedCodes.push(code);
    built[code] = folded;
  };
  add(0x09, 0x20);
  for (const [first, last] of blocksWithBlanks)
    for (let code = first; code <= last; code++) if (isBlankCode(code)) add(code, 0x20);
  for (let code = 0xff01; code <= 0xff5e; code++) add(code, code - 0xfee0);
  // Pairs of one UTF-16 unit each; the few characters outside the BMP stay as they are, so that lengths never change.
  for (const pair of tsCharacters.split('|')) {
    // `traditional simplified [alternatives]`: the first alternative is the usual one.
    if (pair.charCodeAt(1) !== 0x20 || pair.length < 3 || (pair.length > 3 && pair.charCodeAt(3) !== 0x20)) continue;
    const code = pair.charCodeAt(0);
    if (code >= 0x3400 && code <= 0x9fff) add(code, pair.charCodeAt(2));
  }
  // 反覆 and 反复 are one word; the dictionary leaves the character to context.
  add('覆'.charCodeAt(0), '复'.charCodeAt(0));
  table = built;
  return built;
}

/** One UTF-16 unit, folded: traditional to simplified, full width to half width, every blank to U+0020. */
export function foldCode(code: number): number {
  return code < 0x80 && code !== 0x09 ? code : foldTable()[code] || code;
}

/** The text with every unit folded; same length as the text. */
export function foldText(text: string): string {
  const units = foldTable();
  let folded = '';
  let done = 0;
  let isTraditional = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const unit = units[code] ?? 0;
    if (unit === 0 || unit === code) continue;
    if (unit >= 0x3400 && unit <= 0x9fff) isTraditional = true;
    folded += text.slice(done, index) + String.fromCharCode(unit);
    done = index + 1;
  }
  if (done === 0) return text;
  folded += text.slice(done);
  return isTraditional ? foldWords(folded) : folded;
}

/**
 * Words of Taiwan that stand for one word of a report, each pair of the same length. They are looked for only in a text with
 * traditional characters: 资讯 and 程式 are words of their own in simplified ones, as 檔案 is of both.
 */
const taiwanWords: Readonly<Record<string, string>> = {
  资讯: '信息',
  程式: '程序',
  设定: '设置',
  计画: '计划',
  谘询: '咨询',
  网路: '网络',
  规范性档案: '规范性文件',
};
const taiwanWord = new RegExp(Object.keys(taiwanWords).join('|'), 'g');

function foldWords(folded: string): string {
  return folded.replaceAll(taiwanWord, (word) => taiwanWords[word] ?? word);
}

/** Visits every unit that may be another one in folded text, with that one: what is looked for there is found by either. */
export function visitFoldings(visit: (typed: number, folded: number) => void): void {
  /** Characters of the words of Taiwan, by what stands in their place. */
  const words = new Map<number, number[]>();
  for (const [word, simple] of Object.entries(taiwanWords)) {
    for (let at = 0; at < word.length; at++) {
      const [code, unit] = [word.charCodeAt(at), simple.charCodeAt(at)];
      words.set(code, [...(words.get(code) ?? []), unit]);
      visit(code, unit);
    }
  }
  const units = foldTable();
  for (const typed of foldedCodes) {
    const folded = units[typed] ?? 0;
    visit(typed, folded);
    const others = words.get(folded);
    if (others) for (const unit of others) visit(typed, unit);
  }
}

/** A letter, digit or Han character: what remains of a label when blanks, punctuation and marks are dropped. */
function isWordCode(code: number): boolean {
  if (code < 0x80)
    return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  return (code >= 0x3400 && code <= 0x9fff) || code === 0x3007;
}

/** Key that two spellings of one label share: folded, without blanks, punctuation and marks. Not for offsets. */
export function foldKey(text: string): string {
  let key = '';
  let isTraditional = false;
  for (let index = 0; index < text.length; index++) {
    const typed = text.charCodeAt(index);
    const code = foldCode(typed);
    if (!isWordCode(code)) continue;
    if (code !== typed && code >= 0x3400) isTraditional = true;
    key += String.fromCharCode(code);
  }
  return isTraditional ? foldWords(key) : key;
}

/** Blank for reports: ASCII blanks, the ideographic blank, no-break and zero-width blanks, the soft hyphen. */
export function isBlankCode(code: number): boolean {
  if (code <= 0x20) return true;
  if (code < 0xa0) return false;
  return (
    code === 0xa0 ||
    code === 0xad ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x202f ||
    code === 0xfeff ||
    code === 0x2060
  );
}

/** Start of `[start, end)` after leading blanks. */
export function skipBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlankCode(text.charCodeAt(at))) at++;
  return at;
}

/** End of `[start, end)` before trailing blanks. */
export function trimBlanks(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlankCode(text.charCodeAt(at - 1))) at--;
  return at;
}
