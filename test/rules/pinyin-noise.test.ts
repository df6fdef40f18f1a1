import { describe, expect, test } from 'vitest';
import { checkFix, checkProblems, checkSilent } from '../language/check.ts';

const rule = 'pinyin-noise';

const sentence = '全縣(xiàn)主動(dòng)公開(kāi)信息5216條,辦(bàn)理申請(qǐng)12件,沒(méi)有行政復(fù)議(yì)案件。';
const report = `2023年青禾縣政府信息公開工作年度報(bào)告\n\n一、總體情況\n\n${sentence}\n`;

describe('is told', () => {
  test('once, at the first character that has pinyin, with how many have', () => {
    checkProblems(rule, `${report.replace('報(bào)', '⟦報(bào)⟧')}\n${sentence}\n`, {
      format: 'plaintext',
      messages: ['有17个字后面夹着拼音，如“報(bào)”，是复制网页时带来的'],
      severities: ['warning'],
    });
  });

  test('as information where they are few: an author may say how rare names are read', () => {
    checkProblems(rule, report.replace('報(bào)', '⟦報(bào)⟧'), {
      format: 'plaintext',
      messages: ['有9个字后面带着拼音，如“報(bào)”。'],
      severities: ['info'],
    });
    const glossed = '亳(bó)州、涪(fú)陵、漷(huǒ)县、邗(hán)江、郫(pí)都、鄄(juàn)城、盱(xū)眙(yí)';
    const text = report.replace(sentence, `与${glossed}交流政务公开经验。`).replace('報(bào)', '報');
    checkProblems(rule, text.replace('亳(bó)', '⟦亳(bó)⟧'), { format: 'plaintext', severities: ['info'] });
  });

  test('with full-width brackets', () => {
    const wide = report.replaceAll('(', '（').replaceAll(')', '）');
    checkProblems(rule, wide.replace('報（bào）', '⟦報（bào）⟧'), { format: 'plaintext' });
  });

  test('in HTML', () => {
    const html = `<h1>2023年青禾縣政府信息公開工作年度⟦報(bào)⟧告</h1><h2>一、總體情況</h2><p>${sentence}</p>`;
    checkProblems(rule, html, { format: 'html' });
  });
});

describe('the fix', () => {
  test('removes all of it and nothing else', () => {
    const clean = report.replaceAll(/\([^)]*\)/g, '');
    checkFix(rule, report, clean, { format: 'plaintext', title: '清除全部9处拼音' });
  });

  test('marks a character of which only the pinyin is left', () => {
    const lost = report.replace('沒(méi)有', '納入?yún)^(qū)政');
    const fixed = report.replace('沒(méi)有', '納入□政').replaceAll(/\([^)]*\)/g, '');
    checkFix(rule, lost, fixed, { format: 'plaintext' });
  });

  test('is a suggestion', () => {
    const [problem] = checkProblems(rule, report.replace('報(bào)', '⟦報(bào)⟧'), { format: 'plaintext' });
    expect(problem?.fixes?.().map(({ kind }) => kind)).toEqual(['suggestion']);
  });
});

describe('is silent for', () => {
  const clean = '2023年青禾县政府信息公开工作年度报告\n\n一、总体情况\n\n全年公开信息5216条。\n';

  test.each([
    ['a clean report', clean],
    ['a rare name with its sound', clean.replaceAll('青禾县', '漷(huǒ)县')],
    ['several rare names', clean.replace('全年', '亳(bó)州、漷(huǒ)县、邗(hán)江全年')],
    [
      'abbreviations in brackets',
      clean.replace('全年', '门户(web)、系统(app)、平台(wap)、号(id)、网(net)、库(db)、端(ios)全年'),
    ],
    ['letters of a list', clean.replace('全年', '一类(a)二类(b)三类(c)四类(d)五类(e)六类(f)全年')],
    ['pinyin without tones', clean.replace('全年', '青(qing)禾(he)县(xian)政(zheng)府(fu)办(ban)全年')],
    ['French', clean.replace('全年', '法国(été)、德国(né)、(à)全年')],
    ['numbers in brackets', clean.replace('全年', '条(1)例(2)规(3)定(4)办(5)法(6)全年')],
    ['a text that is no report', '信(xìn)息(xī)技(jì)术(shù)基(jī)础(chǔ)教(jiào)程(chéng)'],
  ])('%s', (_, text) => checkSilent(rule, text, { format: 'plaintext' }));
});
