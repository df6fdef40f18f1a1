import { changeCells } from '../reports/value.ts';
import { department, type Observation, reportOf, seenIn, township, typedAs, words } from './observation.ts';

const town2020 = reportOf('2019', 2020, township);
const town2022 = reportOf('2021', 2022, township);
const office2021 = reportOf('2021', 2021, department);
const office2019 = changeCells(reportOf('2019', 2019, department), 't2', {
  'normative|madeNew': '13',
  'normative|publishedNew': '11',
  'normative|publishedTotal': '40',
});

function cutLabels(text: string): readonly (readonly [string, string])[] {
  return [
    [`${text}制作数量 |`, `${text} |`],
    [`${text}公开数量 |`, `${text} |`],
  ];
}

/** The table as text up to a row of it, and nothing after. */
function cutAfter(text: string, part: string): string {
  const at = text.indexOf(part);
  if (at === -1) throw new Error(`“${part}” is not in the fixture`);
  return text.slice(0, at + part.length);
}

const street2023 = reportOf('2021', 2023, { organisation: '青禾县城关街道办事处', level: 'township' });
const blank2022 = {
  ...reportOf('2019', 2022, township),
  tables: {
    ...reportOf('2019', 2022, township).tables,
    t3: Object.fromEntries(Object.keys(town2020.tables.t3).map((id) => [id, ''])),
    t4: Object.fromEntries(Object.keys(town2020.tables.t4).map((id) => [id, ''])),
  },
};
const slashes2024 = ((): ReturnType<typeof reportOf> => {
  const value = reportOf('2021', 2024, { organisation: '青禾县财政局', level: 'department' });
  const t3 = Object.fromEntries(
    Object.entries(value.tables.t3).map(([id, typed]) => [id, typed === '0' ? '/' : typed]),
  );
  return { ...value, tables: { ...value.tables, t3 } };
})();

