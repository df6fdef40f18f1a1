import { describe, test } from 'vitest';
import { checkFix, checkProblems, checkSilent } from '../language/check.ts';
import { saying } from './prose.ts';

const rule = 'prose-rate';

describe('reports', () => {
  test.each([
    ['受理群众留言3200件，办结3150件，办结率⟦99.4⟧%。', '3150÷3200＝98.438%', 'warning'],
    ['截至年底受理249576件，累计办件237991件，办结率⟦95.63⟧%。', '237991÷249576＝95.3581%', 'warning'],
    ['收到申请30件，答复28件，答复率为⟦95⟧%。', '28÷30＝93.33%', 'warning'],
    ['我局制发公文50件，主动公开40件，主动公开率⟦82⟧%。', '40÷50＝80.00%', 'warning'],
  ] as const)('%s', (prose, message, severity) => {
    checkProblems(rule, saying(prose), { messages: [message], severities: [severity] });
  });

  test('a rate that can be put right from the light bulb', () => {
    checkFix(
      rule,
      saying('受理留言3200件，办结3150件，办结率⟦99.4⟧%。'),
      saying('受理留言3200件，办结3150件，办结率98.4%。'),
    );
  });
});

describe('is silent about', () => {
  test.each([
    '受理249576件，累计办件237991件，办结率95.36%。',
    '收到申请30件，答复28件，答复率93.3%。',
    '收到申请30件，答复28件，按时答复率100%。',
    '收到申请30件，上年结转2件，办结28件，办结率87.5%。',
    '收到申请30件，办结28件，办结率100%。',
    '收到申请41件，办结率达98%。',
    '受理留言3200件，办结3150件，满意率97.2%。',
    '收到申请20件、建议30件，办结45件，办结率90.5%。',
    '受理工单3000余件，办结2950件，办结率99%。',
    '政务新媒体合格率95%，网站抽查合格率98%。',
    '收到申请30件，办结28件，热线办结率99.1%。',
    '依申请公开答复率98%，收到申请10件，答复9件。',
    '收到申请10件，已答复9件，1件正在办理，答复率91%。',
  ])('%s', (prose) => {
    checkSilent(rule, saying(prose));
  });
});
