import type { Text } from '../server/src/text/message.ts';

/** Levels of a reporting body, in the order of choices. */
export const levelNames = ['state', 'province', 'city', 'county', 'department', 'township'] as const;
export type LevelName = (typeof levelNames)[number];

/** `auto`, the editions of the national format, then what reports were like before it. */
export const editionNames = [
  'auto',
  '2021',
  '2019',
  'key-points',
  'stat-2014',
  'fujian-2014',
  'fujian-2009',
  'guangzhou-2008',
  'zhejiang-2008',
  'shanghai-2008',
  'dingxi-2008',
  'national-2008',
] as const;
export const ruleLevels = ['default', 'off', 'info', 'warning', 'error'] as const;
export const traceLevels = ['off', 'messages', 'verbose'] as const;

/** What the levels are called where one is chosen. */
export const levelTexts: Readonly<Record<LevelName, Text>> = {
  state: { zh: '国务院部门', en: 'A department of the State Council' },
  province: { zh: '省级人民政府', en: 'A provincial government' },
  city: { zh: '设区的市、自治州人民政府', en: 'A city (prefecture) government' },
  county: { zh: '县级人民政府', en: 'A county government' },
  department: { zh: '地方人民政府的部门', en: 'A department of a local government' },
  township: { zh: '乡镇人民政府、街道办事处', en: 'A township or subdistrict' },
};

interface SettingBase {
  /** As in settings.json, `nianbao.` included. */
  readonly key: string;
  readonly scope: 'resource' | 'window';
  /** Place in the settings editor, from 1. */
  readonly order: number;
  /** What it controls; ends with a full stop. */
  readonly description: Text;
  /** It may stand in a folder's `.nianbao.json`, too, without `nianbao.`. */
  readonly inFolderFile?: true;
}

interface ChoiceSetting extends SettingBase {
  readonly type: 'choice';
  readonly choices: readonly { readonly value: string; readonly description: Text }[];
  readonly default: string;
}

interface TextSetting extends SettingBase {
  readonly type: 'text';
  readonly default: string;
}

/** An object with a property for each rule; the properties come from the registry of rules. */
interface RulesSetting extends SettingBase {
  readonly type: 'rules';
}

type Setting = ChoiceSetting | TextSetting | RulesSetting;

