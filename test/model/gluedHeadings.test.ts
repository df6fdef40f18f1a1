import { describe, expect, test } from 'vitest';
import { splitGluedHeadings } from '../../server/src/model/gluedHeadings.ts';
import { lexicon } from '../../server/src/model/lexicon.ts';
import { parseDocument } from '../../server/src/syntax/parse.ts';
import { type Block, type DocumentFormat, paragraphText } from '../../server/src/syntax/tree.ts';

function split(text: string, format: DocumentFormat = 'plaintext'): readonly Block[] {
  return splitGluedHeadings(parseDocument(text, format, lexicon).blocks);
}

/** Headings as `number title`, paragraphs as their text. */
function outline(text: string, format?: DocumentFormat): readonly string[] {
  return split(text, format).map((block) => {
    if (block.kind === 'heading') return `# ${block.number?.text ?? ''} ${block.title}`;
    return block.kind === 'paragraph' ? paragraphText(block) : block.kind;
  });
}

/** Asserts that the spans of every heading cover what they say they cover. */
function checkSpans(text: string, format?: DocumentFormat): void {
  for (const block of split(text, format)) {
    if (block.kind !== 'heading') continue;
    expect(text.slice(block.titleSpan.start, block.titleSpan.end)).toBe(block.title);
    expect(text.slice(block.number?.span.start, block.number?.span.end)).toBe(block.number?.text);
    expect(text.slice(block.span.start, block.span.end)).toBe(`${block.number?.text ?? ''}${block.title}`);
  }
}

const prose = '全县各部门认真落实条例的要求，全年共公开政府信息三百余条，比上年有所增加，';

describe('a section heading inside a paragraph is set apart', () => {
  test('where a sentence has ended before it', () => {
    const text = `${prose}成效明显。一、总体情况2024年，${prose}二是加强管理。`;
    expect(outline(text)).toEqual([`${prose}成效明显。`, '# 一、 总体情况', `2024年，${prose}二是加强管理。`]);
    checkSpans(text);
  });

  test('in the middle of a line where its title is too long to be anything else', () => {
    const text = `${prose}情况如下二、主动公开政府信息情况本年，${prose}`;
    expect(outline(text)).toContain('# 二、 主动公开政府信息情况');
    checkSpans(text);
  });

  test('with the whole title where a shorter one begins it', () => {
    expect(outline(`${prose}完毕。一、政府信息公开总体情况本年，${prose}`)).toContain('# 一、 政府信息公开总体情况');
  });

  test('in traditional characters, title as typed', () => {
    const text = `${prose}完毕。一、總體情況本年，${prose}`;
    expect(outline(text)).toContain('# 一、 總體情況');
    checkSpans(text);
  });

  test('also at the beginning of a line: the line end is no part of it', () => {
    for (const eol of ['\n', '\r\n', '\r', '\n　　']) {
      const text = `${prose}成效明显。${eol}一、总体情况2024年，${prose}成效明显。`;
      expect(outline(text)).toContain('# 一、 总体情况');
      checkSpans(text);
    }
  });

  test('more than once in one paragraph', () => {
    const text = `一、总体情况${prose}完毕。四、政府信息公开行政复议、行政诉讼情况无。六、其他需要报告的事项无，${prose}`;
    expect(split(text).filter((block) => block.kind === 'heading')).toHaveLength(3);
    checkSpans(text);
  });

  test('and nothing of the text is lost or doubled', () => {
    const text = `${prose}完毕。一、总体情况2024年，${prose}完毕。六、其他需要报告的事项无，${prose}`;
    expect(
      outline(text)
        .join('')
        .replaceAll(/# (\S+) /g, '$1'),
    ).toBe(text);
  });
});

describe('no heading is set apart', () => {
  test('where a short title is a part of the sentence', () => {
    for (const text of [`${prose}主要是一、概述方面，${prose}`, `${prose}包括一、总体情况，二、其他情况，${prose}`])
      expect(outline(text)).toEqual([text]);
  });

  test('where the words stand without their number', () => {
    const text = `${prose}总体情况良好。其他需要报告的事项无，${prose}`;
    expect(outline(text)).toEqual([text]);
  });

  test('where the number is not of a section', () => {
    const text = `${prose}完毕。七、总体情况良好，（一）总体情况良好，1、总体情况良好，${prose}`;
    expect(outline(text)).toEqual([text]);
  });

  test('where the document has its headings: the same blocks come back', () => {
    const titles = ['总体情况', '主动公开政府信息情况', '收到和处理政府信息公开申请情况'];
    const others = ['政府信息公开行政复议、行政诉讼情况', '存在的主要问题及改进情况', '其他需要报告的事项'];
    const numerals = ['一', '二', '三', '四', '五', '六'];
    const headed = [...titles, ...others].map((title, index) => `${numerals[index] ?? ''}、${title}\n\n${prose}完毕。`);
    const { blocks } = parseDocument(`${headed.join('\n\n')}一、总体情况良好，${prose}\n`, 'plaintext', lexicon);
    expect(splitGluedHeadings(blocks)).toBe(blocks);
  });

  test('where there is nothing to set apart: the same blocks come back', () => {
    const { blocks } = parseDocument(`${prose}\n\n一、${prose}\n`, 'plaintext', lexicon);
    expect(splitGluedHeadings(blocks)).toBe(blocks);
    expect(splitGluedHeadings([])).toEqual([]);
  });

  test('out of a table or a heading', () => {
    const { blocks } = parseDocument('| 完毕。一、总体情况良好 | 甲 |\n| - | - |\n| 1 | 2 |\n', 'markdown', lexicon);
    expect(splitGluedHeadings(blocks)).toBe(blocks);
  });
});

test('a heading glued into a paragraph of HTML keeps its place among the tags', () => {
  const text = `<p><span>${prose}完毕。</span><span>一、总体情况2024年，${prose}</span></p>`;
  expect(outline(text, 'html')).toContain('# 一、 总体情况');
  checkSpans(text, 'html');
});
