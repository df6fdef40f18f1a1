/**
 * The official labels once more, typed from the notices and not taken from `standards/`: what a reader gets wrong because its
 * data is wrong shows only against a second copy.
 */
export type EditionId = '2021' | '2019';

export interface RowLabel {
  readonly id: string;
  readonly label: string;
}

export interface RowGroup {
  readonly label: string;
  readonly rows: readonly RowLabel[];
}

export interface BlockLabels {
  readonly caption: string;
  readonly columns: readonly RowLabel[];
  readonly rows: readonly RowLabel[];
}

export const editions: readonly EditionId[] = ['2021', '2019'];

export const notices: Readonly<Record<EditionId, string>> = {
  '2021': '国办公开办函〔2021〕30号',
  '2019': '国办公开办函〔2019〕60号',
};

export const sectionTitles = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
] as const;

export const requestColumns: readonly RowLabel[] = [
  { id: 'natural', label: '自然人' },
  { id: 'legal.commercial', label: '商业企业' },
  { id: 'legal.research', label: '科研机构' },
  { id: 'legal.social', label: '社会公益组织' },
  { id: 'legal.lawservice', label: '法律服务机构' },
  { id: 'legal.other', label: '其他' },
  { id: 'total', label: '总计' },
];

export const relationHint = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
export const newRow: RowLabel = { id: 'new', label: '一、本年新收政府信息公开申请数量' };
export const carriedInRow: RowLabel = { id: 'carriedIn', label: '二、上年结转政府信息公开申请数量' };
export const resultLabel = '三、本年度办理结果';
export const carriedOutRow: RowLabel = { id: 'carriedOut', label: '四、结转下年度继续办理' };
export const resultTotalRow: RowLabel = { id: 'r.total', label: '（七）总计' };

