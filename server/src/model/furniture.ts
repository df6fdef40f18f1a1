/**
 * What web pages print around a report, as data. A line is furniture only if it consists of nothing else. All patterns are for
 * folded text (simplified, half width).
 */
export interface Furniture {
  /** Pattern of a word and, where it takes one, its value. Every repetition is bounded. */
  readonly pattern: string;
  /** Says by itself that the line is no part of a report; the others only beside such a line. */
  readonly certain: boolean;
  /** Lines that it must match. */
  readonly examples: readonly string[];
}

export const furniture: readonly Furniture[] = [
  // Where the reader is
  {
    pattern:
      '(?:(?:您|你)的?(?:当前|现在|所在|目前)?的?(?:所在)?|(?:当前|现在|目前|所在)的?(?:所在)?)位置是?:[^。]{0,120}',
    certain: true,
    examples: ['当前位置：首页 > 政务公开 > 政府工作报告', '您现在的位置: 首页>>信息公开', '當前位置：首頁'],
  },
  {
    pattern: '今天是:?(?:[\\d年月日星期周一二三四五六七八九十天农历初廿,:/ -]{0,40})',
    certain: true,
    examples: ['今天是', '今天是2014年12月11日 星期四'],
  },
  {
    pattern: '欢迎(?:访问|光临|您访问|您光临|您来到|来到).{0,40}(?:网站?|门户|平台|主页|首页)!?',
    certain: true,
    examples: ['歡迎訪問青禾縣人民政府網站!', '欢迎光临青禾县政府门户'],
  },
  {
    pattern: '(?:本)?网站(?:已)?(?:支持|启用)IPv6.{0,6}',
    certain: true,
    examples: ['网站支持IPv6', '本网站已支持IPv6访问'],
  },
  {
    pattern: '您是(?:本站|本网)?(?:的)?第? ?\\d{0,12} ?(?:位|个)?(?:访客|访问者|浏览者|访问用户)',
    certain: true,
    examples: ['您是第12345位访客', '您是本站的第 38 位访问者'],
  },
  {
    // A title may say no more than 政府信息公开年度报告: it is furniture only at the end of a path.
    pattern:
      '(?:网站)?首页|(?<=[>»] {0,2})政府信息公开(?:工作)?年度报告|政府信息公开年报|(?:政府)?信息公开|政务公开|其他|其它|更多|正文|导航',
    certain: false,
    examples: ['首页 > 政务公开', '首页 > 政务公开 > 政府信息公开年报', '首页 > 政府信息公开年度报告', '其他', '正文'],
  },
  // What the page can do
  {
    pattern: '[[【(]?(?:文字|字体)?(?:大小)?(?:字号|字体)(?:大小)?:?|【字体',
    certain: true,
    examples: ['字号:', '【字体：大 中 小】', '字体大小：'],
  },
  { pattern: '(?:视力保护色|保护视力色|护眼色|背景色):?', certain: true, examples: ['视力保护色：', '保护视力色'] },
  {
    pattern: '[[【(]?(?:超大|默认|大|中|小|红|绿|蓝|黄|白)[\\]】)]?',
    certain: false,
    examples: ['大 中 小', '[大][中][小]'],
  },
  {
    pattern:
      '[[【(]?(?:打印(?:本页|此页|本文|页面)?|关闭(?:本页|此页|窗口|页面)?|(?:取消)?收藏(?:本页|此页)?|加入收藏|设为首页)[\\]】)]?',
    certain: true,
    examples: ['收藏 取消收藏打印 关闭', '【打印本页】【关闭窗口】', '设为首页 | 加入收藏'],
  },
  {
    pattern: '(?:一键)?分享(?:到|至)?:?|(?:用|使用|打开)?手?机?(?:微信)?扫一扫.{0,40}|(?:用|使用|打开)?微信扫描.{0,40}',
    certain: true,
    examples: ['分享', '分享到：', '扫一扫在手机打开当前页', '微信扫一扫：分享', '使用微信扫描二维码'],
  },
  {
    pattern: '微信(?:好友|朋友圈)?|(?:新浪|腾讯)?微博|QQ(?:空间|好友)?|朋友圈|人人网|二维码|语音播报|点击收听',
    certain: false,
    examples: ['分享到 微信 微博 QQ空间'],
  },
  {
    pattern:
      '返回(?:顶部|首页|上页|列表)|回到顶部|网站地图|无障碍(?:浏览|阅读|模式|访问)|进入(?:关怀版|长者模式|适老模式)|长者模式|关怀版|手机版|繁体版',
    certain: true,
    examples: ['返回顶部', '无障碍浏览 | 长者模式 | 网站地图'],
  },
  {
    pattern: '(?:请)?(?:选择|输入)(?:特殊符号|搜索类型|搜索(?:内容|关键词|关键字)?|检索(?:内容|词)?|验证码)',
    certain: true,
    examples: ['选择特殊符号', '选择搜索类型', '请输入搜索', '请输入搜索关键词'],
  },
  { pattern: '登录|注册|搜索|检索', certain: false, examples: ['登录 | 注册'] },
  // About the page's text
  {
    pattern: '(?:浏览|点击|阅读|访问)(?:次数|量|数):? ?[\\d,]{0,12} ?次?',
    certain: true,
    examples: ['浏览次数：128', '点击数: 1,024 次', '阅读量'],
  },
  {
    pattern: '(?:信息|文章|稿件)?来源:? ?[^|\\s:]{0,30}',
    certain: false,
    examples: ['来源：市府办', '信息来源: 县政府办公室'],
  },
  {
    pattern:
      '(?:发布|更新|发文|生成|录入)?(?:时间|日期):? ?(?:\\d{4}[-/年.]\\d{1,2}[-/月.]\\d{1,2}日?)?(?: ?\\d{1,2}:\\d{2}(?::\\d{2})?)?',
    certain: false,
    examples: ['发布时间:2014-12-11 00:00 来源:市府办', '发布日期：2015年1月5日'],
  },
  { pattern: '责任编辑:.{0,20}', certain: true, examples: ['责任编辑：王小明'] },
  {
    pattern: '(?:编辑|作者|审核|信息员|录入|供稿|撰稿):? ?[^|\\s:]{0,20}',
    certain: false,
    examples: ['作者：政府办 编辑：李四'],
  },
  { pattern: '(?:上|下)一(?:篇|条|页):?.{0,80}', certain: true, examples: ['上一篇：关于开展检查的公告', '下一页'] },
  {
    pattern: '相关(?:链接|新闻|文章|文档|词条|阅读|稿件|推荐|报道)|热门(?:词条|文章|新闻|推荐|搜索|标签)|猜你喜欢',
    certain: true,
    examples: ['• 相关链接', '相關詞條', '热门词条'],
  },
  { pattern: '附件下载|点击下载|下载附件', certain: true, examples: ['附件下载'] },
  // Whose site it is
  {
    pattern: '版权所有.{0,80}|(?:copyright|©).{0,80}|.{0,30}ICP(?:备|证).{0,60}|.{0,12}公网安备.{0,40}',
    certain: true,
    examples: [
      '版权所有：青禾县人民政府',
      '青ICP备12345678号-1',
      'Copyright © 2023 青禾县',
      '青公网安备 31011002000001号',
    ],
  },
  { pattern: '(?:政府)?网站标识码:? ?[\\dA-Za-z]{0,20}', certain: true, examples: ['网站标识码：4502050001'] },
  {
    pattern: '(?:主办|承办|建设|运维|维护|管理|技术支持|技术保障|开发)(?:单位)?:.{2,40}',
    certain: false,
    examples: ['主办单位：青禾县人民政府办公室', '技术支持：某某公司'],
  },
  {
    pattern:
      '(?:联系|单位|办公)?地址:.{2,60}|(?:邮编|邮政编码):? ?\\d{6}|(?:网站)?(?:技术)?(?:维护|值班|联系|咨询|服务)?(?:电话|热线|传真):? ?[\\d() -]{5,30}|(?:电子)?(?:邮箱|邮件):? ?[\\w.@-]{5,40}',
    certain: false,
    examples: ['地址:青禾县中心路1号', '邮编:545002 网站技术维护电话:0772-2538003', '邮箱：a@b.cn'],
  },
  {
    pattern: '(?:联系|联络|关于)我们|网站(?:声明|简介)|友情链接|免责声明|隐私(?:声明|政策)',
    certain: false,
    examples: ['聯絡我們', '关于我们 | 网站声明'],
  },
];

