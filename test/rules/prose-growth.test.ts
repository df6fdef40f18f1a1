import { describe, test } from 'vitest';
import { checkFix, checkProblems, checkSilent } from '../language/check.ts';
import { saying } from './prose.ts';

const rule = 'prose-growth';

describe('reports', () => {
  test.each([
    [
      '主动公开信息1200条，比上年增加200条，增长⟦16.7⟧%。',
      '由1000到1200，（1200－1000）÷1000＝20.000%，应为20.0%',
      'warning',
    ],
    ['主动公开信息1200条，较2024年的1000条增长⟦22⟧%。', '应为20%', 'warning'],
    ['主动公开信息1200条（2024年为1000条），同比增长⟦22⟧%。', '应为20%', 'warning'],
    ['收到申请由去年的50件增加到80件，增长⟦37.5⟧%。', '应为60.0%', 'warning'],
    ['收到申请12件，较去年同期减少3件，下降⟦25⟧%。', '（15－12）÷15＝20.00%，应为20%', 'warning'],
    ['收费12.5万元，同比下降⟦3.9⟧%，上年为13万元。', '应为3.8%', 'warning'],
    ['主动公开信息1200条，较上年1000条下降⟦20⟧%。', '由1000到1200是增加', 'warning'],
    ['收到申请80件，比去年50件增加⟦20⟧件。', '相差30', 'warning'],
    ['收到申请30件，比2024年的24件上升⟦26⟧%，比2023年的20件上升50%。', '应为25%', 'warning'],
  ] as const)('%s', (prose, message, severity) => {
    checkProblems(rule, saying(prose), { messages: [message], severities: [severity] });
  });

  test('a change against the report of the year before in the same document', () => {
    const lastYear = saying('全年共收办政府信息公开申请案件3607件。', 2024);
    const thisYear = saying('全年共收办政府信息公开申请案件3646件，同比增长⟦1.05⟧%。', 2025);
    checkProblems(rule, `${lastYear}\n${thisYear}`, { messages: ['（3646－3607）÷3607＝1.0812%，应为1.08%'] });
    checkSilent(rule, thisYear.replaceAll(/[⟦⟧]/g, ''));
  });

  test('a change that can be put right from the light bulb', () => {
    checkFix(
      rule,
      saying('公开信息1200条，比上年增加200条，增长⟦16.7⟧%。'),
      saying('公开信息1200条，比上年增加200条，增长20.0%。'),
    );
  });
});

describe('is silent about', () => {
  test.each([
    '主动公开信息1200条，同比增长12.3%。',
    '主动公开信息1200条，比上年增加200条，增长20%。',
    '主动公开信息1200条，较2024年的1000条增长20%。',
    '政务新媒体由去年的10个减少到8个，下降20%。',
    '收到申请12件，较去年同期减少3件，下降20%。',
    '收到申请33件（去年30件），办结32件，同比增长10%。',
    '收到申请33件，同比增长10%，去年为30件。',
    '办结率95%，较上年提高2.1个百分点。',
    '收到申请30件，上年结转3件，同比增长25%。',
    '公众号粉丝1.5万人，同比增长52%，去年为1万人。',
    '新增栏目3个，增加人员2名，公开信息1200条。',
    '收到申请35件，比上年增加5件，增长16.7%，其中自然人30件，法人5件。',
    '网站访问量达320万次，较2024年增长6.7%。',
    '收到申请50件，约为去年的2倍。',
  ])('%s', (prose) => {
    checkSilent(rule, saying(prose));
  });
});
