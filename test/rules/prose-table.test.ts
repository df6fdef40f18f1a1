import { describe, expect, test } from 'vitest';
import { render } from '../../server/src/text/message.ts';
import { listComparisons } from '../../server/src/rules/tableDifferences.ts';
import { checkFix, checkProblems, checkSilent, checkTyped, readText } from '../language/check.ts';
import { sound, type TypedRows, writeApplications, writeDisclosure, writeRemedies } from './tableTexts.ts';

const rule = 'prose-table';

/** 30 received, 2 carried in, 20 granted, 5 not held, 25 in total, 7 carried out. */
function withRequests(prose: string, rows: TypedRows = sound): string {
  return putProse(writeApplications(rows), prose);
}

/** 9 reconsiderations; suits 6 + 3. */
function withRemedies(prose: string): string {
  const rows = [
    ['4', '3', '1'],
    ['2', '1', '0'],
    ['2', '1', '1'],
    ['1', '1', '1'],
    ['9', '6', '3'],
  ] as const;
  return putProse(writeRemedies(rows), prose);
}

/** 12 normative documents issued, 4 repealed, 66 in force; 512 licences; 5949.088667万元 charged. */
function withDisclosure(prose: string): string {
  const rows = { normative: ['12', '4', '66'], license: ['512'], fee: ['5949.088667'] };
  return putProse(writeDisclosure(rows), prose);
}

function putProse(text: string, prose: string): string {
  return text.replace('\n\n## ', `\n\n## 一、总体情况\n\n${prose}\n\n## `);
}

function unmark(text: string): string {
  return text.replaceAll(/[⟦⟧]/g, '');
}

const by = (organisation: string, prose: string): string => withRequests(prose).replace('青禾县', organisation);

const sayReceived = (number: string): string =>
  withRequests(`坚持依法办理并规范各项答复程序，全年共收到政府信息公开申请${number}件，均已按期答复。`);

describe('whose number it is', () => {
  test.each([
    ['青禾县', '县政府收到政府信息公开申请⟦28⟧件。'],
    ['青禾镇', '全镇共收到政府信息公开申请⟦28⟧件。'],
    ['青禾高新区管委会', '全区共收到政府信息公开申请⟦28⟧件。'],
    ['青禾县水利局', '本机关收到政府信息公开申请⟦28⟧件。'],
    ['青禾县政府办公室', '县政府收到政府信息公开申请⟦28⟧件。'],
    ['青禾县白石街道办事处', '全年，白石街道共收到政府信息公开申请⟦28⟧件。'],
    ['青禾县白石街道', '白石街道办事处收到政府信息公开申请⟦28⟧件。'],
    ['青禾县白石街道办事处', '我街道共收到政府信息公开申请⟦28⟧件。'],
  ])('the body’s own (%s): %s', (organisation, prose) => {
    checkProblems(rule, by(organisation, prose), { severities: ['warning'] });
  });

  test.each([
    '全县共收到政府信息公开申请⟦28⟧件。',
    '本机关收到政府信息公开申请⟦28⟧件。',
    '县政府收到政府信息公开申请⟦28⟧件。',
  ])('of a body that nobody knows: information: %s', (prose) => {
    checkProblems(rule, by('青禾', prose), { severities: ['info'] });
  });

  test.each([
    ['青禾县', '我县共收到政府信息公开申请⟦28⟧件。'],
    ['青禾县', '全域共收到政府信息公开申请⟦28⟧件。'],
    ['青禾县', '按照省政府办公厅的要求，收到政府信息公开申请⟦28⟧件。'],
    ['青禾高新区管理委员会', '全区共收到政府信息公开申请⟦28⟧件。'],
    ['青禾县水利局', '我局收到政府信息公开申请⟦28⟧件。'],
    ['青禾县水利局', '全局收到政府信息公开申请⟦28⟧件。'],
    ['中共青禾县委办公室', '我办收到政府信息公开申请⟦28⟧件。'],
    ['青禾县政府办', '县政府收到政府信息公开申请⟦28⟧件。'],
  ])('in other words (%s): %s', (organisation, prose) => {
    checkProblems(rule, by(organisation, prose), { severities: ['warning'] });
  });

  test.each([
    ['department', '本机关收到政府信息公开申请⟦28⟧件。'],
    ['state', '本机关收到政府信息公开申请⟦28⟧件。'],
    ['county', '全县共收到政府信息公开申请⟦28⟧件。'],
  ] as const)('of a body whose level is said to be %s: %s', (level, prose) => {
    checkProblems(rule, by('青禾', prose), { level, severities: ['warning'] });
  });

  test.each([
    ['青禾县', '县政府办收到政府信息公开申请28件。'],
    ['青禾县', '省政府收到政府信息公开申请28件，按照要求办理。'],
    ['青禾县', '县委收到政府信息公开申请28件。'],
    ['青禾县水利局', '我县收到政府信息公开申请28件。'],
    ['青禾县', '全市共收到政府信息公开申请28件。'],
    ['青禾县', '市政府收到政府信息公开申请28件。'],
    ['青禾县', '本机关收到政府信息公开申请28件。'],
    ['青禾县', '县政府办公室收到政府信息公开申请28件。'],
    ['青禾县', '县政府收到政府信息公开申请28件，均由本级办理。'],
    ['青禾县', '各乡镇收到政府信息公开申请28件。'],
    ['青禾县', '白石街道共收到政府信息公开申请28件。'],
    ['青禾县白石街道办事处', '东门街道共收到政府信息公开申请28件。'],
    ['青禾县水利局', '各街道共收到政府信息公开申请28件。'],
    ['青禾镇', '县政府收到政府信息公开申请28件。'],
    ['青禾县水利局', '全县共收到政府信息公开申请28件。'],
    ['青禾县水利局', '县政府收到政府信息公开申请28件。'],
    ['青禾县政府办公室', '市政府收到政府信息公开申请28件。'],
  ])('another’s is not compared (%s): %s', (organisation, prose) => {
    checkSilent(rule, by(organisation, prose));
  });
});

