import { describe, expect, test } from 'vitest';
import { looksLikeHtml, matchTables, readHtmlBlocks, trimSegments } from '../../server/src/syntax/html.ts';
import { type Block, paragraphText, type SyntaxTable } from '../../server/src/syntax/tree.ts';
import { smallLexicon } from './smallLexicon.ts';

function read(text: string): readonly Block[] {
  return readHtmlBlocks(text, smallLexicon);
}

/** Headings as `# number title`, paragraphs as their text, tables as their rows. */
function outline(text: string): readonly string[] {
  return read(text).map((block) => {
    if (block.kind === 'heading') return `#${block.depth} ${block.number?.text ?? ''}${block.title}`;
    if (block.kind === 'paragraph') return paragraphText(block);
    return block.kind === 'table' ? rowsOf(block).join(' / ') : block.kind;
  });
}

function rowsOf(table: SyntaxTable): readonly string[] {
  return table.rows.map((row) => row.cells.map((cell) => cell.text).join('|'));
}

/** Number and title of the first heading as the document has them. */
function headingSource(text: string): readonly string[] {
  const heading = read(text).find((block) => block.kind === 'heading');
  if (!heading) return [];
  const { number, titleSpan } = heading;
  return [text.slice(number?.span.start, number?.span.end), text.slice(titleSpan.start, titleSpan.end)];
}

describe('HTML is read into', () => {
  test('a paragraph for each block of text', () => {
    expect(outline('<div>甲<p>乙</p>丙</div>丁<br>戊')).toEqual(['甲', '乙', '丙', '丁', '戊']);
  });

  test('cells whose raised marks are notes and no digits', () => {
    const cells =
      '<td>12<sup>1</sup></td><td>2<sup>[2]</sup></td><td>0<sup>注3</sup></td><td><sup>4</sup></td><td>5</td>';
    expect(outline(`<table><tr>${cells}</tr></table>`)).toEqual(['12[1]|2[2]|0[注3]|4|5']);
    const parted =
      '<td>12<sup>[<a href="#n">1</a>]</sup></td><td>2<sup><a>1</a>, <a>2</a></sup></td><td> <sup>4</sup></td><td>5<sub>③</sub></td><td>6<sup> </sup></td><td>7<sup>a<sup>b</sup></sup>8</td>';
    expect(outline(`<table><tr>${parted}</tr></table>`)).toEqual(['12[1]|2[1, 2]|4|5[③]|6|7[ab]8']);
  });

  test('sentences whose raised marks are notes and no digits', () => {
    expect(outline('<p>共收到申请12<sup>1</sup>件。<sup>[2]</sup></p><p><sup>1</sup>含网络申请。</p>')).toEqual([
      '共收到申请12[1]件。[2]',
      '1含网络申请。',
    ]);
  });

  test('raised words stay as typed, the brackets around them take no room', () => {
    const html = '<p>共收到申请12<sup> 注1 </sup>件<sub>含网络2件';
    const [block] = read(html);
    const segments = block?.kind === 'paragraph' ? block.segments : [];
    const placed = segments.map(({ start, end, text }) => [html.slice(start, end), text]);
    expect(placed).toEqual([
      ['共收到申请12', '共收到申请12'],
      ['', '['],
      [' 注1 ', ' 注1 '],
      ['', ']'],
      ['件', '件'],
      ['', '['],
      ['含网络2件', '含网络2件'],
      ['', ']'],
    ]);
  });

  test('words that are struck through are none, in cells and in sentences', () => {
    const cells =
      '<td><s>5</s>6</td><td><strike>7</strike></td><td>1<del>2</del>3</td><td><span style="color:red; text-decoration: line-through">8</span> 9</td><td style="text-decoration-line:line-through">4</td><td><s>1<sup>2</sup></s>0</td><td style="text-decoration:underline">5</td>';
    expect(outline(`<table><tr>${cells}</tr></table>`)).toEqual(['6||13|9||0|5']);
    expect(outline('<p>共<s>5</s>6件<br>其中</p><p><s>全部删去</s></p><p>余<u>1</u>件</p>')).toEqual([
      '共6件',
      '其中',
      '余1件',
    ]);
  });

  test('headings by tag, by number and by known title', () => {
    expect(outline('<h2>一、总体情况</h2><p>二、主动公开政府信息情况</p><p>概述</p>')).toEqual([
      '#2 一、总体情况',
      '#0 二、主动公开政府信息情况',
      '#0 概述',
    ]);
  });

  test('sentences that tags, line ends and entities run through', () => {
    expect(outline('<p>公开<b>信息</b>\n 9&nbsp;条&#12290;</p>')).toEqual(['公开信息 9\u00a0条。']);
  });

  test('a run-in heading and its prose', () => {
    expect(outline('<p>（一）主动公开。<b>2024年</b>，公开9条。</p>')).toEqual([
      '#0 （一）主动公开',
      '2024年，公开9条。',
    ]);
  });

  test('tables with the text of their cells, also as Word writes them', () => {
    const word = '<td><p class=MsoNormal><span>1<o:p></o:p></span></p></td><td><p>&nbsp;</p></td>';
    expect(outline(`<table><tr><th>规章</th>${word}</tr></table>`)).toEqual(['规章|1|']);
  });

  test('tables whose end tags are left out', () => {
    expect(outline('<table><tr><td>甲<td>1<tr><td>乙<td>2</table>')).toEqual(['甲|1 / 乙|2']);
    expect(outline('<table><tr><td>甲</td><td>1')).toEqual(['甲|1']);
  });

  test('empty cells, which are written at before their end tag', () => {
    const text = '<table><tr><td>甲</td><td></td></tr><tr><td>乙<td><tr><td>丙</td><td> </td></tr></table>';
    const [table] = read(text);
    const places = table?.kind === 'table' ? table.rows.map(({ cells }) => cells[1]?.span.start) : [];
    expect(places).toEqual([text.indexOf('<td></td>') + 4, text.indexOf('乙<td>') + 5, text.indexOf('<td> </td>') + 4]);
  });

  test('text and tables where one table lays out the page around another', () => {
    expect(outline('<table><tr><td>一、总体情况<table><tr><td>甲</td></tr></table></td></tr></table>')).toEqual([
      '#0 一、总体情况',
      '甲',
    ]);
  });
});

