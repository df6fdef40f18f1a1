import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../server/src/syntax/parse.ts';
import {
  type Block,
  type DocumentFormat,
  type Paragraph,
  paragraphText,
  sourceSpan,
  type TextSegment,
} from '../../server/src/syntax/tree.ts';
import { smallLexicon } from './smallLexicon.ts';

function parse(text: string, format: DocumentFormat = 'markdown'): readonly Block[] {
  return parseDocument(text, format, smallLexicon).blocks;
}

/** Each block as its kind and the source it covers. */
function outline(text: string, format?: DocumentFormat): readonly string[] {
  return parse(text, format).map((block) => `${block.kind}: ${text.slice(block.span.start, block.span.end)}`);
}

/** The styles of the tables in the text. */
function styles(text: string): readonly string[] {
  return parse(text).flatMap((block) => (block.kind === 'table' ? [block.style] : []));
}

describe('a document is read into', () => {
  test('headings and the paragraphs between them', () => {
    expect(outline('# 报告\n\n一、总体情况\n本年做了三件事。\n\n又做了一件。\n')).toEqual([
      'heading: # 报告',
      'heading: 一、总体情况',
      'paragraph: 本年做了三件事。',
      'paragraph: 又做了一件。',
    ]);
  });

  test('one paragraph for lines without a blank line between them', () => {
    const [paragraph] = parse('本年做了三件事，\r\n　　都做完了。');
    expect(paragraph).toMatchObject({
      kind: 'paragraph',
      segments: [
        { start: 0, end: 8 },
        { start: 12, end: 17 },
      ],
    });
  });

  test('a run-in heading and the prose behind it', () => {
    expect(outline('（一）主动公开。2024年，本机关公开信息9条。')).toEqual([
      'heading: （一）主动公开。',
      'paragraph: 2024年，本机关公开信息9条。',
    ]);
  });

  test('a section heading broken over two lines as one heading', () => {
    const [heading, ...others] = parse('二、主动公开政府\n信息情况\n正文。', 'plaintext');
    expect(heading).toMatchObject({ kind: 'heading', title: '主动公开政府信息情况', span: { start: 0, end: 13 } });
    expect(others).toHaveLength(1);
  });

  test('tables of every kind beside each other', () => {
    expect(styles('| a | b |\n| - | - |\n| 1 | 2 |\n\n<table><tr><td>1</td></tr></table>\n')).toEqual(['gfm', 'html']);
    expect(styles('规章 | 1 | 2 |\n行政许可 | 3 | 4 |\n')).toEqual(['pipe-rows']);
    expect(styles('规章\t1\t2\n行政许可\t3\t4\n')).toEqual(['tabs']);
    expect(styles('规章\n\n1\n\n2\n\n行政许可\n\n3\n')).toEqual(['blank-lines']);
  });

  test('a section heading behind a table without a blank line', () => {
    expect(outline('| a | b |\n| - | - |\n| 1 | 2 |\n一、总体情况\n正文。')).toEqual([
      'table: | a | b |\n| - | - |\n| 1 | 2 |',
      'heading: 一、总体情况',
      'paragraph: 正文。',
    ]);
  });

  test('HTML, where the text begins as a page does, whatever it is called', () => {
    expect(outline('<!DOCTYPE html><p>正文。</p>', 'plaintext')).toEqual(['paragraph: 正文。']);
    expect(outline('\uFEFF <div>正文。</div>', 'markdown')).toEqual(['paragraph: 正文。']);
  });
});

describe('a document is not taken for more than it is', () => {
  test('a line of prose with a number in front is no heading', () => {
    expect(outline('1、推进公开，2、做好服务，\n')).toEqual(['paragraph: 1、推进公开，2、做好服务，']);
  });

  test('prose between angle brackets is no HTML', () => {
    expect(outline('<条例>已经修订。')).toEqual(['paragraph: <条例>已经修订。']);
  });

  test('what stands in a code fence is no part of the report', () => {
    expect(outline('```\n一、总体情况\n| a | b |\n```\n正文。')).toEqual(['paragraph: 正文。']);
    expect(outline('正文。\n~~~\n一、总体情况')).toEqual(['paragraph: 正文。']);
  });

  test('page numbers are no paragraphs', () => {
    expect(outline('正文。\n\n— 3 —\n\n第 4 页\n\n又一段。')).toEqual(['paragraph: 正文。', 'paragraph: 又一段。']);
  });

  test('a known title is completed only by the line right behind it', () => {
    const titles = parse('二、主动公开政府\n\n信息情况\n', 'plaintext').flatMap((block) =>
      block.kind === 'heading' ? [block.title] : [],
    );
    expect(titles).not.toContain('主动公开政府信息情况');
  });

  test('a blank document has no block', () => {
    for (const text of ['', ' ', '\r\n\r\n', '　\t\n', '\uFEFF']) expect(parse(text)).toEqual([]);
  });

  test('a single label or number on its line is no table', () => {
    expect(parse('规章\n\n3\n').some((block) => block.kind === 'table')).toBe(false);
  });
});