describe('applications', () => {
  test('a number that is neither 一 nor 一+二 is told both, and may take either', () => {
    const text = withRequests('全年共收到政府信息公开申请⟦41⟧件。');
    const [problem] = checkProblems(rule, text, {
      messages: [
        '正文所说“收到的申请”为41件，而表中本年新收为30，本年新收加上年结转为32（表三“一、本年新收政府信息公开申请数量”行）。',
      ],
      severities: ['warning'],
    });
    expect(problem?.related).toHaveLength(2);
    checkFix(rule, unmark(text), unmark(text).replace('41件', '30件'), { title: '改为30（本年新收）' });
    checkFix(rule, unmark(text), unmark(text).replace('41件', '32件'), { title: '改为32' });
  });

  test.each([
    '全年受理政府信息公开申请⟦28⟧件。',
    '全年收政府信息公开申请⟦28⟧件，结转上年度政府信息公开申请2件。',
    '全县共接收政府信息公开申请⟦28⟧宗，其中网上申请20宗、信函申请8宗。',
    '本年新收政府信息公开申请⟦28⟧件。',
    '其中，予以公开⟦19⟧件、部分公开0件，无法提供5件，均已答复。',
    '办理结果：予以公开20件，无法提供⟦6⟧件。',
    '收到申请30件，结转下年度继续办理⟦8⟧件。',
    '收到申请30件，答复申请25件（含上年结转申请⟦3⟧件）。',
    '收到依申请公开信息⟦1,130⟧件。',
    '依申请公开方面，予以公开和部分公开⟦18⟧件，不予公开0件。',
  ])('reported: %s', (prose) => {
    checkProblems(rule, withRequests(prose), { severities: ['warning'] });
  });

  test.each([
    '收到政府信息公开申请30件，涉及自然人⟦24⟧件。',
    '收到政府信息公开申请30件，其中法人或其他组织申请⟦6⟧件。',
  ])('what kind of applicants a number counts may be unclear: information: %s', (prose) => {
    checkProblems(rule, withRequests(prose), { severities: ['info'] });
  });

  test.each([
    '收到政府信息公开申请30件，涉及自然人25件、商业企业3件。',
    '收到政府信息公开申请32件（自然人27件，法人或其他组织5件）。',
    '结转下年度政府信息公开申请7件，其中自然人5件。',
    '因政府信息公开引起的行政复议9件，其中自然人8件。',
    '收到自然人、法人或其他组织提出的政府信息公开申请12件。',
  ])('applicants: silent: %s', (prose) => {
    checkSilent(rule, withRequests(prose));
  });

  test('what was worked on may be what came in, with or without last year’s, or what was settled', () => {
    const [problem] = checkProblems(rule, withRequests('全年共办理回复政府信息公开申请⟦28⟧件，均按时答复。'), {
      messages: ['正文所说“办理的申请”为28件，而表中本年新收为30，本年新收加上年结转为32，本年度办理结果总计为25'],
      severities: ['warning'],
    });
    expect(problem?.related).toHaveLength(3);
    for (const count of [30, 32, 25]) checkSilent(rule, withRequests(`全年办理依申请公开${count}件。`));
    checkSilent(rule, withRequests('全年收到政府信息公开申请30件，办理政府信息公开申请25件。'));
  });

  test('what was dealt with in the year may leave out last year’s: information', () => {
    checkProblems(rule, withRequests('收到政府信息公开申请30件，办结⟦23⟧件。'), { severities: ['info'] });
  });

  test.each([
    '全年共收到政府信息公开申请30件。',
    '全年共收到政府信息公开申请32件（含上年结转2件），办结25件，结转下年度7件。',
    '全縣共收到政府信息公開申請30件，予以公開20件。',
    '上年收到政府信息公开申请41件。',
    '截至目前累计收到政府信息公开申请410件。',
    '全年收到社会救助申请1200件，办理不动产登记申请300件。',
    '通过网站收到政府信息公开申请12件。',
    '其中，网上申请12件，信函申请18件。',
    '自然人提出申请28件。',
    '县政府办公室收到政府信息公开申请12件。',
    '本机关收到政府信息公开申请12件。',
    '县政府办公室收到政府信息公开申请12件，县水利局收到政府信息公开申请3件。',
    '各乡镇收到政府信息公开申请9件。',
    '县政府本级收到政府信息公开申请12件。',
    '其中收到政府信息公开申请12件。',
    '全县共处理政府信息公开申请19件，均在规定期限内答复。',
    '本年度收到公民、法人或者其他组织政府信息公开申请12件。',
    '收到政府信息公开申请30件，同比增长5%，比上年增加4件。',
    '全年收到群众来信41件。',
    '全年受理行政许可申请1200件。',
    '收到人大代表建议41件，全部办结。',
    '受理咨询41件次。',
    '收到申请41人次。',
    '完成公文属性审查120件，其中主动公开100件、不予公开15件、依申请公开5件。',
    '属于国家秘密不予公开1件，属于第三方合法权益不予公开1件。',
    '办结一件申请、解决一个问题。',
    '未收到要求提供公开出版物的申请。',
    '收到政府信息公开申请约30件。',
    '收到政府信息公开申请近40件。',
    '一季度收到政府信息公开申请8件，二季度收到政府信息公开申请10件。',
    '2023年收到政府信息公开申请41件。',
    '其中予以主动公开信息1200条。',
    '提供政府信息公开申请表60份。',
    '本报告包括总体情况、收到和处理政府信息公开申请情况等五个部分。',
    '本报告包括总体情况、收到和处理政府信息公开申请情况5个部分。',
    '举办培训41次，收到良好效果。',
  ])('silent: %s', (prose) => {
    checkSilent(rule, withRequests(prose));
  });

  test.each([
    ['收到政府信息公开申请⟦1,130⟧件。', '1,130件', '30件'],
    ['收到依申请公开政府信息的申请⟦28⟧件。', '28件', '30件'],
  ])('the table’s number is written as prose has it: %s', (prose, printed, value) => {
    const text = withRequests(prose);
    checkFix(rule, unmark(text), unmark(text).replace(printed, value), { title: '改为30（本年新收）' });
  });

  test('thousands are parted where the printed number has them parted', () => {
    const rows = { ...sound, new: ['1231025', '3', '0', '1', '0', '1', '1231030'] };
    const text = withRequests('收到政府信息公开申请1,130件。', rows);
    checkFix(rule, text, text.replace('1,130件', '1,231,030件'), { title: '（本年新收）' });
  });

  test('a number is compared as it is typed, and given up once it is right again', () => {
    checkTyped(rule, sayReceived('30'), sayReceived('⟦31⟧'));
  });

  test('a rough number far from the table is told at the cell, as information', () => {
    const rows = { ...sound, new: [...(sound['new'] ?? []).slice(0, 6), '⟦30⟧'] };
    const [problem] = checkProblems(rule, withRequests('收到政府信息公开申请800余件。', rows), {
      messages: ['为800余件，而表中本年新收为30'],
      severities: ['info'],
    });
    expect(problem?.related?.map(({ message }) => render(message, 'zh-cn'))[0]).toBe('正文：800余件');
    expect(problem?.fixes?.()).toEqual([]);
  });

  test('a rough number far below the table is told at the cell, too', () => {
    const rows = { ...sound, new: [...(sound['new'] ?? []).slice(0, 6), '⟦30⟧'] };
    checkProblems(rule, withRequests('收到政府信息公开申请10余件。', rows), {
      messages: ['为10余件'],
      severities: ['info'],
    });
  });

  test('where a sum over the cell fails, the table comes first', () => {
    const rows = { ...sound, new: ['25', '3', '0', '1', '0', '1', '31'] };
    checkSilent(rule, withRequests('全年共收到政府信息公开申请41件。', rows));
  });

  test('a cell that is blank or cannot be read is not compared with', () => {
    for (const total of ['', '见附件']) {
      const rows = { ...sound, carriedOut: ['', '', '', '', '', '', total] };
      checkSilent(rule, withRequests('结转下年度申请9件。', rows));
    }
  });

  test('a blank first reading is not made up from the others', () => {
    checkSilent(
      rule,
      withRequests('收到政府信息公开申请41件。', {
        carriedIn: ['2', '0', '0', '0', '0', '0', '2'],
        new: ['', '', '', '', '', '', ''],
      }),
    );
  });

  test('a blank total counts as what its row adds up to, and a difference is information', () => {
    const rows = { ...sound, 'r.granted': ['18', '1', '0', '1', '0', '0', ''] };
    checkProblems(rule, withRequests('依申请公开方面，予以公开⟦19⟧件。', rows), {
      messages: ['予以公开为20（总计空白，按各项相加）'],
      severities: ['info'],
    });
    checkSilent(rule, withRequests('依申请公开方面，予以公开20件。', rows));
  });

  test('the number said twice is one problem', () => {
    const [problem] = checkProblems(
      rule,
      withRequests('全年共收到政府信息公开申请⟦41⟧件。\n\n全年收到政府信息公开申请41件，均已登记。'),
    );
    expect(problem?.related?.map(({ message }) => render(message, 'zh-cn'))).toContain('正文另一处：41件');
  });

  test('numbers of one subject that are not the same may be of several bodies', () => {
    checkSilent(rule, withRequests('收到政府信息公开申请41件。\n\n全年收到政府信息公开申请42件，均已登记。'));
    checkSilent(rule, withRequests('收到政府信息公开申请41件。\n\n上年收到政府信息公开申请41件。'));
  });

  test('a body that reports for itself has no numbers of the whole county', () => {
    const text = withRequests('全县共收到政府信息公开申请410件。').replace('青禾县2025年', '青禾县水利局2025年');
    checkSilent(rule, text);
    checkProblems(rule, withRequests('我局收到政府信息公开申请⟦41⟧件。').replace('青禾县2025年', '青禾县水利局2025年'));
  });
});