/** Names of what a page's registration table states about the document. */
export const registrationKeys: readonly string[] = [
  '索引号',
  '索取号',
  '信息索引号',
  '信息索引',
  '主题词',
  '主题分类',
  '主题类别',
  '体裁分类',
  '体裁',
  '组配分类',
  '信息分类',
  '信息类别',
  '服务对象分类',
  '服务对象',
  '发布机构',
  '发布单位',
  '发文机关',
  '发文单位',
  '公开主体',
  '公开责任部门',
  '责任部门',
  '发文字号',
  '发文文号',
  '文号',
  '文件编号',
  '信息名称',
  '名称',
  '标题',
  '题名',
  '成文日期',
  '生成日期',
  '发文日期',
  '公开日期',
  '发布日期',
  '发布时间',
  '公开时间',
  '生效日期',
  '生效时间',
  '废止日期',
  '废止时间',
  '失效日期',
  '有效性',
  '效力状态',
  '时效性',
  '公开方式',
  '公开形式',
  '公开范围',
  '公开类别',
  '公开时限',
  '公开属性',
  '内容概述',
  '内容概要',
  '关键词',
  '栏目',
  '信息来源',
  '原文链接',
];

/** Keys that no report states of itself. */
export const certainKeys: readonly string[] = [
  '索引号',
  '索取号',
  '信息索引号',
  '信息索引',
  '主题词',
  '主题分类',
  '主题类别',
  '体裁分类',
  '组配分类',
  '信息分类',
  '服务对象分类',
  '发布机构',
  '公开方式',
  '公开属性',
  '文号',
  '发文字号',
  '有效性',
  '效力状态',
];

