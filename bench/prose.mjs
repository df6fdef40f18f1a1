/**
 * Sentences for generated reports. Invented for this bench; they only have to look like the real thing to a reader:
 * long Chinese prose with years, counts, percentages and brackets. `d.count(k)` is a number from 1 to k.
 * @typedef {{ year: number, body: string, received: number, count: (most: number) => number }} Draw
 */

/** 总体情况, by its five aspects. @type {readonly { heading: string, sentences: readonly ((d: Draw) => string)[] }[]} */
export const aspects = [
  {
    heading: '（一）主动公开',
    sentences: [
      (d) =>
        `${d.year}年，${d.body}围绕年度重点任务梳理公开事项${d.count(80)}项，在门户网站更新信息${d.count(4000)}条，在政务新媒体更新信息${d.count(2500)}条。`,
      (d) =>
        `对新出台的${d.count(40)}件政策文件同步配发解读，形式有问答、图表和短视频，共${d.count(90)}篇，并在办事大厅摆放纸质读本${d.count(3000)}册。`,
      (d) =>
        `举办开放日${d.count(6)}场，参加的居民和企业代表${d.count(300)}人次；召开新闻通气会${d.count(5)}场，回答记者提问${d.count(40)}个。`,
    ],
  },
  {
    heading: '（二）依申请公开',
    sentences: [
      (d) =>
        `全年新收政府信息公开申请${d.received}件，逐件登记、会商、答复、归档，答复文书由专人核对；当面、信函和网络三种渠道保持畅通。`,
      (d) =>
        `对内容不够明确的申请，先电话沟通再发补正通知，全年沟通${d.count(60)}次；修订答复文书样式${d.count(12)}种，供各科室使用。`,
    ],
  },
  {
    heading: '（三）政府信息管理',
    sentences: [
      (d) =>
        `对历年文件的公开属性重新核对，调整属性${d.count(30)}件；发布前的三级审查留有记录，退回修改${d.count(70)}条，未发生泄露个人信息的情况。`,
      (d) =>
        `规范性文件按“谁起草、谁清理”的办法逐件过筛，清理结果在${d.year}年12月前公布，标注有效期的文件${d.count(50)}件。`,
    ],
  },
  {
    heading: '（四）政府信息公开平台建设',
    sentences: [
      (d) =>
        `网站公开专栏改版一次，新增栏目${d.count(9)}个，合并栏目${d.count(9)}个，修复失效链接${d.count(120)}处，检索结果可按日期和机关筛选。`,
      (d) =>
        `在${d.count(20)}个服务窗口设查阅点，配终端${d.count(40)}台，全年接待查阅${d.count(5000)}人次，打印材料${d.count(9000)}页。`,
    ],
  },
  {
    heading: '（五）监督保障',
    sentences: [
      (d) =>
        `把公开工作列入年度工作考核，分值${2 + d.count(6)}分；开展业务培训${d.count(6)}次，${d.count(400)}人次参加；组织社会评议${d.count(3)}次，满意的占${90 + d.count(9)}.${d.count(9)}%，全年没有需要责任追究的情形。`,
      (d) => `按季度抽查各科室公开情况，印发情况通报${d.count(4)}期，指出的${d.count(30)}个问题在当季改正。`,
    ],
  },
];

/** 存在的主要问题及改进情况. @type {readonly ((d: Draw) => string)[]} */
export const shortcomings = [
  (d) =>
    `主要问题：一是部分解读偏重文字，群众不易看懂；二是个别科室报送不够及时，全年迟报${d.count(9)}次；三是从事这项工作的人员变动较多。`,
  (d) =>
    `改进情况：建立季度例会和报送提醒制度，编写常见问题问答${d.count(60)}条；对上年指出的${d.count(12)}个问题逐项销号，现已全部办结。`,
  (d) =>
    `下一步将增加图表和案例式解读，安排新到岗人员跟班学习${d.count(10)}天，并请${d.count(20)}名居民代表试读公开内容。`,
];