const told = (text: string): unknown =>
  readText(text).reports.flatMap((report) =>
    listComparisons(report).map(({ claim, verdict, values }) => [
      claim.text,
      verdict,
      values.map(({ printed }) => printed),
    ]),
  );

describe('how each number came out, for whoever asks about one', () => {
  test('it agrees with one value, differs from all, or is not looked at', () => {
    expect(
      told(withRequests('收到政府信息公开申请30件，结转下年度9件。上年收到政府信息公开申请28件。办理建议30件。')),
    ).toEqual([
      ['30', 'agrees', ['30']],
      ['9', 'differs', ['7']],
      ['28', 'unchecked', ['30', '32']],
    ]);
  });

  test('said twice it differs twice', () => {
    expect(told(withRequests('收到政府信息公开申请41件。\n\n全年收到政府信息公开申请41件，均已登记。'))).toEqual([
      ['41', 'differs', ['30', '32']],
      ['41', 'differs', ['30', '32']],
    ]);
  });
});

describe('reconsiderations and suits', () => {
  test.each([
    '因政府信息公开引起的行政复议案件⟦8⟧件、行政诉讼案件9件。',
    '全年办理政府信息公开行政复议9件，行政诉讼⟦10⟧起。',
  ])('reported: %s', (prose) => {
    checkProblems(rule, withRemedies(prose), { severities: ['warning'] });
  });

  test.each([
    '因政府信息公开引起的行政复议案件9件、行政诉讼案件9件。',
    '政府信息公开行政诉讼6件。',
    '全县备案政府信息公开行政复议案件13件，行政诉讼案件5件。',
    '新增政府信息公开行政复议案件5件。',
    '政府信息公开行政复议维持2件，纠正3件。',
    '全年办理行政复议案件120件。',
    '收到政府信息公开申请30件，予以公开、部分公开20件。',
    '参与行政复议案件12件，其中涉及政府信息公开的9件。',
    '参与行政复议案件12件、行政诉讼案件14件，其中因政府信息公开引起的分别为9件、9件。',
    '县政府作为复议机关，受理政府信息公开行政复议案件15件。',
    '信息公开类行政复议审结8件。',
    '上年政府信息公开行政复议12件。',
    '未发生因政府信息公开引起的行政诉讼败诉案件。',
  ])('silent: %s', (prose) => {
    checkSilent(rule, withRemedies(prose));
  });
});