/** Behind these words a report tells of what the police found: none of the line is an advertisement. */
export const againstSpam: readonly string[] = [
  '打击',
  '查处',
  '整治',
  '治理',
  '清理',
  '查获',
  '侦破',
  '破获',
  '取缔',
  '处罚',
  '案件',
  '举报',
  '违法',
  '赌博',
  '防范',
  '宣传',
  '警示',
  '曝光',
  '专项行动',
];

/** Words of advertisements that were planted into pages. Two of them in a line: one alone may be what the police fight. */
export const spamWords: readonly string[] = [
  '无码',
  '人妻',
  '国产精品',
  '精品国产',
  '一区二区',
  '欧美亚洲',
  '日韩人',
  '亚洲av',
  '色欲',
  '国产自偷',
  '黄色网站',
  '成人视频',
  '老虎机',
  '百家乐',
  '时时彩',
  '六合彩',
  '真人荷官',
  '娱乐城',
  '博彩平台',
  '彩票平台',
  '棋牌平台',
  '澳门新葡京',
  '威尼斯人',
  '体育投注',
  '代开发票',
];

/**
 * Two characters of every line that is certainly a page's, of a word of every advertisement, and of every key that no report states of
 * itself: a line without one of these is none of the three. None of them is common in what stands around a report's parts.
 */
export const outerSigns: readonly string[] = [
  // furniture that is certain, in the order above
  '位置 今天 欢迎 IP ip Ip iP 您是 字号 字体 护色 力色 眼色 景色 打印 关闭 收藏 首页 分享 扫一 信扫 返回',
  '回到 站地 无障 进入 长者 怀版 机版 体版 殊符 搜索 检索 证码 览次 览量 览数 击次 击量 击数 读次 读量 读数 问次',
  '问量 问数 任编 一篇 一条 一页 关链 关新 关文 关词 关阅 关稿 关推 关报 热门 猜你 下载 版权 co Co cO CO',
  'CP cp Cp cP 公网 标识',
  // advertisements
  '无码 人妻 产精 品国 区二 美亚 日韩 洲a 洲A 色欲 自偷 黄色 成人 老虎 百家 时彩 六合 荷官 乐城 博彩 彩票 棋牌',
  '葡京 尼斯 育投 发票',
  // registration
  '索引 索取 主题 体裁 组配 息分 象分 布机 方式 属性 文号 字号 效性 效力',
].flatMap((pairs) => pairs.split(' '));
