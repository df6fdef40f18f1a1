import { expect, test } from 'vitest';
import { checkFix, checkProblems, checkSilent } from '../language/check.ts';
import { writeReport } from './reportTexts.ts';

const id = 'document-number';
const inOne = (words: string): string => writeReport({ one: `## 一、总体情况\n\n${words}` });

test('a year in other brackets is reported and put right safely', () => {
  for (const printed of [
    '[2021]21号',
    '（2021）21号',
    '(2021)21号',
    '【2021】21号',
    '〖2021〗21号',
    '［2021］21号',
    '〔2021]21号',
  ]) {
    const [problem] = checkProblems(id, inOne(`按照青政办发⟦${printed}⟧的要求推进。`), {
      messages: ['应写作“〔2021〕21号”'],
      severities: ['warning'],
    });
    expect(problem?.fixes?.().map((fix) => fix.kind)).toEqual(['safe']);
    checkFix(id, inOne(`按照青政办发${printed}的要求推进。`), inOne('按照青政办发〔2021〕21号的要求推进。'));
  }
});

test('第 and a leading zero go on request', () => {
  checkProblems(id, inOne('按照青政办发⟦〔2021〕第21号⟧和青水发⟦〔2021〕005号⟧推进。'), {
    messages: ['序号不加“第”', '应写作“〔2021〕5号”'],
  });
  checkFix(id, inOne('按照青政办发〔2021〕第021号推进。'), inOne('按照青政办发〔2021〕21号推进。'));
});

test('a year of two digits is written in full', () => {
  checkProblems(id, inOne('按照青政办发⟦〔21〕5号⟧推进。'), { messages: ['年份标全称'] });
});

test('blanks inside go with the brackets', () => {
  checkFix(id, inOne('按照青政办发 [2021] 21 号推进。'), inOne('按照青政办发 〔2021〕21号推进。'));
});

test('traditional characters are read and kept', () => {
  checkFix(id, inOne('按照青政辦發[2021]21號推進。'), inOne('按照青政辦發〔2021〕21號推進。'));
});

test('a number in the official form is right', () => {
  checkSilent(id, inOne('按照青政办发〔2021〕21号和国办公开办函〔2021〕30号推进。'));
});

test('orders and announcements are numbered otherwise', () => {
  checkSilent(id, inOne('按照国务院令第711号、青禾县人民政府令（2021）3号、青禾县人民政府公告（2021）5号推进。'));
});

test('proposals, decisions and contracts are numbered otherwise', () => {
  checkSilent(id, inOne('办理政协第（2023）12号提案、人大建议（2023）5号，作出处罚决定书（2023）7号。'));
});

test('land and procurements are numbered otherwise', () => {
  for (const right of [
    '挂牌出让青储（2023）15号宗地的结果已公开。',
    '公开青土储(2024)8号地块的征收补偿方案。',
    '公开青自然资（2023）15号宗地、青工(2024)8号国有建设用地的出让结果。',
    '公开青土挂（2023）15号、青土拍[2023]16号的成交结果。',
    '公开青政采（2024）15号、青财购（2024）16号项目的中标结果。',
  ])
    checkSilent(id, inOne(right));
});

test('brackets change on saving only behind an issuer that is told by its last character', () => {
  for (const [issuer, kind] of [
    ['青政办发', 'safe'],
    ['青政函', 'safe'],
    ['青水', 'suggestion'],
  ] as const) {
    const [problem] = checkProblems(id, inOne(`按照${issuer}⟦（2021）21号⟧推进。`));
    expect(problem?.fixes?.().map((fix) => fix.kind)).toEqual([kind]);
  }
});

test('small tortoise-shell brackets are other characters', () => {
  checkProblems(id, inOne('按照青政办发⟦﹝2024﹞第012号⟧和青水发⟦﹝2024﹞12号⟧推进。'), {
    messages: ['应写作“〔2024〕12号”', '“﹝﹞”是小号括号'],
    severities: ['warning', 'info'],
  });
  checkFix(id, inOne('按照青政办发﹝2024﹞12号推进。'), inOne('按照青政办发〔2024〕12号推进。'));
});

test('houses, cases and dates are no document numbers', () => {
  checkSilent(id, inOne('地址是人民路（2021）12号楼。案号（2021）青0105行初12号。培训（2021年）12次。'));
});