describe('table 2', () => {
  test.each([
    '集中发布现行有效的行政规范性文件⟦60⟧件。',
    '全年制发行政规范性文件⟦11⟧件。',
    '全县作出行政许可决定⟦500⟧件。',
    '全年行政事业性收费⟦5950.01万⟧元。',
    '全年行政事业性收费⟦5948.01万⟧元。',
    '全年行政事业性收费⟦5949.10万⟧元。',
  ])('a difference is information: %s', (prose) => {
    checkProblems(rule, withDisclosure(prose), { severities: ['info'] });
  });

  test.each([
    '集中发布现行有效的行政规范性文件66件。',
    '全年制发行政规范性文件12件，废止行政规范性文件4件。',
    '清理行政规范性文件80件。',
    '全年制定规章、规范性文件及其他文件80件。',
    '公开行政许可事项清单1份，涉及行政许可事项320项。',
    '全年行政事业性收费5949.09万元。',
    '全年行政事业性收费59490886.67元。',
    '全年行政事业性收费0.59亿元。',
    '备案审查规范性文件30件。',
  ])('silent: %s', (prose) => {
    checkSilent(rule, withDisclosure(prose));
  });
});

function withAnnexes(prose: string, enquiries = '266', normative = '0'): string {
  return `# 青禾市城市管理局2012年政府信息公开年度报告

一、概述

根据《广州市政府信息公开规定》编制。统计期限自2012年1月1日起至2012年12月31日止。

二、政府信息主动公开情况

${prose}

七、说明与附表

附表1 主动公开情况统计 单位：条

| 指标 | 数量 |
| --- | ---: |
| 主动公开信息数 | 170 |
| 其中：全文电子化的主动公开信息数 | 170 |
| 新增的行政规范性文件数 | ${normative} |

附表3 咨询情况统计

| 指标 | 单位 | 数量 |
| --- | --- | ---: |
| 网上咨询数 | 人次 | ${enquiries} |
| 现场接待人数 | 人次 | 573 |
| 网站专栏页面访问量 | 人次 | 526696 |
`;
}

