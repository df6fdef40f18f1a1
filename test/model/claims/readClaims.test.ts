import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim, ClaimList } from '../../../server/src/model/claims/claim.ts';
import { readClaimLists, readClaims } from '../../../server/src/model/claims/readClaims.ts';
import { readDocument } from '../../../server/src/model/readDocument.ts';
import { readText } from '../../language/check.ts';
import { expectLinear } from '../../growth.ts';

const before = '# 青禾县2025年政府信息公开工作年度报告\n\n## 一、总体情况\n\n';

function open(prose: string): {
  readonly text: string;
  readonly claims: readonly Claim[];
  readonly lists: readonly ClaimList[];
} {
  const text = before + prose;
  const document = readText(text);
  return {
    text,
    claims: document.reports.flatMap((report) => readClaims(report)),
    lists: document.reports.flatMap((report) => readClaimLists(report)),
  };
}

/** What is read of a sentence: the number as typed, its value, `~` where it is inexact, its unit. */
function numbersOf(prose: string): readonly string[] {
  const { text, claims } = open(prose);
  return claims.map(
    ({ span, value, exact, unit }) => `${text.slice(span.start, span.end)}=${exact ? '' : '~'}${value}${unit ?? ''}`,
  );
}

function rolesOf(prose: string): readonly string[] {
  return open(prose).claims.map(({ value, role, base, count }) => {
    const of = base ? `/${base.value}` : '';
    return `${role} ${value}${count ? `:${count.value}` : ''}${of}`;
  });
}

describe('numbers', () => {
  test.each([
    ['全年收到申请36件。', ['36=36件']],
    ['全年收到申请３６件。', ['３６=36件']],
    ['主动公开信息3,646条。', ['3,646=3646条']],
    [
      '公开信息1.2万条、3万余条，近300篇，500多份，50人左右。',
      ['1.2万=~12000条', '3万=~30000条', '300=~300篇', '500=~500份', '50=~50人'],
    ],
    ['交易总额26.90亿元，收费976.81万元、420元。', ['26.90亿=2690000000元', '976.81万=9768100元', '420=420元']],
    [
      '投资5千万元、2百万元、3千亿元、1.2千万元、3余万元、8千元，上升3百分点，接待5百万人次。',
      [
        '5千万=50000000元',
        '2百万=2000000元',
        '3千亿=300000000000元',
        '1.2千万=12000000元',
        '3余万=~30000元',
        '8千=8000元',
        '3=3百分点',
        '5百万=~5000000人次',
      ],
    ],
    [
      '投资1亿2000万元、1亿2千万元、1千5百万元、3亿5千万元、5亿零300万元、2万5000元、3千5百元、１亿２０００万元，接待1万2千人次。',
      [
        '1亿2000万=120000000元',
        '1亿2千万=120000000元',
        '1千5百万=15000000元',
        '3亿5千万=350000000元',
        '5亿零300万=503000000元',
        '2万5000=25000元',
        '3千5百=3500元',
        '１亿２０００万=120000000元',
        '1万2千=~12000人次',
      ],
    ],
    ['占41.9 %，另有６．５％，百分之三十，百分之三点五。', ['41.9=41.9%', '６．５=6.5%', '三十=30%', '三点五=3.5%']],
    ['发生一起行政复议案件，答复申请两件，制定十项制度。', ['一=1起', '两=2件', '十=10项']],
    ['全市備案 176 個，收到 12 條。', ['176=176个', '12=12条']],
    ['现场接待172批次、500多人次。', ['172=172批次', '500=~500人次']],
  ])('%s', (prose, expected) => {
    expect(numbersOf(prose)).toEqual(expected);
  });

  test.each([
    '2025年1月1日至12月31日，依据国办公开办函〔2021〕30号和第711号令。',
    '第二十条第（一）项、第20条、第3批、第六届。',
    '电话0517-83605210，网址http://a.gov.cn/12/34件，邮编223001。',
    '推进一体化、统一管理，万无一失，一是加强，二是改进，三个“100”。',
    '自收到之日起20个工作日内，12个月、3个季度。',
    '“12345”热线，H5产品，1+X模式，24小时。',
    '每年3-5件，增减3～5个，100/200条。',
    '1亿 2000万元、1.2亿3000万元、1亿20000万元、2万5元、1亿5千元、1亿2000多万元、一亿2000万元、2千万5百万元。',
    '12345百姓热线、2024千人计划、110千伏变电站、5千米、4百货公司。',
    '一次性告知，一件事一次办，一批、一些、一部分、一个平台。',
  ])('no number is stated in %s', (prose) => {
    expect(numbersOf(prose)).toEqual([]);
  });
});