test('documents from before 1999 keep their numbers', () => {
  checkSilent(id, inOne('沿用青政发[1996]5号的规定。'));
});

test('code and addresses are not the author’s words', () => {
  checkSilent(id, inOne('栏目编号为`青发[2021]5号`，见[专栏](/青发[2021]5号)。'));
});

test('years for which brackets have no standard are let be', () => {
  checkSilent(id, inOne('按照青政办发[1998]5号、青政办发[2100]5号推进。'));
  checkProblems(id, inOne('按照青政办发⟦[1999]5号⟧、青政办发⟦[2099]5号⟧推进。'));
  checkSilent(id, inOne('在（12）3号会议室召开。'));
});

test('blanks before the year and behind it are no part of the number', () => {
  checkFix(id, inOne('按照青政办发[ 2021 ]21号推进。'), inOne('按照青政办发〔2021〕21号推进。'));
  checkFix(id, inOne('按照青政办发〔2021〕 第 21 号推进。'), inOne('按照青政办发〔2021〕21号推进。'));
});

test('a number that is right does not hide a wrong one behind it', () => {
  checkProblems(id, inOne('按照青政办发〔2021〕21号、5号文件、青水发⟦〔2021〕第3号⟧推进。'));
});

const notePage = (words: string): string =>
  `<h1>青禾县2025年政府信息公开工作年度报告</h1><h2>一、总体情况</h2><p>公开情况如下${words}</p>`;

test('a number in a note that is set low or high is underlined alone and put right', () => {
  for (const tag of ['sub', 'sup']) {
    checkFix(
      id,
      notePage(`<${tag}>注：按照青政办发⟦[2024]12号⟧文件的要求发布。</${tag}>`),
      notePage(`<${tag}>注：按照青政办发〔2024〕12号文件的要求发布。</${tag}>`),
      { format: 'html' },
    );
  }
  checkFix(
    id,
    notePage('<sup>注：按照青政办发⟦[2024]12号⟧文件的要求发布。'),
    notePage('<sup>注：按照青政办发〔2024〕12号文件的要求发布。'),
    { format: 'html' },
  );
});

test('a right number shortly before a wrong one does not hide it', () => {
  checkProblems(id, inOne('按照青政办发〔2021〕5号、青水发⟦[2021]6号⟧推进。'));
});

const ofFormat = '《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》';

test.each([
  ['国办公开办函〔2019〕61号', '国办公开办函〔2019〕60号'],
  ['国办公开〔2019〕60号', '国办公开办函〔2019〕60号'],
  ['国办函〔2019〕60号', '国办公开办函〔2019〕60号'],
  ['國辦公開辦函〔2019〕61號', '国办公开办函〔2019〕60号'],
])('a notice on the format has its own number, not %s', (printed, expected) => {
  checkProblems(id, inOne(`根据${ofFormat}（⟦${printed}⟧）编制本报告。`), {
    messages: [`文号是“${expected}”，印作“${printed}”`],
    severities: ['warning'],
  });
  const text = inOne(`根据${ofFormat}（${printed}）编制本报告。`);
  checkFix(id, text, text.replace(printed, expected));
});

test('the notice in force has its own, too', () => {
  const name = '关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》';
  checkProblems(id, inOne(`根据《${name}（⟦国办公开办函〔2021〕13号⟧）编制本报告。`), {
    messages: ['文号是“国办公开办函〔2021〕30号”'],
  });
  checkSilent(id, inOne(`根据《${name}（国办公开办函〔2021〕30号）编制本报告。`));
});

test.each([
  `${ofFormat}（国办公开办函〔2019〕60号）`,
  `${ofFormat}(国办公开办函〔2019〕60号)`,
  `${ofFormat}（ 国办公开办函 〔2019〕60 号 ）`,
  `${ofFormat}（国办公开办函〔2020〕7号）`,
  `${ofFormat}（国办公开办函〔2021〕30号）`,
  '《省政府办公厅关于政府信息公开年度报告有关事项的通知》（青政办函〔2019〕61号）',
  '《关于规范政府信息公开平台有关事项的通知》（国办公开办函〔2019〕61号）',
  `${ofFormat}和国办公开办函〔2019〕61号`,
])('what may be right, or is another document’s, is let be: %s', (words) => {
  checkSilent(id, inOne(`根据${words}编制本报告。`));
});