describe('annexes of older formats', () => {
  test('a rough number of enquiries far from the annex', () => {
    checkProblems(rule, withAnnexes('全年网上咨询800余人次。', '⟦266⟧'), {
      messages: ['正文所说“网上咨询”为800余人次，而表中网上咨询数为266'],
      severities: ['info'],
    });
  });

  test('more new normative documents than prose has information of that kind', () => {
    checkProblems(rule, withAnnexes('主动公开信息中，政策法规类的信息1条，业务类信息169条。', '266', '⟦170⟧'), {
      messages: ['比正文所说“政策法规类信息”1条还多'],
      severities: ['warning'],
    });
  });

  test('as many new normative documents as prose has information of that kind', () => {
    checkSilent(rule, withAnnexes('主动公开信息中，政策法规类的信息12条，业务类信息158条。', '266', '12'));
  });

  test.each([
    '全年网上咨询200余人次。',
    '全年网上咨询266人次，现场接待573人次。',
    '网站专栏页面月访问量3万余次。',
    '全年共主动公开政府信息170条，其中通过网站主动公开信息98条。',
    '历年累计主动公开政府信息2100条。',
    '政策法规类的信息12条。',
    '全年信访接待群众764人次。',
  ])('silent: %s', (prose) => {
    checkSilent(rule, withAnnexes(prose));
  });
});

