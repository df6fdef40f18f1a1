import { expect, test } from 'vitest';
import { checkProblems, checkSilent, checkTyped } from '../language/check.ts';
import { sound, type TypedRows, writeApplications } from './tableTexts.ts';

const rule = 'completion-rate';

/** 30 received, 2 carried in, 25 dealt with, 7 carried out. */
function withRequests(prose: string, rows: TypedRows = sound): string {
  return writeApplications(rows).replace('\n\n## ', `\n\n## 一、总体情况\n\n${prose}\n\n## `);
}

const saying = (result: string): string =>
  withRequests(`坚持依法依规办理，全县的政府信息公开申请逐件登记，${result}，群众满意。`);

test('a rate of 100% while seven are carried over is told with the numbers', () => {
  const [problem] = checkProblems(rule, withRequests('全年收到政府信息公开申请30件，⟦办结率达100%⟧。'), {
    messages: [
      '正文说“办结率达100%”，而表中结转下年度7件（表三“四、结转下年度继续办理”行）：收到（含上年结转）32件，办结25件，办结率为78.13%（25/32）',
    ],
    severities: ['warning'],
  });
  expect(problem?.related?.length).toBeGreaterThanOrEqual(3);
});

test.each([
  '政府信息公开申请⟦办结率100%⟧。',
  '依申请公开工作规范开展，⟦办结率为 100%⟧，群众满意。',
  '全年收到政府信息公开申请30件，⟦已全部办结⟧。',
  '全年收到政府信息公开申请30件，⟦均已办结⟧。',
  '全縣收到政府信息公開申請30件，⟦全部辦結⟧。',
  '依申请公开信息⟦办结率达100％⟧。',
  '全年收到政府信息公开申请30件，⟦均办理完毕⟧。',
])('reported: %s', (prose) => {
  checkProblems(rule, withRequests(prose), { severities: ['warning'] });
});

test.each(['全年收到政府信息公开申请30件，⟦按时办结率100%⟧。', '全年收到政府信息公开申请30件，⟦已全部答复⟧。'])(
  'what may speak of those that were due is information: %s',
  (prose) => {
    checkProblems(rule, withRequests(prose), { severities: ['info'] });
  },
);

test.each([
  '全年收到政府信息公开申请30件，按时答复率100%。',
  '全年收到政府信息公开申请30件，答复及时率100%。',
  '全年收到政府信息公开申请30件，均在法定期限内答复。',
  '全年收到政府信息公开申请30件，均已按时答复。',
  '全年收到政府信息公开申请30件，办结25件，结转下年度7件，办结率78.1%。',
  '全年收到政府信息公开申请30件，结转下年度7件，其余均已办结。',
  '全年收到政府信息公开申请30件，到期申请已全部办结。',
  '全年收到政府信息公开申请30件，上年结转的2件已全部办结。',
  '办理人大代表建议12件、政协提案8件，全部办结。',
  '12345热线工单办结率100%。',
  '受理群众来信60件，办结率达100%。',
  '行政许可事项全部办结。',
  '全年收到政府信息公开申请30件。信访事项均已办结。',
  '推进依申请公开工作。网民留言办结率100%。',
  '依申请公开之外，市民热线办结率达100%。',
  '群众满意率100%，依申请公开答复规范。',
  '力争依申请公开办结率100%。',
  '下一步力争政府信息公开申请应办件全部办结。',
])('silent: %s', (prose) => {
  checkSilent(rule, withRequests(prose));
});

test('silent where nothing is carried over, where that is blank, and where its sum fails', () => {
  const prose = '全年收到政府信息公开申请30件，办结率达100%。';
  checkSilent(rule, withRequests(prose, { new: ['30', '0', '0', '0', '0', '0', '30'] }));
  checkSilent(rule, withRequests(prose, { ...sound, carriedOut: ['', '', '', '', '', '', ''] }));
  checkSilent(rule, withRequests(prose, { ...sound, carriedOut: ['5', '1', '0', '0', '0', '1', '9'] }));
  checkSilent(rule, withRequests(prose, { ...sound, carriedOut: ['5', '1', '0', '0', '0', '1', '见附件'] }));
});

test('where the other numbers cannot be read, the carried ones are enough', () => {
  const rows = { ...sound, 'r.total': ['22', '2', '0', '1', '0', '0', '见附件'] };
  checkProblems(rule, withRequests('政府信息公开申请⟦办结率达100%⟧。', rows), {
    messages: ['而表中结转下年度7件（表三“四、结转下年度继续办理”行），并未全部办结'],
  });
});

