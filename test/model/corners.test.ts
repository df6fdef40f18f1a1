import { describe, test } from 'vitest';
import { readText } from '../language/check.ts';
import { checkClean } from '../language/checkAll.ts';
import { checkReadings, onlyReport } from '../reports/reading.ts';
import { renderReport } from '../reports/renderReport.ts';
import { styleByName } from '../reports/styles.ts';
import { generateReport } from '../reports/value.ts';

/** Words that authors put over the names of rows. Some are labels of the table elsewhere; here they name nothing. */
const corners = ['申请人', '申请人情况', '其他', '总计', '办理结果', '本列数据', '单位：件', ''];

describe.each(['gfm, drafting form', 'gfm, rows and columns exchanged'])('the head over the names of %s', (name) => {
  test.each(corners)('“%s” is no row and no column', (corner) => {
    const style = styleByName(name);
    const value = generateReport('2021', 3);
    // The corner of table 3 is the only cell that says 项目.
    const text = renderReport(value, style).replace(/^\| 项目 \|/m, `| ${corner} |`);
    checkReadings(onlyReport(readText(text, { format: style.format })), value, style);
    checkClean(text, { format: style.format });
  });
});