/** What was seen in tables. */
export const tableReports: readonly Observation[] = [
  seenIn(
    '2019 天津市东丽区教育局(镜像站)',
    'two labels cut to 本年新, and fewer published than made',
    office2019,
    'cell lines',
    cutLabels('本年新'),
    {
      reports: [
        ['table-label', '本年新'],
        ['table-label', '本年新'],
      ],
    },
  ),
  seenIn(
    '2019 杨凌示范区教育局',
    'an amount with its unit, and a sentence before table 3',
    changeCells(reportOf('2019', 2019, department), 't2', { 'procurement|amount': '976.81' }),
    'blank lines',
    [
      ['976.81', '976.81万元'],
      [
        '三、收到和处理政府信息公开申请情况\n',
        '三、收到和处理政府信息公开申请情况\n本局本年度申请办理情况见下表。\n\n',
      ],
    ],
  ),
  seenIn(
    '2020 微山县两城镇人民政府',
    'its first part is called 工作基本情况',
    town2020,
    'pipe rows',
    [['一、总体情况', '一、工作基本情况']],
    {
      reports: [['section-title', '工作基本情况']],
    },
  ),
  seenIn('2020 湖口县大垅乡', 'cells on lines between pipes', town2020, 'cell lines between pipes'),
  seenIn('2020 重庆市荣昌区河包镇', 'cells separated by blank lines', town2020, 'blank lines'),
  seenIn(
    '2021 固阳县民政局',
    'the title without 政府, rows with ragged ends',
    office2021,
    'pipe rows with ragged ends',
    [['2021年政府信息公开工作年度报告', '2021年信息公开工作年度报告']],
    { reports: [['title-form', '2021年信息公开工作年度报告']] },
  ),
  seenIn('2021 平武县统计局', 'cells on lines', office2021, 'cell lines'),
  seenIn('2021 来凤县政务服务和大数据管理局(栏目为县信访局)', 'rows closed by a pipe', office2021, 'pipe rows'),
  seenIn(
    '2021 某区机关事务局(dsz.gov.cn)',
    'second level with 1., no period',
    office2021,
    'pipe rows',
    [
      [`${words.periodSentence(2021)}\n`, ''],
      ['（一）主动公开情况', '1.主动公开情况'],
      ['（二）依申请公开情况', '2.依申请公开情况'],
      ['（三）政府信息管理情况', '3.政府信息管理情况'],
      ['（四）政府信息公开平台建设情况', '4.政府信息公开平台建设情况'],
      ['（五）监督保障情况', '5.监督保障情况'],
    ],
    { reports: [['period-missing', '']] },
  ),
  seenIn('2021 武汉市硚口区民政局', 'counts of another scope in prose', office2021, 'pipe rows', [
    [words.disclosure, '公开机构职能类信息140条、业务类信息20余条、人事信息2条，历年累计公开435条。'],
  ]),
  seenIn('2021 耿马县司法局(云南)', 'cells on lines', { ...office2021, organisation: '青禾县司法局' }, 'cell lines'),
  seenIn(
    '2021 青川县乡村振兴局(镜像站,文中混入广告词)',
    'rows of pipes, advertisements between',
    office2021,
    'pipe rows',
    [[words.platform, `${words.platform}\n点击下载客户端 领取新人红包 信誉平台\n`]],
  ),
  seenIn(
    '2022 佳县螅镇',
    'the tables of 2019 in 2022, all numbers blank',
    blank2022,
    'pipe rows with a leading pipe',
    [['〔2019〕60号', '〔2021〕30号']],
    { reports: [['standard-outdated', '']], open: ['cell-blank', 'standard-outdated'] },
  ),
  seenIn(
    '2022 句容市水利局',
    'line breaks and indents in cells, blanks in a caption',
    office2021,
    'pipe rows with line breaks and a leading pipe',
    [['| 第二十条第\n      （一）项 |', '| \n      第二十条  第（一）项\n     |']],
  ),
  seenIn(
    '2022 桃江县松木塘镇人民政府',
    'rules of a township, and no word of the platform',
    changeCells(town2022, 't2', { 'rules|issued': '2', 'rules|inForce': '2' }),
    'pipe rows',
    [
      ['（四）政府信息公开平台建设情况\n', ''],
      [`${words.platform}\n`, ''],
      ['（五）监督保障情况', '（四）监督保障情况'],
    ],
    {
      reports: [
        ['content-missing', ''],
        ['rules-authority', '2'],
      ],
      errors: ['rules-authority', 'content-missing'],
    },
  ),
  seenIn('2022 绵竹市某镇', 'cells on lines', town2022, 'cell lines'),
  seenIn('2022 重庆(双桥经开区)某镇', 'line breaks in cells', town2022, 'pipe rows with line breaks'),
  {
    row: '2023 广州市海珠区官洲街道办事处',
    seen: 'the text ends in the middle of table 3',
    text: cutAfter(typedAs(street2023, 'pipe rows'), '2.没有现成信息需要另行制作 | 0'),
    format: 'plaintext',
    sections: [1, 2, 3],
  },
  seenIn(
    '2023 西咸新区底张街道办事处',
    'the tables of 2019 in 2023',
    { ...reportOf('2019', 2023), organisation: '青禾县城关街道办事处', level: 'township' },
    'pipe rows',
    [],
    { reports: [['standard-outdated', '']], open: ['table-label'] },
  ),
  seenIn(
    '2024 代县卫生健康局',
    'a label that lost its last character, blanks at the ends of lines, prose that lost characters',
    reportOf('2021', 2024, department),
    'blank lines',
    [
      ['现行有效件数', '现行有效件   '],
      [words.disclosure, '一是更新指南，依申请公开事项0三是公开目录，确保群众及时获取二是加强解读。   '],
    ],
    { reports: [['table-label', '现行有效件']] },
  ),
  seenIn(
    '2024 某区财政局(转载站)',
    '/ for 0, and the heading of the third part is gone',
    slashes2024,
    'pipe rows',
    [['三、收到和处理政府信息公开申请情况\n', '']],
    {
      reports: [['section-missing', '本列数据']],
      errors: ['section-missing'],
      sections: [1, 2, 4, 5, 6],
      open: ['heading-number', 'section-order'],
    },
  ),
  seenIn(
    '2025 喀左县卫生健康局',
    'two cells of table 2 left empty: blanks, and no zeros',
    changeCells(reportOf('2021', 2025, department), 't2', { 'rules|inForce': '', 'normative|inForce': '' }),
    'pipe rows with a leading pipe',
    [],
    { open: ['cell-blank'] },
  ),
];