/** 141 received (118 of natural persons), 6 carried in, 139 dealt with: 73 granted, 11 in part, 11 refused, 36 unable; 8 carried out. */
function withCounty(prose: string): string {
  const rows: TypedRows = {
    new: ['118', '14', '1', '2', '6', '0', '141'],
    carriedIn: ['5', '1', '0', '0', '0', '0', '6'],
    'r.granted': ['61', '7', '1', '1', '3', '0', '73'],
    'r.partial': ['9', '1', '0', '0', '1', '0', '11'],
    'r.refused.thirdParty': ['10', '1', '0', '0', '0', '0', '11'],
    'r.unable.notHeld': ['24', '3', '0', '1', '1', '0', '29'],
    'r.unable.needsCreation': ['13', '1', '0', '0', '1', '0', '15'],
    'r.total': ['117', '13', '1', '2', '6', '0', '139'],
    carriedOut: ['6', '2', '0', '0', '0', '0', '8'],
  };
  return putProse(writeApplications(rows), prose);
}

describe('a number of a part', () => {
  test.each([
    '全年收到政府信息公开申请⟦151⟧件，比上年136件增加15件。',
    '2025年1月1日至12月31日，全县共收到政府信息公开申请⟦151⟧件。',
    '今年以来，共收到政府信息公开申请⟦151⟧件，其中网络62件、信函79件、当面10件。',
    '依申请公开方面，全年收到政府信息公开申请141件，予以公开⟦70⟧件。',
    '全年收到政府信息公开申请141件，其中网络62件，信函79件；予以公开⟦70⟧件。',
    '全年新收政府信息公开申请141件，上年结转6件，办结139件，其中予以公开⟦70⟧件。',
    '会同县司法局清理文件，全年收到政府信息公开申请⟦151⟧件。',
    // Numbers before it that it does not go back to.
    '接待咨询62件，办结政府信息公开申请139件，其中予以公开⟦70⟧件。',
    '全年收到政府信息公开申请141件（网上62件），予以公开⟦70⟧件。',
    '全年收到政府信息公开申请141件，培训工作人员62人，予以公开⟦70⟧件。',
    '全年收到政府信息公开申请141件，比上年增加5件，予以公开⟦70⟧件。',
    '其中，依申请公开方面，予以公开⟦70⟧件。',
    '二〇二五年共收到政府信息公开申请⟦151⟧件。',
    '经济社会稳步发展，青禾县人民政府共收到政府信息公开申请⟦151⟧件。',
    '坚持以人民为中心，全年收到政府信息公开申请⟦151⟧件。',
  ])('the whole is reported still: %s', (prose) => {
    checkProblems(rule, withCounty(prose), { severities: ['warning'] });
  });

  test.each([
    '其中自然人申请118件，予以公开61件，部分公开9件，不予公开10件。',
    '全年收到政府信息公开申请141件，其中自然人申请118件，予以公开61件。',
    '自然人申请情况：予以公开61件，部分公开9件。',
    '去年收到政府信息公开申请136件，其中予以公开70件、部分公开10件。',
    '2024年收到申请136件，办结130件，予以公开70件。',
    '回顾2024年的依申请公开。收到政府信息公开申请136件。予以公开70件。',
    '回顾2024年的依申请公开。收到政府信息公开申请**136**件。予以公开**70**件。',
    '截至 6 月底，收到政府信息公开申请 68 件。',
    '上年结转的申请6件，答复6件，其中予以公开4件、无法提供2件。',
    '涉及征地的依申请公开45件中，予以公开32件、部分公开5件、不予公开8件。',
    '涉及征地的依申请公开45件。其中予以公开32件。',
    '全年收到政府信息公开申请141件，自然人予以公开62件。',
    '上年结转政府信息公开申请6件，予以公开5件。',
    '处理群众诉求45件，予以公开32件。',
    '收到政府信息公开申请141件。处理群众诉求45件。其中，予以公开32件。',
    '县自然资源局受理政府信息公开申请45件，居各部门首位。',
    '青禾镇收到信息公开申请8件。',
    '县自然资源局收到政府信息公开申请45件，予以公开30件，部分公开8件。',
    '通过县长信箱收到公开申请3件。',
    '上半年收到政府信息公开申请68件。',
    '12月份收到政府信息公开申请12件。',
    '近五年共收到政府信息公开申请568件。',
    '平均每月收到政府信息公开申请12件。',
    '三年共收到政府信息公开申请400件。',
    '自2021年以来收到政府信息公开申请520件。',
    '1—6月收到政府信息公开申请68件，予以公开33件。',
    '春节后两周内收到政府信息公开申请8件。',
    '夏秋两季收到政府信息公开申请43件。',
    '县级层面收到政府信息公开申请113件。',
    '单日最多收到政府信息公开申请6件。',
    '预计明年收到政府信息公开申请160件。',
    '信函申请70件，予以公开30件，部分公开4件。',
    '对以挂号信提交的申请，予以公开30件，无法提供20件。',
    '村民就宅基地确权提出申请13件，予以公开11件。',
    '土地征收类申请45件，予以公开32件，无法提供8件。',
    '同一申请人一次提出申请12件，予以公开10件。',
    '经补正后收到政府信息公开申请17件，予以公开9件。',
    '抽查依申请公开答复30件，其中予以公开18件、不予公开5件。',
    '县档案馆协助办理政府信息公开申请11件。',
    '依托县政府门户网站受理政府信息公开申请62件。',
    '县发改委收到政府信息公开申请7件。',
    '县卫健局、县教育局分别收到政府信息公开申请9件、6件。',
    '青禾经济开发区管委会收到政府信息公开申请6件。',
    '全县十四个乡镇收到政府信息公开申请28件。',
    '邻近的禾东县受理政府信息公开申请98件。',
    '全市共受理政府信息公开申请1286件。',
    '因不掌握无法提供29件，需另行制作无法提供15件。',
  ])('silent: %s', (prose) => {
    checkSilent(rule, withCounty(prose));
  });

  test.each([
    '全年减免行政事业性收费128万元。',
    '县市场监管局作出行政许可决定86件。',
    '乡镇作出行政许可决定86件。',
    '作出行政许可决定86件的部门受到通报表扬。',
  ])('table 2: silent: %s', (prose) => {
    checkSilent(rule, withDisclosure(prose));
  });
});

