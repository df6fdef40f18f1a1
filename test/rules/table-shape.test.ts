import { describe, expect, test } from 'vitest';
import type { Problem, Severity } from '../../server/src/rules/rule.ts';
import { render } from '../../server/src/text/message.ts';
import { checkProblems, checkSilent, runRule } from '../language/check.ts';
import { sound, type TypedRows, withoutRow, writeApplications, writeDisclosure, writeRemedies } from './tableTexts.ts';

const rule = 'table-shape';
const zeros = ['0', '0', '0'] as const;

/** For mistakes that stand nowhere: what is said, not where. */
function checkSaid(text: string, severity: Severity, ...words: readonly string[]): void {
  const problems: readonly Problem[] = runRule(rule, text);
  expect(problems.map((problem) => problem.severity)).toEqual([severity]);
  for (const word of words)
    expect(problems.map((problem) => render(problem.message, 'zh-cn')).join('')).toContain(word);
}

/** A line of a table without one of its cells. */
function dropCell(line: string, index: number): string {
  return line
    .split('|')
    .filter((_, at) => at !== index)
    .join('|');
}

/** Table 3 with a column more. */
function widened(head: string, cell: string): string {
  const widen = (line: string): string => {
    if (line.startsWith('| ---')) return `${line} --- |`;
    return `${line} ${line.startsWith('| 项目') ? head : cell} |`;
  };
  const lines = writeApplications(sound).split('\n');
  return lines.map((line) => (line.startsWith('|') ? widen(line) : line)).join('\n');
}

describe('reported', () => {
  test('a row of the format that is not there', () => {
    checkSaid(withoutRow(writeDisclosure({}), '行政强制'), 'error', '缺少1行', '“行政强制”');
  });

  test('rows missing from one table, as one mistake', () => {
    const without = withoutRow(withoutRow(writeApplications(sound), '2.重复申请'), '3.要求提供公开出版物');
    checkSaid(without, 'error', '缺少2行', '“2.重复申请”、“3.要求提供公开出版物”');
  });

  test('a row that stands there twice', () => {
    const line = '| 行政许可 | 0 |  |  |';
    const text = writeDisclosure({}).replace(line, `${line}\n${line}`);
    checkSaid(text, 'warning', '“行政许可”行出现了不止一次');
  });

  test('a row with a number too many or too few', () => {
    const long = writeApplications({ ...sound, 'r.partial': ['0', '0', '0', '0', '0', '0', '0', '5'] });
    checkSaid(long, 'warning', '“（二）部分公开”', '印了8个数据格，格式规定为7个');
  });
});

describe('reported', () => {
  test('a column of the format that is not there', () => {
    const lines = writeApplications(sound).split('\n');
    const narrow = lines.map((line) => (line.startsWith('|') ? dropCell(line, 4) : line));
    checkSaid(narrow.join('\n'), 'error', '缺少1列', '“科研机构”');
  });

  test('columns of a group, by the name of the group, once each', () => {
    const lines = writeRemedies([]).split('\n');
    const single = ['结果维持 | 3', '结果纠正 | 1', '其他结果 | 0', '尚未审结 | 0'].map(
      (line, at) => `| ${at === 0 ? '行政复议' : ''} | ${line} |`,
    );
    const other = ['结果维持 | 2', '总计 | 3'].map((line, at) => `| ${at === 0 ? '法院判决' : ''} | ${line} |`);
    const text = lines.filter((line) => !line.startsWith('|')).join('\n');
    checkSaid(
      `${text}\n${['| 类别 | 结果 | 件数 |', '| --- | --- | ---: |', ...single, ...other].join('\n')}\n`,
      'error',
      '表四缺少11列：“行政复议”一组的“总计”、“未经复议直接起诉”一组5列、“复议后起诉”一组5列（',
    );
  });

  test('an outcome that no group has, by its own name', () => {
    const without = writeRemedies([]).replace('| 总计 | 0 | 0 | 0 |\n', '');
    checkSaid(without, 'error', '表四缺少1列：“总计”（');
  });

  test('a row and a column that are not in the format', () => {
    const line = '| 行政处罚 | 0 |  |  |';
    const text = writeDisclosure({}).replace(line, `| ⟦行政奖励⟧ | 4 |  |  |\n${line}`);
    checkProblems(rule, text, { messages: ['“行政奖励”行不在格式之内'], severities: ['warning'] });
    checkSaid(widened('备注', '9'), 'warning', '“备注”列不在格式之内');
  });

  test('a table that stands there twice', () => {
    const text = writeApplications(sound);
    checkSaid(`${text}\n${text.slice(text.indexOf('| 项目'))}`, 'warning', '出现了不止一次');
    const disclosure = writeDisclosure({})
      .replaceAll(/^\| -.*\n/gmu, '')
      .replaceAll(/^\| /gmu, '');
    checkSaid(
      `${disclosure}\n\n续：\n\n${disclosure.slice(disclosure.indexOf('第二十条第（一）项'))}`,
      'warning',
      '表二在报告中出现了不止一次',
    );
  });

  test('a text that breaks off in the table, as information and once', () => {
    const lines = writeApplications(sound).split('\n');
    const rows = lines.filter((line) => !line.startsWith('| ---')).map((line) => line.replace(/^\| /u, ''));
    const text = rows
      .slice(
        0,
        rows.findIndex((line) => line.startsWith('3.要求提供')),
      )
      .join('\n');
    checkSaid(text, 'info', '文字在表三里中断了');
  });
});

