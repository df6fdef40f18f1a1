import { describe, expect, test } from 'vitest';
import { readText } from '../language/check.ts';
import { runAllRules } from '../language/checkAll.ts';
import { renderReport } from '../reports/renderReport.ts';
import { styleByName } from '../reports/styles.ts';
import { generateReport } from '../reports/value.ts';

const parts = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];
const emptyForm = `| 第二十条第（一）项 |  |  |  |
| --- | --- | --- | --- |
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 |  |  |  |
| 行政规范性文件 |  |  |  |`;

const documents: Readonly<Record<string, string>> = {
  'a news item on the day of publication': `青禾县发布2023年政府信息公开工作年度报告

近日，县政府公布了上一年度的报告，由总体情况、主动公开政府信息情况等六部分组成，数据统计期限为2023年1月1日至2023年12月31日。全年收到申请120件，其中自然人110件。`,
  'an explanation of a report': `# 青禾县2023年政府信息公开工作年度报告解读

一、总体情况怎么样？

主动公开三千条。

二、申请办得如何？

收到120件。`,
  'a notice that asks for reports': `# 青禾县人民政府办公室关于做好2023年政府信息公开工作年度报告编制工作的通知

各乡镇人民政府：

一、编制内容

由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况等部分组成，按国办公开办函〔2021〕30号执行。

二、工作要求

1月31日前公布。`,
  'a notice with the format as its annex': `# 关于印发《青禾县政府信息公开工作年度报告格式》的通知

各部门：现将格式印发给你们，请执行。

${parts.slice(0, 2).join('\n\n')}

${emptyForm}

${parts.slice(2).join('\n\n')}`,
  'a notice on the annual report, with one heading': `关于报送年报的通知：请按《中华人民共和国政府信息公开条例》编制本年度报告，统计期限自2025年1月1日起至2025年12月31日止。

## 一、总体情况

填写主动公开的情况。`,
  'a notice that tells all bodies how to write it': `各乡镇要按照《中华人民共和国政府信息公开条例》编制报告。本报告统计期限自2025年1月1日起至2025年12月31日止。

## 一、总体情况

填写主动公开的情况。`,
  'a notice that hands on the period': `现将有关事项通知如下：按《中华人民共和国政府信息公开条例》编制报告，统计期限自2025年1月1日起至2025年12月31日止。

## 一、总体情况

填写主动公开的情况。`,
  'a list of links': `# 政府信息公开年报

- [青禾县人民政府2023年政府信息公开工作年度报告](a.html)
- [青禾县人民政府2022年政府信息公开工作年度报告](b.html)`,
  'a list of titles': `青禾县人民政府2023年政府信息公开工作年度报告
青禾县人民政府2022年政府信息公开工作年度报告
青禾县教育局2023年政府信息公开工作年度报告`,
  'a local rule': `# 青禾县政府信息公开规定

第三十条 政府信息公开工作年度报告应当包括下列内容：

（一）主动公开政府信息的情况；

（二）收到和处理政府信息公开申请的情况；

（三）存在的主要问题及改进情况。`,
  'a list of fields of a program': `# 年度报告字段

解析政府信息公开工作年度报告。

| 字段 | 含义 |
| --- | --- |
${['本年新收政府信息公开申请数量', '上年结转政府信息公开申请数量', '予以公开', '部分公开', '属于国家秘密', '其他法律行政法规禁止公开', '保护第三方合法权益', '属于三类内部事务信息', '属于四类过程性信息', '属于行政执法案卷', '属于行政查询事项', '重复申请', '本机关不掌握相关政府信息'].map((label, index) => `| field${index} | ${label} |`).join('\n')}`,
  'a check list': `# 年报自查表

| 检查项 | 要求 |
| --- | --- |
| 总体情况 | 五个方面 |
| 主动公开政府信息情况 | 表格完整 |
| 收到和处理政府信息公开申请情况 | 勾稽关系正确 |`,
  'the figures of many bodies in one table': `青禾县各部门2023年政府信息公开工作年度报告数据汇总表
单位\t本年新收政府信息公开申请数量\t上年结转政府信息公开申请数量\t予以公开\t部分公开
县教育局\t12\t0\t10\t2
县民政局\t3\t1\t2\t1`,
  'a plan for the next year': `# 青禾县2024年政务公开工作要点

一、加强主动公开

做好政府信息公开工作年度报告编制。

二、规范依申请公开`,
};

describe('what speaks of reports and is none has no finding', () => {
  test.each(Object.entries(documents))('%s', (_, text) => {
    for (const format of ['markdown', 'plaintext'] as const) {
      expect(readText(text, { format }).reports).toEqual([]);
      expect(runAllRules(text, { format })).toEqual([]);
    }
  });

  test.each(['gfm, drafting form', 'pipe rows', 'html with merged cells'])('a report inside JSON (%s)', (name) => {
    const style = styleByName(name);
    const body = renderReport(generateReport('2021', 3), style);
    for (const text of [JSON.stringify({ title: '年报', body }), JSON.stringify([{ body }], null, 2)]) {
      expect(runAllRules(text, { format: style.format })).toEqual([]);
    }
  });
});