describe('the places of a heading are its own characters', () => {
  test('where tags stand in it', () => {
    expect(headingSource('<h2><b>一、</b>总体情况</h2>')).toEqual(['一、', '总体情况']);
    expect(headingSource('<p><b>一、</b><span>总体情况</span></p>')).toEqual(['一、', '总体情况']);
    expect(headingSource('<h2>一、\n  总体情况</h2>')).toEqual(['一、', '总体情况']);
  });

  test('where an entity stands in it', () => {
    expect(headingSource('<p>&nbsp;一、总体情&#20917;</p>')).toEqual(['一、', '总体情&#20917;']);
    expect(headingSource('<h3>（一）&emsp;概述</h3>')).toEqual(['（一）', '概述']);
  });

  test('where there is no title: a place behind the number', () => {
    expect(headingSource('<h2>一、</h2>')).toEqual(['一、', '']);
  });
});

describe('HTML is not read for', () => {
  test('what a page does not show', () => {
    expect(outline('<head><title>甲</title></head><style>乙</style><script>var 丙</script><p>丁</p>')).toEqual(['丁']);
    expect(outline('<p>甲<!-- 乙 --></p><select><option>丙</option></select>')).toEqual(['甲']);
  });

  test('blank blocks and page numbers', () => {
    expect(outline('<p>&nbsp;</p><p>　</p><p>— 3 —</p><p></p>')).toEqual([]);
  });

  test('text between the cells of a table', () => {
    expect(outline('<table>甲<tr>乙<td>丙</td></tr></table>')).toEqual(['丙']);
  });

  test('a table without a cell', () => {
    expect(outline('<table><tr></tr></table>')).toEqual([]);
  });

  test('a heading in prose or in a long line', () => {
    expect(outline('<p>一、2024年，公开9条，办结3件。答复及时。</p>')).toEqual([
      '一、2024年，公开9条，办结3件。答复及时。',
    ]);
    expect(outline(`<p>一、${'信息'.repeat(40)}</p>`)).toHaveLength(1);
  });

  test('a text nested deeper than any author writes: what was read so far stands', () => {
    expect(outline(`<p>甲</p>${'<i>'.repeat(20_000)}乙`)[0]).toBe('甲');
  });
});

