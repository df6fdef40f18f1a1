import { describe, expect, test } from 'vitest';
import { levelOf, readLevel } from '../../server/src/model/level.ts';

describe('a level is read', () => {
  test.each([
    ['county', 'county'],
    [' Department ', 'department'],
    ['TOWNSHIP', 'township'],
    ['省', 'province'],
    ['省级', 'province'],
    ['市', 'city'],
    ['设区的市', 'city'],
    ['县', 'county'],
    ['区', 'county'],
    ['部门', 'department'],
    ['乡镇', 'township'],
    ['街道', 'township'],
    ['国家', 'state'],
  ])('from %s', (word, level) => {
    expect(readLevel(word)).toBe(level);
  });

  test.each(['', ' ', '县长', '政府', 'town', 'counties', '村', '1', 'constructor', 'toString', '__proto__'])(
    'but not from “%s”',
    (word) => {
      expect(readLevel(word)).toBeUndefined();
    },
  );
});

describe('a name says the level of a body', () => {
  test.each([
    ['国家青禾总局', 'state'],
    ['青禾省人民政府', 'province'],
    ['青禾壮族自治区人民政府', 'province'],
    ['上海市人民政府', 'province'],
    ['青禾自治州人民政府', 'city'],
    ['青禾地区行政公署', 'city'],
    ['青禾县人民政府', 'county'],
    ['青禾县', 'county'],
    ['青禾旗人民政府', 'county'],
    ['上海市青禾区人民政府', 'county'],
    ['青禾县教育局', 'department'],
    ['青禾省财政厅', 'department'],
    ['青禾市交通运输委员会', 'department'],
    ['青禾县白石镇人民政府', 'township'],
    ['青禾县白石乡', 'township'],
    ['青禾区白石街道办事处', 'township'],
  ])('%s is of %s level', (name, level) => {
    expect(levelOf(name)).toBe(level);
  });

  test.each([
    ['青禾市人民政府', 'a prefecture or a county'],
    ['青禾县人民政府办公室', 'for itself or for its government'],
    ['青禾市人民政府办公厅', 'for itself or for its government'],
    ['青禾经济技术开发区管理委员会', 'no level of its own'],
    ['青禾新区管委会', 'no level of its own'],
    ['青禾高新区', 'a zone'],
    ['青禾区人民政府', 'without the city before it, anything'],
    ['青禾大学', 'no body of government'],
    ['青禾县人民武装部', 'no ministry'],
    ['本机关', 'no name'],
    ['', 'nothing'],
  ])('%s does not: %s', (name) => {
    expect(levelOf(name)).toBeUndefined();
  });
});

test.each(['国家税务总局青禾县税务局', '国家统计局青禾调查队青禾市分队', '中国气象局青禾省气象局'])(
  'the level of %s, a branch of a national body in a place, is not guessed',
  (organisation) => {
    expect(levelOf(organisation)).toBeUndefined();
  },
);

test.each(['国家知识产权局', '国务院办公厅', '水利部', '海关总署'])('%s is a body of the state', (organisation) => {
  expect(levelOf(organisation)).toBe('state');
});
