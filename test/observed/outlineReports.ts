import { Converter } from 'opencc-js/cn2t';
import { sectionTitles } from '../reports/labels.ts';
import { changeCells, typedCell } from '../reports/value.ts';
import { department, type Observation, reportOf, seenIn, township, typedAs, words } from './observation.ts';

const toTraditional = Converter({ from: 'cn', to: 't' });
const draft = 'gfm, drafting form';
const plain = 'pipe rows';
const office = (year: number): ReturnType<typeof reportOf> => reportOf(year < 2021 ? '2019' : '2021', year, department);
const town = (year: number): ReturnType<typeof reportOf> => reportOf(year < 2021 ? '2019' : '2021', year, township);

/** A cell of table 3 that holds 0 before it is garbled. */
const garbled = Object.keys(office(2021).tables.t3).find((id) => typedCell(office(2021), 't3', id) === '0') ?? '';

function withoutTables(text: string): string {
  return text.replaceAll(/^\|.*\n/gm, '');
}

const tablesMissing = { reports: [1, 2, 3].map(() => ['table-missing', ''] as const), errors: ['table-missing'] };

/** What was seen in the outline: parts, headings below them, their numbering, missing tables, and noise between characters. */
export const outlineReports: readonly Observation[] = [
  {
    row: '2019 和平县教育局(广东)',
    seen: 'known by its year only, without tables',
    text: withoutTables(typedAs(office(2019), draft)),
    format: 'markdown',
    open: ['section-empty'],
    ...tablesMissing,
  },
  {
    row: '2022 五常市背荫河镇',
    seen: 'no table under 二, 三 and 四, and a phrase twice',
    text: withoutTables(typedAs(town(2022), draft, [['便民服务中心', '群众可以通过可以通过便民服务中心']])),
    format: 'markdown',
    open: ['section-empty'],
    ...tablesMissing,
  },
  seenIn('2019 延安市教育局(镜像站)', 'second level with 1.', office(2019), plain, [
    ['（一）主动公开情况', '1.主动公开情况'],
    ['（二）依申请公开情况', '2.依申请公开情况'],
    ['（三）政府信息管理情况', '3.政府信息管理情况'],
    ['（四）政府信息公开平台建设情况', '4.政府信息公开平台建设情况'],
    ['（五）监督保障情况', '5.监督保障情况'],
  ]),
  seenIn(
    '2019 温泉县教育局(新疆)',
    'the preface lists seven older parts, second level with ㈠, a character twice',
    office(2019),
    plain,
    [
      [
        `由${sectionTitles.slice(0, 3).join('、')}等六个部分组成`,
        '由概述、主动公开、依申请公开、收费及减免、复议诉讼、存在问题、附表七个部分组成',
      ],
      ['（一）主动公开情况', '㈠主动公开情况'],
      ['（二）依申请公开情况', '㈡依申请公开情况'],
      ['（三）政府信息管理情况', '㈢政府信息管理情况'],
      ['（四）政府信息公开平台建设情况', '㈣政府信息公开平台建设情况'],
      ['（五）监督保障情况', '㈤监督保障情况'],
      ['县政府门户网站', '县县政府门户网站'],
    ],
    { open: ['prose-count'] },
  ),
  {
    row: '2020 临洮县上营乡',
    seen: 'the whole text in one paragraph, a first part with a title of its own, words mistyped',
    text: `青禾县柳溪镇2020年政府信息公开工作年度报告 一、2020年政务公开工作完成情况及成效 （一）主动公开。信思公开及时，政策、读和回应到位。${sectionTitles
      .slice(1)
      .map((title, i) => `${'二三四五六'.charAt(i)}、${title} 详见附件。`)
      .join('')}发布日期2020年12月25日`,
    format: 'plaintext',
    sections: 'any',
    open: [
      'title-form',
      'period-missing',
      'section-missing',
      'section-title',
      'section-empty',
      'table-missing',
      'content-missing',
      'heading-inline',
    ],
    errors: ['section-missing', 'table-missing'],
  },
  {
    row: '2021 某区某局(镜像站,繁体+括注乱码)',
    seen: 'traditional characters, garbled notes in brackets, a cell that holds ? 0',
    text: toTraditional(
      typedAs(changeCells(office(2021), 't3', { [garbled]: '? 0' }), 'cell lines', [
        ['修订主动公开', '修(xi?)订(dìng)主动公开'],
      ]),
    ),
    format: 'plaintext',
    open: ['cell-not-a-number', 'pinyin-noise', 'replacement-noise'],
    errors: ['cell-not-a-number'],
    check: (document) => {
      const cell = document.reports[0]?.tables.find(({ id }) => id === 't3')?.cells.get(garbled);
      if (cell?.state === 'number' && cell.value !== '0') throw new Error(`? 0 was read as ${cell.value}`);
    },
  },
  seenIn('2021 武汉市民政局(镜像站)', 'a first part without headings of its own', office(2021), draft, [
    ['### （一）主动公开情况\n\n', ''],
    ['### （二）依申请公开情况\n\n', ''],
    ['### （三）政府信息管理情况\n\n', ''],
    ['### （四）政府信息公开平台建设情况\n\n', ''],
    ['### （五）监督保障情况\n\n', ''],
    [words.disclosure, `主动公开方面，${words.disclosure}`],
    [words.management, `政府信息管理方面，${words.management}`],
    [words.platform, `平台建设方面，${words.platform}`],
    ['政府信息公开列入', '监督保障方面，政府信息公开列入'],
  ]),
  seenIn(
    '2021 荆州市荆州区人民政府办公室',
    'title marks that do not close',
    office(2021),
    plain,
    [
      [
        '和《中华人民共和国政府信息公开工作年度报告格式》（',
        '和《关于印发<中华人民共和国政府信息公开工作年度报告格式>的通知（',
      ],
    ],
    { open: ['title-marks'] },
  ),
  seenIn(
    '2021 郑州市二七区人民政府办公室(转载站)',
    'the older outline in 2021',
    office(2021),
    plain,
    [
      ['一、总体情况', '一、概述'],
      ['三、收到和处理政府信息公开申请情况', '三、依申请公开政府信息情况'],
    ],
    {
      reports: [
        ['section-title', '概述'],
        ['section-title', '依申请公开政府信息情况'],
      ],
    },
  ),
  seenIn('2021 长春市民政局', 'brackets that do not match, headings that say what was done', office(2021), plain, [
    ['（一）主动公开情况', '（一）聚焦重点，主动公开有力度'],
    [words.disclosure, `电子邮箱（qinghe@example.cn。${words.disclosure}`],
  ]),
  seenIn(
    '2022 上海市',
    'rules made, amended and repealed',
    {
      ...changeCells(reportOf('2021', 2022), 't2', {
        'rules|issued': '9',
        'rules|repealed': '4',
        'rules|inForce': '60',
      }),
      organisation: '云州省人民政府',
    },
    plain,
    [[words.disclosure, `制发规章13件（新制定5件，修改4件，废止4件）。${words.disclosure}`]],
    { open: ['prose-table'] },
  ),
  seenIn('2022 浙江省水利厅(镜像站)', 'a registration in rows of pipes, parts that add up', office(2022), draft, [
    ['# 青禾', '索引号 | QH-22 |\n主题分类 | 水利 |\n\n# 青禾'],
    [words.disclosure, '公开信息8731条，其中网站7717条，新媒体1014条。'],
  ]),
  seenIn('2022 盐城市水利局', 'second level with 1.', office(2022), draft, [
    ['### （一）主动公开情况', '### 1.主动公开情况'],
    ['### （二）依申请公开情况', '### 2.依申请公开情况'],
    ['### （三）政府信息管理情况', '### 3.政府信息管理情况'],
    ['### （四）政府信息公开平台建设情况', '### 4.政府信息公开平台建设情况'],
    ['### （五）监督保障情况', '### 5.监督保障情况'],
  ]),
  {
    row: '2024 东阳市财政局(镜像站,繁体转换)',
    seen: 'traditional characters',
    text: toTraditional(typedAs(office(2024), plain)),
    format: 'plaintext',
    value: office(2024),
  },
  seenIn('2024 临沂市财政局', 'headings of the second level without numbers', office(2024), plain, [
    ['（一）主动公开情况', '主动公开方面'],
    ['（二）依申请公开情况', '依申请公开方面'],
    ['（三）政府信息管理情况', '政府信息管理方面'],
    ['（四）政府信息公开平台建设情况', '平台建设方面'],
    ['（五）监督保障情况', '监督保障方面'],
  ]),
];
