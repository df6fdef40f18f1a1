/** Labels of the statistics tables in force since 2021, and figures for them that add up. */

export const applicants = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];

/** Table 3, part three: a group row and the rows that hold its numbers (a group without rows holds them itself). */
export const results = [
  { label: '（一）予以公开', rows: [] },
  { label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', rows: [] },
  {
    label: '（三）不予公开',
    rows: [
      '1.属于国家秘密',
      '2.其他法律行政法规禁止公开',
      '3.危及“三安全一稳定”',
      '4.保护第三方合法权益',
      '5.属于三类内部事务信息',
      '6.属于四类过程性信息',
      '7.属于行政执法案卷',
      '8.属于行政查询事项',
    ],
  },
  {
    label: '（四）无法提供',
    rows: ['1.本机关不掌握相关政府信息', '2.没有现成信息需要另行制作', '3.补正后申请内容仍不明确'],
  },
  {
    label: '（五）不予处理',
    rows: [
      '1.信访举报投诉类申请',
      '2.重复申请',
      '3.要求提供公开出版物',
      '4.无正当理由大量反复申请',
      '5.要求行政机关确认或重新出具已获取信息',
    ],
  },
  {
    label: '（六）其他处理',
    rows: [
      '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      '3.其他',
    ],
  },
];

export const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
export const remedies = ['行政复议', '未经复议直接起诉', '复议后起诉'];

const sum = (/** @type {readonly number[]} */ numbers) => numbers.reduce((a, b) => a + b, 0);
const withTotal = (/** @type {readonly number[]} */ row) => [...row, sum(row)];

/**
 * Figures for tables 2, 3 and 4. Every relation between them holds unless `faults` is above 0:
 * then that many cells of tables 3 and 4 are changed.
 * @param {() => number} random
 * @param {number} faults
 */
export function drawFigures(random, faults) {
  const below = (/** @type {number} */ k) => Math.floor(random() * k);
  const perApplicant = (/** @type {number} */ chance, /** @type {number} */ most) =>
    applicants.map((_, i) => (random() < (i === 0 ? chance : chance / 4) ? below(i === 0 ? most : 5) : 0));

  const resultRows = results.flatMap((group) =>
    group.rows.length === 0 ? [perApplicant(0.9, 30)] : group.rows.map(() => perApplicant(0.4, 12)),
  );
  const handled = applicants.map((_, i) => sum(resultRows.map((row) => row[i] ?? 0)));
  const open = perApplicant(0.8, 9);
  const carriedIn = applicants.map((_, i) => Math.min(below(5), (handled[i] ?? 0) + (open[i] ?? 0)));
  const received = applicants.map((_, i) => (handled[i] ?? 0) + (open[i] ?? 0) - (carriedIn[i] ?? 0));
  const requests = [received, carriedIn, ...resultRows, handled, open].map(withTotal);
  const suits = remedies.map(() => withTotal([below(6), below(3), below(2), below(4)]));
  const published = {
    rules: [0, 0, 0],
    normative: [below(30), below(20), below(300)],
    license: below(90_000),
    penalty: below(20_000),
    coercion: below(900),
    fee: (random() * 90_000).toFixed(4),
  };
  for (let i = 0; i < faults; i++) {
    const table = random() < 0.7 ? requests : suits;
    const row = table[below(table.length)] ?? [];
    const column = below(row.length);
    row[column] = (row[column] ?? 0) + 1 + below(9);
  }
  return { requests, suits, published };
}