describe('roles', () => {
  test('a total, its parts and their shares', () => {
    expect(rolesOf('收到申请40件，其中网络30件，占75%；信函10件，占25%。')).toEqual([
      'total 40',
      'part 30/40',
      'share 75:30/40',
      'part 10/40',
      'share 25:10/40',
    ]);
  });

  test('shares in brackets are of the number before them', () => {
    expect(rolesOf('办结40件（含上年结转3件）。其中，予以公开30件（75%），不予公开10件（25%）。')).toEqual([
      'total 40',
      'part 3/40',
      'part 30/40',
      'share 75:30/40',
      'part 10/40',
      'share 25:10/40',
    ]);
  });

  test('rates, growth and the figure of the year before', () => {
    expect(rolesOf('收到申请80件，比去年50件增长60%，办结率达100%，较上年增加30件。')).toEqual([
      'count 80',
      'comparison 50',
      'growth 60',
      'rate 100',
      'growth 30',
    ]);
  });
});

describe('lists', () => {
  test.each([
    ['公开信息52条，分别为网站31条、微信15条等。', true],
    ['公开信息52条，分别为网站31条、微信15条及其他渠道。', true],
    ['公开信息52条，分别为网站31条、微信15条，其余为公告栏。', true],
    ['公开信息52条，其中主要为网站31条、微信15条。', true],
    ['公开信息52条，分别为网站31条、微信21条。', false],
    ['公开信息52条，分别为网站31条、其他21条。', false],
    ['公开信息52条，分别为网站、公告栏等31条，微信21条。', false],
  ] as const)('whether more parts may exist: %s %s', (prose, isOpen) => {
    expect(open(prose).lists.map((list) => list.open)).toEqual([isOpen]);
  });
});

describe('marks of emphasis', () => {
  test('are no part of a number, its unit or its words, and leave its place as it is', () => {
    const { text, claims } = open('公开**信息52**条，**网站**公开**3,120**条，***31***件，12**34件。');
    expect(claims.map(({ span, what, unit }) => [text.slice(span.start, span.end), what.text, unit])).toEqual([
      ['52', '公开信息', '条'],
      ['3,120', '网站公开', '条'],
      ['31', '', '件'],
    ]);
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    '其中',
    '收到申请',
    '占',
    '，',
    '；',
    '、',
    '。',
    '（',
    '）',
    '件',
    '条',
    '%',
    '万',
    '余',
    '\n',
    '同比增长',
    '分别为',
    '**',
    '共计',
    '：',
    ' ',
    '1',
    '20',
    '3.5',
    '3,646',
    '十',
    '一',
  );
  const prose = fc.array(
    fc.oneof({ weight: 5, arbitrary: words }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) }),
    { maxLength: 60 },
  );

  test('is read without an error, and every claim lies on its own number', () => {
    fc.assert(
      fc.property(prose, (pieces) => {
        const { text, claims, lists } = open(pieces.join(''));
        let last = 0;
        for (const claim of claims) {
          expect(claim.span.start).toBeGreaterThanOrEqual(last);
          expect(text.slice(claim.span.start, claim.span.end)).toMatch(
            /^[\d\uff10-\uff19零〇一二两三四五六七八九十百千][\s\S]*$/u,
          );
          expect(claim.value).toMatch(/^\d+(\.\d+)?$/);
          last = claim.span.end;
        }
        const all = new Set(claims);
        for (const { total, parts } of lists) {
          expect(parts.length).toBeGreaterThan(0);
          if (total) expect(all.has(total)).toBe(true);
          for (const { count, share } of parts) {
            expect(all.has(count)).toBe(true);
            if (share) expect(all.has(share)).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a long text', () => {
  const heading = '青禾县2024年政府信息公开工作年度报告\n一、总体情况\n';

  test.each([
    ['counts without a full stop', '公开信息1286条，', 40_000],
    ['shares that go on from sentence to sentence', 'A类12条，占3.5%。', 40_000],
    ['items with shares', '（一）A类12条，占3.5%\n', 20_000],
    ['open brackets', '收到3件（', 60_000],
    ['Chinese numerals', '十件', 150_000],
    ['digits and commas', '111,', 100_000],
  ])('of %s takes time that grows with it', (_name, piece, times) =>
    expectLinear(
      times,
      (count) => readDocument(heading + piece.repeat(count), { format: 'plaintext' }),
      (document) => {
        for (const report of document.reports) readClaimLists(report);
      },
    ),
  );
});