describe('how many mistakes it is', () => {
  const eight = ['0', '0', '0', '0', '0', '0', '0', '5'];
  const ids = ['new', 'carriedIn', 'r.granted', 'r.partial', 'r.total', 'carriedOut'];
  const widen = (count: number, others: TypedRows = {}): readonly string[] => {
    const wide = Object.fromEntries(ids.slice(0, count).map((id) => [id, eight]));
    return runRule(rule, writeApplications({ ...sound, ...wide, ...others })).map(({ message }) =>
      render(message, 'zh-cn'),
    );
  };

  test('a few rows of a wrong width are mistakes of each row', () => {
    expect(widen(4)).toHaveLength(4);
    for (const said of widen(4)) expect(said).toContain('有1行（“');
  });

  test('many rows of one wrong width are one mistake of the table, another width is another', () => {
    const [said, ...others] = widen(5);
    expect(others).toEqual([]);
    expect(said).toContain('有5行（“一、本年新收政府信息公开申请数量”、');
    expect(said).toContain('、“（二）部分公开”等）印了8个数据格');
    expect(widen(5, { carriedOut: [...eight, '6'] }).map((each) => /有\d行|印了\d个/gu.exec(each)?.[0])).toEqual([
      '有5行',
      '有1行',
    ]);
  });

  test('four labels are named, of more the first four', () => {
    const labels = [
      '1.信访举报投诉类申请',
      '2.重复申请',
      '3.要求提供公开出版物',
      '4.无正当理由大量反复申请',
      '5.要求行政机关确认或重新出具已获取信息',
    ];
    const without = (count: number): string => labels.slice(0, count).reduce(withoutRow, writeApplications(sound));
    checkSaid(without(4), 'error', '缺少4行', '“4.无正当理由大量反复申请”（国办');
    checkSaid(without(5), 'error', '缺少5行', '“4.无正当理由大量反复申请”等（国办');
  });

  test('rows and columns that are missing are two', () => {
    const lines = withoutRow(writeApplications(sound), '2.重复申请').split('\n');
    const narrow = lines.map((line) => (line.startsWith('|') ? dropCell(line, 4) : line)).join('\n');
    const said = runRule(rule, narrow).map(({ message }) => render(message, 'zh-cn'));
    expect(said.map((each) => /缺少\d[行列]/u.exec(each)?.[0])).toEqual(['缺少1列', '缺少1行']);
  });
});