/** Every setting. `package.json`, the nls files and `docs/settings.md` are written from this table by `npm run generate`. */
export const settingsTable: readonly Setting[] = [
  {
    key: 'nianbao.edition',
    type: 'choice',
    default: 'auto',
    scope: 'resource',
    inFolderFile: true,
    order: 1,
    description: {
      zh: '按哪一版格式检查报告。文件开头写明版式的，以文件为准。',
      en: 'Controls which version of the report format is checked against. A report that names its edition in its front matter is checked against that one.',
    },
    choices: [
      {
        value: 'auto',
        description: {
          zh: '按表格标签、引用的通知和年度判断，并说明理由。',
          en: 'Told by table labels, the notice cited and the year; the reason is shown.',
        },
      },
      {
        value: '2021',
        description: {
          zh: '国办公开办函〔2021〕30号，2021年度起使用。',
          en: 'The format of 2021, for report years from 2021 on.',
        },
      },
      {
        value: '2019',
        description: {
          zh: '国办公开办函〔2019〕60号（试行），用于2019、2020年度。',
          en: 'The trial format of 2019, for the report years 2019 and 2020.',
        },
      },
      {
        value: 'key-points',
        description: {
          zh: '年度政府信息公开工作要点落实情况报告，不是年度报告。',
          en: 'Reports on carrying out the year’s key points, which are no annual reports.',
        },
      },
      {
        value: 'stat-2014',
        description: {
          zh: '国办发〔2014〕32号统计表，2014至2018年度。',
          en: 'The statistical table of 2014, for the report years 2014 to 2018.',
        },
      },
      {
        value: 'fujian-2014',
        description: {
          zh: '福建省的写法和统计表，2014至2018年度。',
          en: 'The parts and the table used in Fujian, for the report years 2014 to 2018.',
        },
      },
      {
        value: 'fujian-2009',
        description: {
          zh: '福建省的写法和附表，2008至2013年度。',
          en: 'The parts and the annex used in Fujian, for the report years 2008 to 2013.',
        },
      },
      {
        value: 'guangzhou-2008',
        description: {
          zh: '广州市的七个部分和附表1至4，2008至2013年度。',
          en: 'The seven parts and annexes 1 to 4 used in Guangzhou, for the report years 2008 to 2013.',
        },
      },
      {
        value: 'zhejiang-2008',
        description: {
          zh: '浙江省的六个部分，2008至2013年度。',
          en: 'The six parts used in Zhejiang, for the report years 2008 to 2013.',
        },
      },
      {
        value: 'shanghai-2008',
        description: {
          zh: '上海市的写法和代码01至54的统计表，2008至2013年度。',
          en: 'The parts used in Shanghai and its table of codes 01 to 54, for the report years 2008 to 2013.',
        },
      },
      {
        value: 'dingxi-2008',
        description: {
          zh: '定西市代码01至35的统计报表，2008至2018年度。',
          en: 'The table of codes 01 to 35 used in Dingxi, for the report years 2008 to 2018.',
        },
      },
      {
        value: 'national-2008',
        description: {
          zh: '2007年《条例》第三十二条的六项内容，2008至2018年度。',
          en: 'The six items of the Disclosure Regulations of 2007, for the report years 2008 to 2018.',
        },
      },
    ],
  },
  {
    key: 'nianbao.level',
    type: 'choice',
    default: 'auto',
    scope: 'resource',
    inFolderFile: true,
    order: 2,
    description: {
      zh: '编制报告的机关属于哪一级。各级人民政府要多报告工作考核、社会评议和责任追究结果；能不能制定规章也看层级。',
      en: 'Controls what kind of body the reports are taken to come from. Governments report more than departments, and only some bodies may make rules (规章).',
    },
    choices: [
      {
        value: 'auto',
        description: {
          zh: '按文件开头或标题判断；判断不了的，与层级有关的检查不做。',
          en: 'Told by front matter or title; where neither tells, checks that depend on it are left out.',
        },
      },
      ...levelNames.map((value) => ({
        value,
        description: { zh: `${levelTexts[value].zh}。`, en: `${levelTexts[value].en}.` },
      })),
    ],
  },
  {
    key: 'nianbao.organisation',
    type: 'text',
    default: '',
    scope: 'resource',
    inFolderFile: true,
    order: 3,
    description: {
      zh: '编制报告的机关全称，用于标题里没有写机关的报告；空着的，按文件开头或标题判断。',
      en: 'Controls the full name of the body for reports whose title does not name it; empty, it is told by front matter or title.',
    },
  },
  {
    key: 'nianbao.rules',
    type: 'rules',
    scope: 'resource',
    inFolderFile: true,
    order: 4,
    description: {
      zh: '每条规则怎样报告：关闭（off）、提示（info）、警告（warning）、错误（error），或者照规则本来的级别（default）。级别只能调低，不能高于规则本来的级别。',
      en: 'Controls how each rule reports: not at all (off), for information (info), as a warning, as an error, or at its own level (default). A level can be lowered, never raised above the rule’s own.',
    },
  },
  {
    key: 'nianbao.trace.server',
    type: 'choice',
    default: 'off',
    scope: 'window',
    order: 5,
    description: {
      zh: '日志里记录多少编辑器与检查服务之间的往来，用于查找故障。',
      en: 'Controls how much of the traffic between editor and server the log holds, to find faults.',
    },
    choices: [
      { value: 'off', description: { zh: '不记录。', en: 'Nothing.' } },
      { value: 'messages', description: { zh: '记录每次往来的名称。', en: 'The name of each message.' } },
      {
        value: 'verbose',
        description: {
          zh: '连同内容一起记录，其中有报告原文。',
          en: 'Messages with what they hold, the text of reports included.',
        },
      },
    ],
  },
];
