import { describe, expect, test } from 'vitest';
import { furniture } from '../../server/src/model/furniture.ts';
import { areRegistration, classifyLine, registrationKeysIn } from '../../server/src/model/furnitureLines.ts';
import { expectLinear } from '../growth.ts';

describe('a line of a page', () => {
  test.each(furniture.flatMap(({ examples, certain }) => examples.map((example) => [example, certain] as const)))(
    '%s (certain: %s)',
    (line, certain) => {
      const kind = classifyLine(line);
      expect(kind).toBeDefined();
      if (certain) expect(kind).toBe('furniture');
    },
  );
});

describe('a line of a report', () => {
  test.each([
    '2023年青禾县政府信息公开工作年度报告',
    '青禾县人民政府办公室',
    '2024年1月12日',
    '一、总体情况',
    '六、其他需要报告的事项',
    '无',
    '无。',
    '暂无其他需要报告的事项',
    '附件：青禾县2023年政府信息公开情况统计表',
    '附件',
    '本年度未收取信息处理费。',
    '打印机采购信息已公开',
    '分享经验3次',
    '关闭不合格网站12个',
    '收藏品交易信息公开情况',
    '来源于政府网站的信息5216条',
    '地理位置：青禾县东部',
    '上一年结转政府信息公开申请0件',
    '下一步工作打算',
    '今天是政府开放日',
    '浏览次数超过5216次，点击量较高',
    '欢迎社会各界监督',
    '相关工作情况',
    '相关政策解读情况',
    '版权管理工作情况',
    '登录系统查询信息的有128人',
    '主办部门：县政府办公室负责全县信息公开的指导、监督和考核',
    '字号和字体按照国家标准执行',
    '微信公众号发布信息3874条',
    '政府信息公开年度报告',
    '扫黄打非工作信息12条',
    '公开打击"百家乐""六合彩"等赌博信息12条',
    '清理老虎机、博彩平台线索12条',
    '依法整治六合彩、时时彩等违法行为',
    '查处六合彩赌博案件2起',
    '网站地图和无障碍浏览功能上线',
    '请选择合适的方式申请公开',
    '（联系电话：0772-1234567）如有疑问请与我们联系',
    '总计',
    '大中型企业12家',
  ])('%s', (line) => expect(classifyLine(line) === 'furniture' || classifyLine(line) === 'spam').toBe(false));
});

describe('advertising', () => {
  test('is two of its words in a line, however long', () => {
    expect(classifyLine(`老虎机游戏百家乐 ${'青禾县| '.repeat(300)}`)).toBe('spam');
    expect(classifyLine(`打击六合彩等赌博活动 ${'青禾县| '.repeat(300)}`)).toBeUndefined();
  });
});

describe('registration', () => {
  test.each([
    ['索引号：QH001 发布机构：青禾县民政局', ['索引号', '发布机构']],
    ['索引号 | QH001 | 主题分类 | 民政 |', ['索引号', '主题分类']],
    ['文号: ', ['文号']],
    ['【发布日期】', ['发布日期']],
    ['青禾县2023年报告', []],
    ['发布机构改革信息12条', []],
  ])('keys of %s', (line, keys) => expect(registrationKeysIn(line)).toEqual(keys));

  test('is three keys, one of which no report states', () => {
    expect(areRegistration(['标题', '发布时间', '栏目'])).toBe(false);
    expect(areRegistration(['索引号', '发布时间'])).toBe(false);
    expect(areRegistration(['索引号', '索引号', '索引号'])).toBe(false);
    expect(areRegistration(['索引号', '发布时间', '名称'])).toBe(true);
  });
});

test.each(['打印', '位置:', '发布时间', 'ICP', '分享', '地址:1', '来源:', '(', '【'])(
  'a line of %s takes time that grows with its length, up to the longest that is looked at',
  (piece) =>
    expectLinear(
      159,
      (length) => `${piece.repeat(length).slice(0, length)}完`,
      (line) => {
        for (let n = 0; n < 10_000; n++) classifyLine(line);
      },
    ),
);