describe('a text that breaks off', () => {
  const part = '\n## 四、政府信息公开行政复议、行政诉讼情况\n\n本年度没有因政府信息公开被申请行政复议、提起行政';

  test('behind the table is no excuse for rows that are missing in it', () => {
    const text = withoutRow(writeApplications(sound), '2.重复申请') + part;
    checkSaid(text, 'error', '缺少1行', '“2.重复申请”');
    checkSilent(rule, writeApplications(sound) + part);
  });

  const two =
    '青禾县水利局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n主动公开政府信息212条。\n\n二、主动公开政府信息情况\n';
  const begun = [
    '第二十条第（一）项 | |||',
    '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
    '规章 | 0 | 0 | 0 |',
    '行政规范性文件 | 4 | 0 | 4 |',
    '第二十条第（五）项 | |||',
    '信息内容 | 本年处理决定数量 | ||',
    '行政许可 | 0 | ||',
  ];

  test.each([
    ['behind a row', [], '⟦行政许可⟧'],
    ['in a label', ['第二十条第（六'], '⟦行政许可⟧'],
    ['in a label behind others', ['第二十条第（六）项 | |||', '信息内容 | ⟦本年处⟧'], undefined],
  ])('in table 2 %s is told once, and nothing else', (_, more, last) => {
    const text = `${two}${[...begun, ...more].join('\n')}`;
    checkProblems(rule, last === undefined ? text : text.replace('行政许可', last), {
      messages: ['文字在表二里中断了'],
      severities: ['info'],
      format: 'plaintext',
    });
    const plain = text.replaceAll(/[⟦⟧]/gu, '');
    for (const other of ['section-missing', 'table-label', 'table-missing'])
      expect(runRule(other, plain, { format: 'plaintext' })).toEqual([]);
  });

  test('in a table with a cell a line, before its next label is printed whole', () => {
    const cells = begun.flatMap((row) => row.split('|').map((cell) => cell.trim())).filter((cell) => cell !== '');
    const text = `${two}\n${[...cells.slice(0, -2), '⟦行政许可⟧', '0', '第二十条第（六）项'].join('\n\n')}\n\n信`;
    checkProblems(rule, text.replace('⟦行政许可⟧', '行政许可').replace('第二十条第（六）项', '⟦第二十条第（六）项⟧'), {
      messages: ['文字在表二里中断了'],
      format: 'plaintext',
    });
  });

  const three = `${two}${begun.join('\n')}\n\n三、收到和处理政府信息公开申请情况\n`;

  test.each([
    [
      'of a row',
      '本列数据的勾稽关系 | 申请人情况 |\n自然人 | 法人或其他组织 | 总计 |\n商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |\n一、本年新收政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n二、上年结转政府信息',
      'heading-number',
    ],
    [
      'of a numbered row',
      '本列数据的勾稽关系 | 申请人情况 |\n自然人 | 法人或其他组织 | 总计 |\n商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |\n一、本年新收政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n三、本年度办理结果 | （一）予以公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n（二）部分公开（区分处理的，只计',
      'heading-number',
    ],
  ])('in the words %s that stand behind it is told once, and nothing else', (_, words, other) => {
    for (const id of ['section-missing', other])
      expect(runRule(id, three + words, { format: 'plaintext' })).toEqual([]);
    const said = runRule(rule, three + words, { format: 'plaintext' }).filter(({ severity }) => severity === 'info');
    expect(said.map(({ message }) => render(message, 'zh-cn'))).toEqual([
      expect.stringContaining('文字在表三里中断了'),
    ]);
  });

  test.each(['(本列数据的勾稽关系为:第一项加', '本', '申请人情况'])(
    'in the first words of its head is no table: what is not there is missing (%s)',
    (words) => {
      expect(runRule('table-missing', three + words, { format: 'plaintext' })).toHaveLength(1);
      expect(runRule('section-missing', three + words, { format: 'plaintext' })).toHaveLength(3);
      expect(runRule(rule, three + words, { format: 'plaintext' }).map(({ severity }) => severity)).toEqual(['error']);
    },
  );

  test('is none where the last row is there, or where something follows', () => {
    const whole = [
      ...begun,
      '第二十条第（六）项 | |||',
      '信息内容 | 本年处理决定数量 | ||',
      '行政处罚 | 0 | ||',
      '行政强制 | 0 | ||',
      '第二十条第（八）项 | |||',
      '信息内容 | 本年收费金额（单位：万元） | ||',
      '行政事业性收费 | 0 | ||',
    ];
    for (const label of ['行政事业性收费', '行政事业性收费（万元）', '行政事业性收费金额', '行政事业性收费收入']) {
      const text = `${two}${whole.join('\n').replace('行政事业性收费', label)}`;
      checkSilent(rule, text, { format: 'plaintext' });
      expect(runRule('section-missing', text, { format: 'plaintext' })).toHaveLength(4);
    }
    checkSaid(
      `${two}${begun.join('\n')}\n\n三、收到和处理政府信息公开申请情况\n\n未收到申请。`,
      'error',
      '表二缺少3行',
    );
  });

  test('in the table is told at the last label there is', () => {
    const rows = writeApplications(sound)
      .split('\n')
      .filter((line) => !line.startsWith('| ---'))
      .map((line) => line.replace(/^\| /u, ''));
    const text = rows
      .slice(
        0,
        rows.findIndex((line) => line.startsWith('3.要求提供')),
      )
      .join('\n');
    checkProblems(rule, text.replace('2.重复申请', '⟦2.重复申请⟧'), { severities: ['info'] });
  });
});

describe('silent', () => {
  test('tables with all their rows and columns', () => {
    checkSilent(rule, writeApplications(sound));
    checkSilent(rule, writeApplications({}, '2019'));
    checkSilent(rule, writeDisclosure({}));
    checkSilent(rule, writeRemedies([zeros, zeros, zeros, zeros, zeros]));
  });

  test('a table left blank', () => {
    checkSilent(rule, writeApplications({}).replaceAll('| 0 | 0 | 0 | 0 | 0 | 0 | 0 |', '|  |  |  |  |  |  |  |'));
  });

  test('a label row that is left out: it holds no numbers', () => {
    checkSilent(rule, withoutRow(writeApplications(sound), '（三）不予公开'));
  });

  test('rows in another order', () => {
    const text = writeDisclosure({ penalty: ['3'], coercion: ['2'] });
    const [penalty, coercion] = ['| 行政处罚 | 3 |  |  |', '| 行政强制 | 2 |  |  |'];
    checkSilent(rule, text.replace(`${penalty}\n${coercion}`, `${coercion}\n${penalty}`));
  });

  test('a wrong number, which is for the relations to report', () => {
    checkProblems(rule, writeApplications({ ...sound, 'r.granted': ['19', '1', '0', '1', '0', '0', '20'] }));
  });
});
