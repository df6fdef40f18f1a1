import { describe, expect, it } from 'vitest';
import { addIgnoreEntry } from '../../protocol/addIgnoreEntry.ts';
import { parseFolderFile } from '../../protocol/folderFile.ts';

const entry = { rule: 'wording', file: 'a.txt', text: '一行\n"又一行"', reason: '原文如此' };
const entriesOf = (text: string) => parseFolderFile(text, ['wording']).settings.ignore.map((each) => each.entry);

describe('an entry that is added to a folder’s file', () => {
  it.each([
    ['no file', ''],
    ['an empty file', '  \n'],
    ['an empty object', '{}'],
    ['an empty list', '{ "ignore": [] }'],
    ['other settings', '{\n  // 全镇\n  "level": "township"\n}\n'],
    ['settings with a trailing comma', '{\n  "level": "township",\n}\n'],
  ])('is the only one where there is %s', (_, text) => {
    const written = addIgnoreEntry(text, entry) ?? '';
    expect(entriesOf(written)).toEqual([entry]);
    expect(written).toContain(text.includes('//') ? '// 全镇' : '{');
  });

  it.each([',', ''])('stands behind those that are there (trailing %j)', (comma) => {
    const first = { ...entry, reason: '旧' };
    const text = `{\r\n  "ignore": [\r\n    ${JSON.stringify(first)}${comma}\r\n  ]\r\n}\r\n`;
    const written = addIgnoreEntry(text, entry);
    // What cannot be written for certain is not written.
    if (written === undefined) expect(comma).toBe(',');
    else expect(entriesOf(written).map(({ reason }) => reason)).toEqual(['旧', '原文如此']);
  });

  it.each(['{', '[]', '7', '{ "ignore": {} }', '{ "ignore": [], "ignore": [] }', '['.repeat(100_000)])(
    'is not written into %.40j, which has to be mended first',
    (text) => {
      expect(addIgnoreEntry(text, entry)).toBeUndefined();
    },
  );
});
