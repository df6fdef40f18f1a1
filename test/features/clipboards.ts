// What programs put on the clipboard, written by hand after their manner. The table is the one of outcomes, its columns exchanged with its rows.

const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const numbers: readonly (readonly string[])[] = [
  ['2', '1', '1（含上年1件）'],
  ['1', '0', '0'],
  ['1', '1', '0'],
  ['0', '0', '/'],
  ['1,234', '２', ''],
];

/** The same table as it is to stand in Markdown. */
export const drafted = [
  '| 结果 | 行政复议 | 未经复议直接起诉 | 复议后起诉 |',
  '| --- | ---: | ---: | ---: |',
  ...outcomes.map((label, index) => `| ${label} | ${(numbers[index] ?? []).join(' | ')} |`),
].join('\n');

const heads = ['结果', '行政复议', '未经复议直接起诉', '复议后起诉'];
const rows = [heads, ...outcomes.map((label, index) => [label, ...(numbers[index] ?? [])])];

/** Word for Windows: classes of its own, `<o:p>`, conditional comments, lines broken anywhere, deleted and hidden words. */
export const word = `Version:1.0
StartHTML:0000000105
<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<head><meta charset=utf-8><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings>9</o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- table.MsoNormalTable {mso-style-name:普通表格; font-size:10.5pt} p.MsoNormal {margin:0cm} --></style>
</head><body lang=ZH-CN style='tab-interval:21.0pt'>
<!--StartFragment-->
<div align=center><table class=MsoNormalTable border=0 cellspacing=0 cellpadding=0 width=0
 style='width:420.0pt;border-collapse:collapse;mso-yfti-tbllook:1184'>
${rows
  .map(
    (row, r) => ` <tr style='mso-yfti-irow:${r};height:20.0pt'>
${row
  .map(
    (text) => `  <td width=141 nowrap style='width:105.0pt;padding:0cm 5.4pt 0cm 5.4pt;
  height:20.0pt'>
  <p class=MsoNormal align=center style='text-align:center'><span style='font-family:仿宋;
  mso-bidi-font-family:宋体'>${text}</span><span lang=EN-US><del cite="mailto:a" datetime="2025-01-09T10:00">9</del><span
  style='display:none;mso-hide:all'>8</span><o:p>${text === '' ? '&nbsp;' : ''}</o:p></span></p>
  </td>`,
  )
  .join('\n')}
 </tr>`,
  )
  .join('\n')}
</table></div>
<!--EndFragment-->
</body></html>`;

/** Excel: the fragment begins inside of the table, columns before the rows, a row without height behind them. */
export const excel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--td{mso-number-format:General}.xl65{text-align:center}--></style></head>
<body link=blue vlink=purple>
<table border=0 cellpadding=0 cellspacing=0 width=288 style='border-collapse:collapse;width:216pt'>
<!--StartFragment-->
 <col width=72 span=4 style='width:54pt'>
${rows.map((row) => ` <tr height=18 style='height:13.8pt'>\n${row.map((text) => `  <td class=xl65 x:num="${text}" style='border-top:none'>${text}</td>`).join('\n')}\n </tr>`).join('\n')}
 <![if supportMisalignedColumns]>
 <tr height=0 style='display:none'>
  <td width=72 style='width:54pt'></td><td width=72></td><td width=72></td><td width=72></td>
 </tr>
 <![endif]>
<!--EndFragment-->
</table>
</body></html>`;

/** WPS: no fragment marks, a span and a font for every run. */
export const wps = `<html><body><table style="border-collapse:collapse;" border="1"><tbody>${rows
  .map(
    (row) =>
      `<tr>${row.map((text) => `<td style="mso-border-alt:0.5000pt solid windowtext;" valign="center"><p class="16" style="text-align:center;"><span style="font-family:宋体;"><font face="宋体">${text.slice(0, 1)}</font></span><span>${text.slice(1)}</span></p></td>`).join('')}</tr>`,
  )
  .join('')}</tbody></table></body></html>`;

/** A content management system: captions, heads, nested tags, a script, text before and behind. */
export const web = `<div class="TRS_Editor" onclick="steal()"><script>document.title = '<td>9</td>'</script><p>（四）行政复议、行政诉讼情况如下：</p>
<table width="100%" border="1"><thead><tr>${heads.map((text) => `<th scope="col" onmouseover="x()"><strong>${text}</strong></th>`).join('')}</tr></thead><tbody>${rows
  .slice(1)
  .map((row) => `<tr>${row.map((text) => `<td><div><font size="2">${text}</font></div></td>`).join('')}</tr>`)
  .join('')}</tbody></table><p>以上数据截至年底。</p></div>`;

/** Text of a sheet: what holds a line end, a tab or a mark is quoted, and its marks are doubled. */
export const tabbed = rows
  .map((row) => row.map((text) => (text.includes('（') ? `"${text.replace('（', '\n（')}"` : text)).join('\t'))
  .join('\r\n');

export const quoted = '科室\t说明\t件数\r\n"信息\n公开科"\t"称""主动""公开"\t1,024\r\n办公室\t"有\t制表符"\t 3 \r\n';

/** The official head of table 4 with merged cells, as a page has it. */
export const merged = `<table><tr><td colspan="5">行政复议</td><td colspan="10">行政诉讼</td></tr><tr>${outcomes.map((text) => `<td rowspan="2">${text}</td>`).join('')}<td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr><tr>${[...outcomes, ...outcomes].map((text) => `<td>${text}</td>`).join('')}</tr><tr>${[0, 1, 2].flatMap((column) => numbers.map((row) => `<td>${row[column] ?? ''}</td>`)).join('')}</tr></table>`;
