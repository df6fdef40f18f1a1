import type { Text } from '../text/message.ts';
import { say } from '../text/message.ts';
import { defineRule } from './rule.ts';

const message: Text = {
  zh: '文本中有{count}处无法识别的字符（�），多半是打开时用错了编码（旧文件常为GBK）。请用正确的编码重新打开，读得出文字才能检查。',
  en: 'The text has {count} places that could not be decoded (�): it was probably opened in the wrong encoding (older files are often GBK). Reopen it with the right one; a report can be checked only when it can be read.',
};

const fewest = 3;
/** Enough of a text to judge it by. */
const looked = 65_536;
const replacement = 0xfffd;

/** A Chinese text read in the wrong encoding: replacement characters in crowds, not one here and there. */
export const textEncoding = defineRule({
  id: 'text-encoding',
  since: '0.1.0',
  group: 'residue',
  severity: 'warning',
  fixKind: 'none',
  scope: 'document',
  reads: [],
  // A text that is cut into parts has no such character.
  byPart: true,
  title: { zh: '文本以它自己的编码打开。', en: 'The text is opened in its own encoding.' },
  *check({ text }) {
    const start = text.indexOf('�');
    if (start < 0) return;
    const count = countWrong(text.slice(0, looked));
    if (count === 0) return;
    yield { span: { start, end: start + 1 }, message: say(message, { count }) };
  },
});

/** Replacement characters, or 0 where they look like the few broken letters of a text that was decoded rightly. */
function countWrong(text: string): number {
  let count = 0;
  let crowded = 0;
  let beyondAscii = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    beyondAscii++;
    if (code !== replacement) continue;
    count++;
    // A Latin text in the wrong encoding loses single letters between ASCII ones; a Chinese one loses whole words.
    if (text.charCodeAt(at + 1) >= 0x80 || (at > 0 && text.charCodeAt(at - 1) >= 0x80)) crowded++;
  }
  return count >= fewest && crowded * 2 >= count && count * 4 >= beyondAscii ? count : 0;
}