describe('a text looks like HTML', () => {
  test.each(['<!DOCTYPE html>', '\uFEFF<html>', '  \n<body>', '<DIV class=a>', '<p>甲', '<meta charset=utf-8>'])(
    'where it begins as %s',
    (text) => {
      expect(looksLikeHtml(text)).toBe(true);
    },
  );

  test.each(['', '甲<p>', '# 报告', '<table>', '<br>', '<条例>', '<px>', '<pre>', '< p>', '<!-- 甲 -->'])(
    'and does not where it begins as “%s”',
    (text) => {
      expect(looksLikeHtml(text)).toBe(false);
    },
  );
});

describe('the end of a table', () => {
  test('is that of its own end tag, where tables stand in one another', () => {
    const text = '<table a><table></TABLE></table >甲<table></table>';
    expect([...matchTables(text)].toSorted(([a], [b]) => a - b)).toEqual([
      [0, 33],
      [9, 24],
      [34, 49],
    ]);
  });

  test('is not told where there is none', () => {
    expect(matchTables('<table><tr><td>甲').size).toBe(0);
    expect(matchTables('</table></table>').size).toBe(0);
    expect(matchTables('<tablet></tablet> 表格').size).toBe(0);
  });
});

describe('the place to write at in an empty cell', () => {
  test.each([
    ['<tr><td>甲</td><td>¦</td><td>1</td></tr>'],
    ['<tr><td>甲</td><td>¦ </td></tr>'],
    ['<tr><td>甲</td><td><p><span>¦</span></p></td></tr>'],
    ['<tr><td>甲</td><td><p>¦&nbsp;</p></td></tr>'],
    ['<tr><td>甲</td><td>¦<br></td></tr>'],
    ['<tr><td>甲<td>¦<td>1'],
    ['<tr><td>甲<td>¦</tr><tr><td>1'],
    ['<tr><td>甲<td>¦'],
  ])('is in its innermost element, closed or not: %s', (marked) => {
    const place = `<table>${marked}</table>`.indexOf('¦');
    const blocks = read(`<table>${marked.replace('¦', '')}</table>`);
    const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flatMap((row) => row.cells) : []));
    expect(cells.filter(({ text }) => text === '').map(({ span }) => span)).toEqual([{ start: place, end: place }]);
  });
});

describe('segments without the blanks at either side of the line', () => {
  test('lose blank segments and blanks, and keep their places', () => {
    const trimmed = trimSegments([
      { start: 0, end: 2, text: ' 　' },
      { start: 5, end: 8, text: ' 甲 ' },
      { start: 9, end: 10, text: ' ' },
      { start: 12, end: 15, text: '乙 \t' },
      { start: 20, end: 26, text: '\u00a0' },
    ]);
    expect(trimmed).toEqual([
      { start: 6, end: 8, text: '甲 ' },
      { start: 9, end: 10, text: ' ' },
      { start: 12, end: 13, text: '乙' },
    ]);
  });

  test('keep blanks between words, entities whole, and nothing where all is blank', () => {
    expect(trimSegments([{ start: 0, end: 8, text: ' 甲' }])).toEqual([{ start: 0, end: 8, text: '甲' }]);
    expect(trimSegments([{ start: 0, end: 3, text: '甲 乙' }])).toEqual([{ start: 0, end: 3, text: '甲 乙' }]);
    expect(trimSegments([{ start: 0, end: 2, text: '  ' }])).toEqual([]);
    expect(trimSegments([])).toEqual([]);
  });
});
