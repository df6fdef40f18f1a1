import { describe, expect, test } from 'vitest';
import { checkFix, checkProblems, checkSilent } from '../language/check.ts';
import { sound, writeApplications, writeDisclosure, writeRemedies } from './tableTexts.ts';

const rule = 'table-label';
const relabel = (from: string, to: string): string => {
  const text = writeApplications(sound);
  if (!text.includes(`| ${from} |`)) throw new Error(`no label ${from}`);
  return text.replace(`| ${from} |`, `| ${to} |`);
};

/** With rows of one cell over table 4. */
const over = (...pieces: readonly string[]): string =>
  writeRemedies([]).replace(
    '| 结果 | 行政复议 |',
    [...pieces.map((piece) => `| ${piece} | | | |`), '| 结果 | 行政复议 |'].join('\n'),
  );

describe('reported', () => {
  test('a label with a wrong word', () => {
    checkProblems(rule, relabel('4.保护第三方合法权益', '⟦4.保护第三者合法权益⟧'), {
      messages: ['格式规定为“4.保护第三方合法权益”'],
      severities: ['warning'],
    });
  });

  test('a label with a character missing in the middle', () => {
    checkProblems(rule, relabel('2.没有现成信息需要另行制作', '⟦2.没有现成信息需另行制作⟧'), {
      severities: ['warning'],
    });
  });

  test('words over a table that are near a label and no piece of a title', () => {
    const text = writeRemedies([]).replace(/^\| ---.*\n/m, '');
    checkProblems(rule, text.replace('| 结果 |', '| ⟦行政复议、行⟧ | | | |\n| 政诉讼概况 | | | |\n| 结果 |'));
  });

  test('a label that lost its end is information', () => {
    checkProblems(
      rule,
      writeDisclosure({ normative: ['12', '3', '64'] }, ['本年制发件数', '本年废止件数', '⟦现行有效件⟧']),
      {
        messages: ['不完整'],
        severities: ['info'],
      },
    );
  });
});

function block(caption: string, rows: readonly string[]): string {
  return [caption, '信息内容', '上一年项目数量', '本年增/减', '处理决定数量', ...rows].join('\n\n');
}

describe('a table with a cell on each line', () => {
  const title = '青禾县水利局2020年政府信息公开工作年度报告';
  const table = (caption: string, rows: readonly string[]): string =>
    `${title}\n\n二、主动公开政府信息情况\n\n${block(caption, rows)}\n\n${block('第二十条第（六）项', ['行政处罚', '3', '0', '5', '行政强制', '0', '0', '0'])}\n`;
  const services = ['行政许可', '8', '1', '9', '其他对外管理服务事项', '4', '0', '7'];

  test('has labels with characters too many or wrong ones', () => {
    checkProblems(rule, table('⟦第二十一条第（五）项⟧', services), {
      messages: ['印作“第二十一条第（五）项”'],
      severities: ['warning'],
      format: 'plaintext',
    });
    checkProblems(rule, table('第二十条第（五）项', ['⟦行政许克⟧', ...services.slice(1)]), { format: 'plaintext' });
  });

  test('is let be where a label only lost characters: the page may have wrapped it', () => {
    checkSilent(rule, table('第二十条第（五）项', services), { format: 'plaintext' });
    checkSilent(rule, table('第二十条第（五）项', [...services.slice(0, 4), '其他对外服务事项', '4', '0', '7']), {
      format: 'plaintext',
    });
  });
});

describe('what is said of a label', () => {
  test('names what it stands for: a row, a column, a caption, a group of columns', () => {
    checkProblems(rule, relabel('商业企业', '⟦商业企事业⟧'), { messages: ['表三的列名印作“商业企事业”'] });
    checkProblems(rule, relabel('（三）不予公开', '⟦（三）不与公开⟧'), { messages: ['表三的行名印作'] });
    checkProblems(rule, writeDisclosure({}).replace('第二十条第（一）项', '⟦第二十条第（一）⟧'), {
      messages: ['表二的分栏标题“第二十条第（一）”不完整'],
      severities: ['info'],
    });
    checkProblems(rule, writeRemedies([]).replace('行政复议 |', '⟦行政复义⟧ |'), { messages: ['表四的栏名印作'] });
  });

  test('has no blanks in it', () => {
    checkProblems(rule, relabel('4.保护第三方合法权益', '⟦4. 保护  第三者合法权益⟧'), {
      messages: ['印作“4.保护第三者合法权益”'],
    });
  });

  test('is the same whether its number is typed or not: only its end is lost', () => {
    for (const cut of ['4.保护第三方合法', '保护第三方合法'])
      checkProblems(rule, relabel('4.保护第三方合法权益', `⟦${cut}⟧`), { messages: ['不完整'], severities: ['info'] });
    checkProblems(rule, relabel('4.保护第三方合法权益', '⟦护第三方合法权益⟧'), { severities: ['warning'] });
  });
});

describe('the fix', () => {
  test('keeps a number of the author’s own where the format has none', () => {
    const numbered = writeDisclosure({}).replace('| 行政规范性文件 |', '| 1.行政规范性文见 |');
    checkFix(rule, numbered, numbered.replace('文见', '文件'));
  });

  test('writes the number of the format where the author left it out', () => {
    checkFix(rule, relabel('4.保护第三方合法权益', '保护第三者合法权益'), writeApplications(sound));
  });

  test('writes the official label with its number, and may do so unasked', () => {
    checkFix(rule, relabel('4.保护第三方合法权益', '4.保护第三者合法权益'), writeApplications(sound));
    const [problem] = checkProblems(rule, relabel('4.保护第三方合法权益', '⟦4.保护第三者合法权益⟧'));
    expect(problem?.fixes?.().map((fix) => fix.kind)).toEqual(['safe']);
  });
});

describe('silent', () => {
  test('the official labels', () => {
    checkSilent(rule, writeApplications(sound));
    checkSilent(rule, writeDisclosure({}));
  });

  test('traditional characters, other widths and blanks', () => {
    checkSilent(rule, relabel('（一）予以公开', '(一) 予以公開'));
    checkSilent(rule, writeDisclosure({}).replace('第二十条第（一）项', '第二十条  第(一)项'));
  });

  test('a label without its number or its note', () => {
    checkSilent(rule, relabel('1.属于国家秘密', '属于国家秘密'));
    checkSilent(rule, relabel('（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '（二）部分公开'));
  });

  test('the title of the part, torn into cells over the table or beside it', () => {
    const title = '政府信息公开行政复议、行政诉讼情况';
    const part = title.slice(6);
    for (const whole of [title, part, `四、${title}`])
      for (let at = 3; at < whole.length - 2; at++)
        checkSilent(rule, over(whole.slice(0, at), whole.slice(at)).replace(/^\| ---.*\n/m, ''));
    checkSilent(rule, over('行政复议、', '行政诉', '讼情况').replace(/^\| ---.*\n/m, ''));
    const beside = writeRemedies([])
      .replace('| 结果 | 行政复议 |', `| ${part.slice(0, 6)} | 结果 | 行政复议 |`)
      .replace('| 结果维持 |', `| ${part.slice(6)} | 结果维持 |`)
      .replaceAll(/^\| (结果纠正|其他结果|尚未审结|总计) \|/gm, '| | $1 |')
      .replace('| --- |', '| --- | --- |');
    checkSilent(rule, beside);
  });

  test('accepted variants', () => {
    checkSilent(rule, writeDisclosure({}).replace('| 行政规范性文件 |', '| 规范性文件 |'));
  });
});
