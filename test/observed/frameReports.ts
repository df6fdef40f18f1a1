import { department, type Observation, reportOf, seenIn, township, typedAs, words } from './observation.ts';

const draft = 'gfm, drafting form';
const plain = 'pipe rows';
const office = (year: number): ReturnType<typeof reportOf> => reportOf(year < 2021 ? '2019' : '2021', year, department);
const town = (year: number): ReturnType<typeof reportOf> => reportOf(year < 2021 ? '2019' : '2021', year, township);

const sectionTitles = {
  overview: '一、总体情况',
  requests: '三、收到和处理政府信息公开申请情况',
} as const;

/** A registration as pages print it above the report. */
const registration = '索引号：QH/2024-00012\n发布机构：青禾县水务局\n文号：无\n公开日期：2024-01-22\n';

/** What was seen in titles, periods, notices, headings and around the report. */
export const frameReports: readonly Observation[] = [
  seenIn(
    '2020 淄博先创区中埠镇人民政府',
    'the period ends in 202020',
    town(2020),
    'blank lines',
    [['至2020年', '至202020年']],
    {
      reports: [['period-missing', '202020']],
    },
  ),
  seenIn(
    '2020 某县太平乡(镜像站,混入“老虎机游戏”广告)',
    'an advertisement where the source stands',
    town(2020),
    plain,
    [['年度报告\n', '年度报告\n信息来源：在线娱乐游戏平台 发布时间：2021-01-20\n']],
  ),
  seenIn(
    '2022 湖州市水利局',
    'the title without 年度',
    office(2022),
    draft,
    [['公开工作年度报告\n', '公开工作报告\n']],
    {
      reports: [['title-form', '公开工作报告']],
    },
  ),
  seenIn(
    '2022 绵阳市水利局',
    '年 is lost in the period',
    office(2022),
    plain,
    [[words.period(2022), '从20221月1日起至202212月31日止']],
    {
      reports: [['period-missing', '20221月']],
    },
  ),
  seenIn(
    '2022 西咸新区太平镇人民政府',
    'the notice of 2019 in 2022, and the preface inside the first part',
    town(2022),
    'blank lines',
    [
      ['〔2021〕30号', '〔2019〕60号'],
      [`${words.periodSentence(2022)}\n`, ''],
      [`${sectionTitles.overview}\n`, `${sectionTitles.overview}\n${words.periodSentence(2022)}\n`],
    ],
    { reports: [['standard-outdated', '']] },
  ),
  seenIn('2023 信丰县卫生健康委', 'the title broken over two lines', office(2023), 'blank lines', [
    ['年政府信息公开工作年度报告\n', '年政府信息公开\n工作年度报告\n'],
  ]),
  seenIn('2023 宁县卫生健康局', 'a registration in rows of pipes above the report', office(2023), draft, [
    ['# 青禾', '| 索引号 | QH-001 | 分类 | 年报 |\n| 机构 | 水务局 | 日期 | 2024-01-10 |\n\n# 青禾'],
  ]),
  seenIn('2023 将乐县卫生健康局', 'a preface without 政府 and 工作, 一是 and 二是 for headings', office(2023), plain, [
    ['年1月1日起', '年1月1日起'],
    ['本报告依照', '现公布我局信息公开年度报告。本报告依照'],
    [words.disclosure, `一是${words.disclosure}二是政策文件同步解读。`],
  ]),
  seenIn('2023 张掖市甘州区东街街道', 'no preface', town(2023), plain, [[`${words.periodSentence(2023)}\n`, '']], {
    reports: [['period-missing', '']],
  }),
  seenIn(
    '2023 无锡市锡山区厚桥街道',
    'the preface counts five parts',
    town(2023),
    plain,
    [['等六个部分', '等五个部分']],
    {
      open: ['prose-count'],
    },
  ),
  seenIn(
    '2023 来宾市卫生健康委员会',
    'the third part begins with 行政机关',
    office(2023),
    plain,
    [[sectionTitles.requests, '三、行政机关收到和处理政府信息公开申请情况']],
    { reports: [['section-title', '行政机关收到和处理']] },
  ),
  seenIn('2023 杭州市卫生健康委员会(市政府网版)', 'a registration above the report', office(2023), plain, [
    ['青禾县水务局2023年', `${registration}青禾县水务局2023年`],
  ]),
  seenIn(
    '2023 沧州市卫生健康委员会',
    '年 is lost in the period, the third part has its older title',
    office(2023),
    draft,
    [
      [words.period(2023), '20231月1日至202312月31日'],
      [sectionTitles.requests, '三、依申请公开政府信息情况'],
      [words.disclosure, '2023年我通过门户网站公开信息，委不断完善目录。'],
    ],
    {
      reports: [
        ['section-title', '依申请公开政府信息情况'],
        ['period-missing', '20231月'],
      ],
    },
  ),
  seenIn(
    '2023 漳州市卫生健康委员会',
    'no period, headings that say what was done',
    office(2023),
    plain,
    [
      [`${words.periodSentence(2023)}\n`, ''],
      ['（一）主动公开情况\n', '（一）持续推进主动公开。'],
      ['（二）依申请公开情况\n', '（二）严格规范依申请公开。'],
    ],
    { reports: [['period-missing', '']] },
  ),
  seenIn(
    '2023 珙县卫生健康局',
    'marks lost in dates, numbers and the notice, and five parts announced',
    office(2023),
    plain,
    [
      [words.period(2023), '自202311日起至20231231日止'],
      ['等六个部分', '5个部分'],
      [words.management, '按照青禾办函〔20241号要求清理文件。'],
    ],
    { reports: [['period-missing', '202311日']], open: ['document-number', 'prose-count'] },
  ),
  {
    row: '2023 福建省卫生健康委员会',
    seen: 'a covering letter with a date of its own before the report',
    text: `关于报送2023年政府信息公开工作年度报告的函\n青禾县政府办公室：\n现将我局2023年政府信息公开工作年度报告报上，请审阅。\n青禾县水务局\n2024年1月10日\n${typedAs(office(2023), plain)}`,
    format: 'plaintext',
    value: office(2023),
  },
  seenIn('2023 西咸新区北杜街道办事处(镜像站)', '年 is lost after a year', town(2023), plain, [
    [words.disclosure, `2023全年公开信息。${words.disclosure}`],
  ]),
  seenIn(
    '2023 西咸新区正阳街道办事处',
    'parts numbered 1、, and so are their own parts',
    town(2023),
    plain,
    [
      ['一、总体情况', '1、 总体情况'],
      ['二、主动公开政府信息情况', '2、 主动公开政府信息情况'],
      [sectionTitles.requests, '3、 收到和处理政府信息公开申请情况'],
      ['四、政府信息公开行政复议、行政诉讼情况', '4、 政府信息公开行政复议、行政诉讼情况'],
      ['五、存在的主要问题及改进情况', '5、 存在的主要问题及改进情况'],
      ['六、其他需要报告的事项', '6、 其他需要报告的事项'],
      ['（一）主动公开情况', '1、 主动公开'],
      ['（二）依申请公开情况', '2、 依申请公开'],
      ['（三）政府信息管理情况', '3、 政府信息管理'],
      ['（四）政府信息公开平台建设情况', '4、 平台建设'],
      ['（五）监督保障情况', '5、 监督保障'],
      [words.disclosure, `公开信息四十余条。${words.disclosure}`],
    ],
    { reports: [['heading-number', '']], open: ['heading-number', 'section-order'] },
  ),
  seenIn(
    '2024 荆门市东宝区财政局',
    'the notice of 2019 in 2024',
    office(2024),
    plain,
    [['〔2021〕30号', '〔2019〕60号']],
    {
      reports: [['standard-outdated', '']],
    },
  ),
  seenIn(
    '2024? 北京市大兴区某镇(年份不明)',
    'no year anywhere, seven headings in the first part',
    town(2024),
    plain,
    [
      ['柳溪镇人民政府2024年政府', '柳溪镇人民政府政府'],
      [`${words.periodSentence(2024)}\n`, ''],
      ['二、主动公开政府', '（六）教育培训\n举办两期培训。\n（七）基层公开\n试点事项全部公开。\n二、主动公开政府'],
    ],
    { reports: [['period-missing', '']], open: ['title-form'] },
  ),
  seenIn(
    '2025 霍城县水利局(新疆)',
    '一、工作概述 for 一、总体情况, no period',
    office(2025),
    plain,
    [
      [sectionTitles.overview, '一、工作概述'],
      [`${words.periodSentence(2025)}\n`, ''],
    ],
    {
      reports: [
        ['period-missing', ''],
        ['section-title', '工作概述'],
      ],
    },
  ),
];