test.each([
  '公民、法人和其他组织提出的政府信息公开申请30件，⟦全部办结⟧。',
  '全年收到政府信息公开申请30件，其中自然人25件、企业5件，⟦全部办结⟧。',
  '全年收到政府信息公开申请32件（含上年结转2件），⟦均已办结⟧。',
  '全县各级各部门依申请公开⟦办结率100%⟧。',
  '截至2025年12月31日，政府信息公开申请⟦全部办结⟧。',
  '严格执行《条例》，依申请公开⟦全部办结⟧。',
])('of all of them: reported: %s', (prose) => {
  checkProblems(rule, withRequests(prose), { severities: ['warning'] });
});

test.each([
  '除8件正在办理外，依申请公开均已办结。',
  '除按规定结转的8件外，政府信息公开申请全部办结。',
  '除8件尚在办理期限内，其他依申请公开均已办结。',
  '全县依申请公开147件，办结139件，8件因在法定期限内结转下年，其他全部办结。',
  '收到依申请公开30件，全部办结（7件结转下年度）。',
])('an exception is stated: silent: %s', (prose) => {
  checkSilent(rule, withRequests(prose));
});

test.each([
  '2024年结转的6件依申请公开全部办结。',
  '2024年，全县政府信息公开申请办结率达100%。',
  '截至2026年1月15日，结转的8件申请公开事项也已全部办结。',
  '依申请公开系统升级后，往年积压的6件全部办结。',
  '上半年政府信息公开申请办结率100%。',
  '到期的政府信息公开申请全部办结，办结率100%。',
  '依申请公开积案全部办结。',
  '法定期限届满的政府信息公开申请全部办结。',
  '截至2026年3月，政府信息公开申请全部办结。',
])('of another year, or of a part of it: silent: %s', (prose) => {
  checkSilent(rule, withRequests(prose));
});

test.each([
  '通过省依申请公开系统受理的申请办结率100%。',
  '乡镇共收到依申请公开28件，全部办结。',
  '县司法局收到依申请公开12件，已全部答复完毕。',
  '涉及征地的公开申请25件全部办结。',
  '25件依申请公开全部办结。',
  '25 件依申请公开全部办结。',
  '**25**件依申请公开全部办结。',
  '25 件依申请公开全部办结。',
  '**25**件依申请公开全部办结。',
  '企业提出的依申请公开12件，全部办结。',
  '网上依申请公开22件，全部办结。',
  '信函方式依申请公开8件，均已办结。',
  '12345热线转来的政府信息公开申请5件，全部办结。',
  '今年新收的依申请公开中，简单事项全部办结。',
  '依申请公开答复3件涉诉，均已办结。',
  '高频事项依申请公开12件，均已办结。',
  '县长批示的依申请公开件全部办结。',
  '依申请公开整改事项全部办结。',
  '市政府转办的依申请公开3件全部办结。',
])('of some applications: silent: %s', (prose) => {
  checkSilent(rule, withRequests(prose));
});

test.each([
  '依申请公开答复文书全部办理完毕后归档。',
  '建立依申请公开台账，实行全部办结销号制度。',
  '加强依申请公开会商，力促全部办结。',
  '实现依申请公开办结率100%的目标。',
  '依申请公开以办结率100%为目标。',
  '依申请公开纳入考核，办结率100%的得满分。',
  '对有超期风险的依申请公开逐件提醒，保证全部办结。',
  '依申请公开工作培训班学员全部答复了问卷。',
  '依申请公开当日登记、全部办结前逐日提醒。',
])('no statement of what was: silent: %s', (prose) => {
  checkSilent(rule, withRequests(prose));
});

test.each([
  '全年收到政府信息公开申请30件，全部办结后归档，⟦办结率100%⟧。',
  '受理工单60件，依申请公开⟦办结率达100%⟧。',
  '上年的工作已经总结。依申请公开⟦全部办结⟧。',
  '全年收到政府信息公开申请31件，⟦均已办结⟧。',
])('what stands farther off does not matter: reported: %s', (prose) => {
  checkProblems(rule, withRequests(prose));
});

test.each(['政府信息公开申请确保⟦全部办结⟧。', '全年收到政府信息公开申请30件，⟦及时办结率100%⟧。'])(
  'what may have been meant otherwise is information: %s',
  (prose) => {
    checkProblems(rule, withRequests(prose), { severities: ['info'] });
  },
);

test('what is said of completion shows as it is typed, and goes with it', () => {
  checkTyped(rule, saying('办结率达98%'), saying('⟦办结率达100%⟧'));
});
