import { expect, test } from 'vitest';
import { checkProblems, checkSilent, checkTyped, runRule } from '../language/check.ts';
import { finished, joinPieces, overview, writeReport } from './reportTexts.ts';

const id = 'content-missing';
const results = '工作考核结果已经通报，社会评议满意度为九成，没有发生责任追究。';
const withResults = `## 一、总体情况\n\n${overview}${results}`;

test('an aspect of the overview that is not spoken of is named', () => {
  const one =
    '## 一、⟦总体情况⟧\n\n全年主动公开政府信息212条，收到依申请公开7件；认定公文公开属性；组织培训和监督检查各2次。';
  checkProblems(id, writeReport({ one }), {
    messages: ['“总体情况”没有写到政府信息公开平台建设（国办公开办函〔2021〕30号'],
    severities: ['warning'],
  });
});

test('each missing aspect is a problem of its own', () => {
  const one = '## 一、⟦⟦总体情况⟧⟧\n\n全年主动公开政府信息212条，收到依申请公开7件；组织培训和监督检查各2次。';
  checkProblems(id, writeReport({ one }), { messages: ['政府信息管理', '平台建设'] });
});

test('a government reports the results of appraisal, review and accountability', () => {
  const one = `## 一、⟦总体情况⟧\n\n${overview}工作考核结果已经通报，社会评议满意度为九成。`;
  checkProblems(id, writeReport({ one }), {
    level: 'county',
    messages: ['没有写到责任追究结果'],
    severities: ['warning'],
  });
});

test('what most reports say without a clause that was seen is information', () => {
  checkProblems(id, writeReport({ six: '## 六、⟦其他需要报告的事项⟧\n\n无' }), {
    messages: ['没有写到收取信息处理费情况（多数报告在此说明'],
    severities: ['info'],
  });
});

test('an overview with all five aspects is complete', () => {
  checkSilent(id, writeReport());
});

test('aspects without sub-headings are there too', () => {
  const one =
    '## 一、总体情况\n\n一是主动公开政府信息212条；二是办理依申请公开7件；三是加强信息管理；四是维护网站平台；五是做好监督保障。';
  checkSilent(id, writeReport({ one }));
});

test('traditional characters are read as they are', () => {
  const one = '## 一、總體情況\n\n主動公開政府信息212條；依申請公開7件；信息管理有序；維護平台；監督保障到位。';
  checkSilent(id, writeReport({ one }));
});

test('a department owes no appraisal, review and accountability', () => {
  checkSilent(id, writeReport(), { level: 'department' });
});

test('a body whose level is unknown is asked for nothing that depends on it', () => {
  checkSilent(id, writeReport({ title: '# 青禾2024年政府信息公开工作年度报告' }));
});

test('an office of a subdistrict is no government', () => {
  checkSilent(id, writeReport({ title: '# 青禾市临河街道办事处2024年政府信息公开工作年度报告' }));
});

test('a government that reports the three results is complete', () => {
  checkSilent(id, writeReport({ one: withResults }), { level: 'county' });
});

test('the results may stand in the problems part', () => {
  checkSilent(id, writeReport({ five: `${finished.five}${results}` }), { level: 'township' });
});

test('an empty or missing part is left to the rules on parts', () => {
  checkSilent(id, writeReport({ one: '## 一、总体情况', six: '' }));
});

test('a part in which a draft breaks off lacks what it does not say yet', () => {
  const one =
    '## 一、总体情况\n\n全年主动公开政府信息212条，收到依申请公开7件；组织培训和监督检查各2次，并按照要求认真';
  const text = joinPieces([finished.title, finished.preface, one]).trimEnd();
  const said = runRule(id, text).map(({ span }) => text.slice(span.start, span.end));
  expect(said).toEqual(['总体情况', '总体情况']);
  expect(runRule(id, `${text}落实。`)).toHaveLength(said.length);
});

const writeOverview = (title: string, words: string, more: string): string =>
  writeReport({
    one: [
      `## 一、${title}`,
      `县政府办公室认真维护网站${more}并按时更新各类内容。`,
      `县政府办公室全年主动公开政府信息212条，收到依申请公开7件，审核公文；${words}组织检查两次，做法得到了好评。`,
    ].join('\n\n'),
  });

test('the last words on an aspect are missed as soon as they are deleted, and others are not', () => {
  checkTyped(
    id,
    writeOverview('总体情况', '', '的页面'),
    writeOverview('⟦总体情况⟧', '', '的页面').replace('维护网站的', '维护各处的'),
  );
  checkSilent(id, writeOverview('总体情况', '', '和平台'));
});

const writeBrief = (title: string, more: string): string =>
  writeReport({ one: `## 一、${title}\n\n一、二、三、四、五、六、七、八、九、十：都有进展，${more}效果好。` });

test('a part that becomes long enough to be judged is judged at once, and no longer when it is short again', () => {
  checkTyped(id, writeBrief('总体情况', ''), writeBrief('⟦⟦⟦⟦⟦总体情况⟧⟧⟧⟧⟧', '总的来说'));
});