describe('words of other reports', () => {
  test.each([
    '全年收政府信息公开申请⟦29⟧件，结转上年度政府信息公开申请2件，本年度办结25件，剩余7件结转下年度办理。',
    '全年收政府信息公开申请30件，结转上年度政府信息公开申请2件，本年度办结25件，剩余⟦9⟧件结转下年度办理。',
    '2025年结转政府信息公开申请2件。全年收到政府信息公开申请30件。另有⟦9⟧件申请结转到下年度继续办理。',
    '收到依申请公开申请30件，⟦21⟧件均已按时办结。',
    '依申请公开方面，⟦9⟧件结转下年度。',
    '公文20件结转下年度，收到依申请公开申请30件，其中⟦9⟧件结转下年度。',
    '加上上年结转的，除去结转下年度的，共办理政府信息公开申请⟦27⟧件。',
    '收到政府信息公开申请⟦29⟧项，已全部登记。',
    '主动公开信息50条；收到依申请公开30件，其中予以公开20件，无法提供⟦6⟧件。',
    '由于本机关不掌握相关政府信息而无法提供的申请很多。收到政府信息公开申请30件，不掌握相关政府信息无法提供⟦6⟧件。',
  ])('reports %s', (prose) => {
    checkProblems(rule, withRequests(prose));
  });

  test.each([
    '全年收政府信息公开申请30件，结转上年度政府信息公开申请2件，本年度办结25件，剩余7件结转下年度办理。',
    '加上上年结转的，除去结转下年度的，共办理政府信息公开申请25件。',
    '全年办理政府信息公开申请32件。',
    '受理依申请公开信息30件，答复21件，不予受理6件，补正后仍不明确3件。',
    '收到政府信息公开申请30项，其中25件按时办结。',
    '制发公文100件，其中主动公开72件；依申请公开20件，不予公开8件。',
    '收到依申请公开申请30件，议案5件按时办结。',
    '收到依申请公开申请30件，督查件5件按期办结。',
    '收到依申请公开申请30件，审批事项20件均已按时办结。',
    '行政许可80件均按期办结，依申请公开25件均按期办结。',
    '12345热线工单800件均按时办结，收到依申请公开申请30件。',
    '收到依申请公开申请30件，公文20件结转下年度。',
    '收到依申请公开申请30件，12345热线工单5件转下年度。',
    '依申请公开方面，信访积案2件结转下年度。',
    '收到依申请公开申请30件，20件按期答复，5件经批准延期答复。',
    '收到依申请公开申请30件，按期答复20件，延长答复期限5件。',
    '全年收到依申请公开20项。',
    '全年收到申请公开政府信息20项。',
    '全年收到的申请公开事项20项，已全部登记。',
    '全年收到依申请信息公开20条。',
    '收到政府信息公开申请14件次。',
  ])('silent: %s', (prose) => {
    checkSilent(rule, withRequests(prose));
  });

  test.each([
    '制发行政规范性文件12件，废止⟦5⟧件，现行有效66件。',
    '制定发布规范性文件12件，清理废止文件4件，现行有效文件⟦68⟧件。',
    '制发规范性文件12件；废止⟦5⟧件。',
    '制发规范性文件12件，现行有效66件，已废止⟦5⟧件。',
    '全年新发布的行政规范性文件⟦13⟧件。',
  ])('normative documents told in one sentence: %s', (prose) => {
    checkProblems(rule, withDisclosure(prose), { severities: ['info'] });
  });

  test.each([
    '制发行政规范性文件12件，废止4件，现行有效66件。',
    '修改规章以后，制发行政规范性文件12件，废止5件，现行有效70件。',
    '清理文件100件，废止5件，现行有效70件。',
    '制发规范性文件12件；梳理证明事项20项，废止3项。',
    '制发规范性文件12件；梳理证明事项20件，废止3件，现行有效17件。',
    '制发规范性文件12件，废止3条。',
  ])('normative documents, silent: %s', (prose) => {
    checkSilent(rule, withDisclosure(prose));
  });

  test('what is a part of what was dealt with is no way beside it', () => {
    const prose = '受理依申请公开申请30件，办结⟦10⟧件，其中予以公开20件。';
    checkProblems(rule, withRequests(prose), { severities: ['info'] });
    checkSilent(rule, withRequests('受理依申请公开申请30件，办结10件，不予受理20件。'));
  });

  test('reconsiderations over 政府信息公开 are all there are', () => {
    checkProblems(rule, withRemedies('全年涉及政府信息公开的行政复议⟦8⟧件，行政诉讼9件。'));
    checkSilent(rule, withRemedies('全年涉及征地的政府信息公开行政复议8件。'));
  });
});