/** A document of segments with something between them, some of them written as entities. */
const documents = fc
  .array(
    fc.record({
      gap: fc.constantFrom('\n', '\r\n', '</b>', '\n　　', ''),
      text: fc.string({ unit: fc.constantFrom('甲', '乙', '1', ' '), minLength: 1, maxLength: 5 }),
      entity: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => {
    let source = '';
    const segments: TextSegment[] = [];
    for (const { gap, text, entity } of parts) {
      source += gap;
      const start = source.length;
      source += entity ? '&#x4e59;&#x4e59;' : text;
      segments.push({ start, end: source.length, text: entity ? '乙乙' : text });
    }
    const span = { start: segments[0]?.start ?? 0, end: source.length };
    const paragraph: Paragraph = { kind: 'paragraph', span, segments };
    return { source, paragraph };
  });

/** The segment that holds a character of the paragraph's text. */
function segmentOf({ segments }: Paragraph, offset: number): TextSegment | undefined {
  let before = 0;
  return segments.find((segment) => {
    before += segment.text.length;
    return offset < before;
  });
}

function isExact(segment: TextSegment): boolean {
  return segment.text.length === segment.end - segment.start;
}

describe('a place in a paragraph', () => {
  test('is found again in the document, character by character', () => {
    fc.assert(
      fc.property(documents, ({ source, paragraph }) => {
        const text = paragraphText(paragraph);
        for (let at = 0; at < text.length; at++) {
          const segment = segmentOf(paragraph, at);
          if (!segment) throw new Error('a character stands in a segment');
          const span = sourceSpan(paragraph, at, at + 1);
          const expected = isExact(segment) ? text.charAt(at) : source.slice(segment.start, segment.end);
          expect(source.slice(span.start, span.end)).toBe(expected);
        }
      }),
    );
  });

  test('never lies outside its own segment, and places keep their order', () => {
    fc.assert(
      fc.property(documents, ({ paragraph }) => {
        const { length } = paragraphText(paragraph);
        let last = paragraph.span.start;
        for (let at = 0; at < length; at++) {
          const { start, end } = sourceSpan(paragraph, at, at + 1);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          const segment = segmentOf(paragraph, at);
          expect(segment && segment.start <= start && end <= segment.end).toBe(true);
          last = start;
        }
        expect(sourceSpan(paragraph, 0, length)).toEqual(paragraph.span);
      }),
    );
  });

  test('begins with its own first character and ends with its last, over any number of segments', () => {
    fc.assert(
      fc.property(documents, fc.nat(), fc.nat(), ({ paragraph }, a, b) => {
        const { length } = paragraphText(paragraph);
        const from = a % length;
        const to = from + 1 + (b % (length - from));
        expect(sourceSpan(paragraph, from, to)).toEqual({
          start: sourceSpan(paragraph, from, from + 1).start,
          end: sourceSpan(paragraph, to - 1, to).end,
        });
      }),
    );
  });

  test('takes no line end before it with it', () => {
    const text = '第一行。\r\n　　第二行';
    const [paragraph] = parse(text);
    if (paragraph?.kind !== 'paragraph') throw new Error('a paragraph');
    const span = sourceSpan(paragraph, 4, 7);
    expect(text.slice(span.start, span.end)).toBe('第二行');
  });

  test('beyond the paragraph is its end', () => {
    const paragraph: Paragraph = {
      kind: 'paragraph',
      span: { start: 3, end: 5 },
      segments: [{ start: 3, end: 5, text: '甲乙' }],
    };
    expect(sourceSpan(paragraph, 1, 9)).toEqual({ start: 4, end: 5 });
    expect(sourceSpan(paragraph, 9, 9)).toEqual({ start: 5, end: 5 });
    expect(paragraphText({ ...paragraph, segments: [] })).toBe('');
  });
});