const grantedRows: readonly RowGroup[] = [
  { label: '', rows: [{ id: 'r.granted', label: '（一）予以公开' }] },
  { label: '', rows: [{ id: 'r.partial', label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）' }] },
];

const refusedGroups: readonly RowGroup[] = [
  {
    label: '（三）不予公开',
    rows: [
      { id: 'r.refused.stateSecret', label: '1.属于国家秘密' },
      { id: 'r.refused.lawForbids', label: '2.其他法律行政法规禁止公开' },
      { id: 'r.refused.threeSafetyOneStability', label: '3.危及“三安全一稳定”' },
      { id: 'r.refused.thirdParty', label: '4.保护第三方合法权益' },
      { id: 'r.refused.internal', label: '5.属于三类内部事务信息' },
      { id: 'r.refused.process', label: '6.属于四类过程性信息' },
      { id: 'r.refused.enforcementFile', label: '7.属于行政执法案卷' },
      { id: 'r.refused.adminQuery', label: '8.属于行政查询事项' },
    ],
  },
  {
    label: '（四）无法提供',
    rows: [
      { id: 'r.unable.notHeld', label: '1.本机关不掌握相关政府信息' },
      { id: 'r.unable.needsCreation', label: '2.没有现成信息需要另行制作' },
      { id: 'r.unable.stillUnclear', label: '3.补正后申请内容仍不明确' },
    ],
  },
  {
    label: '（五）不予处理',
    rows: [
      { id: 'r.notHandled.petition', label: '1.信访举报投诉类申请' },
      { id: 'r.notHandled.repeat', label: '2.重复申请' },
      { id: 'r.notHandled.publication', label: '3.要求提供公开出版物' },
      { id: 'r.notHandled.massive', label: '4.无正当理由大量反复申请' },
      { id: 'r.notHandled.confirm', label: '5.要求行政机关确认或重新出具已获取信息' },
    ],
  },
];

const otherGroups: Readonly<Record<EditionId, RowGroup>> = {
  '2021': {
    label: '（六）其他处理',
    rows: [
      { id: 'r.other.noCorrection', label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请' },
      { id: 'r.other.feeUnpaid', label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请' },
      { id: 'r.other.other', label: '3.其他' },
    ],
  },
  '2019': { label: '', rows: [{ id: 'r.other', label: '（六）其他处理' }] },
};

/** Rows of 办理结果 in order, without （七）总计; a group without a label is a row of its own. */
export function resultGroups(edition: EditionId): readonly RowGroup[] {
  return [...grantedRows, ...refusedGroups, otherGroups[edition]];
}

/** Ids of the rows that （七）总计 adds up. */
export function resultRows(edition: EditionId): readonly string[] {
  return resultGroups(edition).flatMap((group) => group.rows.map((row) => row.id));
}

/** Ids of all rows of table 3 that hold numbers, in official order. */
export function requestRows(edition: EditionId): readonly string[] {
  return [newRow.id, carriedInRow.id, ...resultRows(edition), resultTotalRow.id, carriedOutRow.id];
}

export const outcomes: readonly RowLabel[] = [
  { id: 'upheld', label: '结果维持' },
  { id: 'corrected', label: '结果纠正' },
  { id: 'otherResult', label: '其他结果' },
  { id: 'pending', label: '尚未审结' },
  { id: 'total', label: '总计' },
];

export const suitLabel = '行政诉讼';
export const outcomeGroups: readonly RowLabel[] = [
  { id: 'review', label: '行政复议' },
  { id: 'suit.direct', label: '未经复议直接起诉' },
  { id: 'suit.afterReview', label: '复议后起诉' },
];

export const contentLabel = '信息内容';
const decisions: readonly RowLabel[] = [{ id: 'decisions', label: '本年处理决定数量' }];
const items: readonly RowLabel[] = [
  { id: 'prevItems', label: '上一年项目数量' },
  { id: 'delta', label: '本年增/减' },
];
const itemsAndDecisions: readonly RowLabel[] = [...items, { id: 'decisions', label: '处理决定数量' }];

export const disclosureBlocks: Readonly<Record<EditionId, readonly BlockLabels[]>> = {
  '2021': [
    {
      caption: '第二十条第（一）项',
      columns: [
        { id: 'issued', label: '本年制发件数' },
        { id: 'repealed', label: '本年废止件数' },
        { id: 'inForce', label: '现行有效件数' },
      ],
      rows: [
        { id: 'rules', label: '规章' },
        { id: 'normative', label: '行政规范性文件' },
      ],
    },
    { caption: '第二十条第（五）项', columns: decisions, rows: [{ id: 'license', label: '行政许可' }] },
    {
      caption: '第二十条第（六）项',
      columns: decisions,
      rows: [
        { id: 'penalty', label: '行政处罚' },
        { id: 'coercion', label: '行政强制' },
      ],
    },
    {
      caption: '第二十条第（八）项',
      columns: [{ id: 'amount', label: '本年收费金额（单位：万元）' }],
      rows: [{ id: 'fee', label: '行政事业性收费' }],
    },
  ],
  '2019': [
    {
      caption: '第二十条第（一）项',
      columns: [
        { id: 'madeNew', label: '本年新制作数量' },
        { id: 'publishedNew', label: '本年新公开数量' },
        { id: 'publishedTotal', label: '对外公开总数量' },
      ],
      rows: [
        { id: 'rules', label: '规章' },
        { id: 'normative', label: '规范性文件' },
      ],
    },
    {
      caption: '第二十条第（五）项',
      columns: itemsAndDecisions,
      rows: [
        { id: 'license', label: '行政许可' },
        { id: 'otherService', label: '其他对外管理服务事项' },
      ],
    },
    {
      caption: '第二十条第（六）项',
      columns: itemsAndDecisions,
      rows: [
        { id: 'penalty', label: '行政处罚' },
        { id: 'coercion', label: '行政强制' },
      ],
    },
    { caption: '第二十条第（八）项', columns: items, rows: [{ id: 'fee', label: '行政事业性收费' }] },
    {
      caption: '第二十条第（九）项',
      columns: [
        { id: 'projects', label: '采购项目数量' },
        { id: 'amount', label: '采购总金额' },
      ],
      rows: [{ id: 'procurement', label: '政府集中采购' }],
    },
  ],
};
