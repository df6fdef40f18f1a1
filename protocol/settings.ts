import { editionChoices } from './editionChoices.ts';
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

/** A value of a setting and what it means; the sentence ends with a full stop. */
export interface SettingChoice {
  readonly value: string;
  readonly description: Text;
}

interface ChoiceSetting extends SettingBase {
  readonly type: 'choice';
  readonly choices: readonly SettingChoice[];
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

interface SwitchSetting extends SettingBase {
  readonly type: 'switch';
  readonly default: boolean;
}

interface CountSetting extends SettingBase {
  readonly type: 'count';
  /** A whole number from 0 on. */
  readonly default: number;
}

type Setting = ChoiceSetting | SwitchSetting | TextSetting | CountSetting | RulesSetting;

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
    choices: editionChoices,
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
    key: 'nianbao.codeLens',
    type: 'switch',
    default: true,
    scope: 'resource',
    order: 5,
    description: {
      zh: '每张表上方是否显示一行：勾稽关系成立几项、有几个问题、对齐。',
      en: 'Controls whether a line above each table shows how many of its relations hold, how many problems it has, and a way to align it.',
    },
  },
  {
    key: 'nianbao.inlayHints',
    type: 'switch',
    default: false,
    scope: 'resource',
    order: 6,
    description: {
      zh: '合计不符或空着时，是否在旁边显示应为多少；正文的“收到”数旁，是否显示它等于表中哪一项。原文连在一起的数字，分开的竖线总是显示。',
      en: 'Controls whether the computed number stands beside a total that differs or is blank, and beside a number of applications in prose the figure it equals. Lines between digits that ran together are always shown.',
    },
  },
  {
    key: 'nianbao.tabInTables',
    type: 'switch',
    default: false,
    scope: 'window',
    order: 7,
    description: {
      zh: '光标在报告的表格里时，Tab 和 Shift+Tab 是否跳到下一格、上一格；其他地方照常缩进。关着时用命令“下一格”“上一格”“下一行”。',
      en: 'Controls whether Tab and Shift+Tab go to the next and the previous cell while the cursor is in a table of a report; they indent as ever elsewhere. The commands Next Cell, Previous Cell and Next Row are there either way.',
    },
  },
  {
    key: 'nianbao.largeDocument',
    type: 'count',
    default: 500_000,
    scope: 'resource',
    order: 8,
    description: {
      zh: '超过多少个字符算大文件：标题和数字的颜色、表格上方的行、行内的数字不再显示，打字才不受影响；检查、改法、悬停、补全照常。停了什么，看右下角 `{}`。0 表示不限。',
      en: 'Controls above how many characters a document counts as large: colours of headings and numbers, lines above tables and numbers within the text then rest, so that typing stays swift; checks, fixes, hover and completion go on. What rests stands behind the `{}` of the status bar. 0 means never.',
    },
  },
  {
    key: 'nianbao.pasteTables',
    type: 'switch',
    default: true,
    scope: 'resource',
    order: 9,
    description: {
      zh: '从 Word、Excel、WPS 或网页复制的表格粘贴到报告里时，是否提供“粘贴为报告表格”。需要较新的 VS Code（1.97 起）；旧版本用命令“粘贴为报告表格”。',
      en: 'Controls whether pasting a table copied from Word, Excel, WPS or a web page into a report offers “Paste as Report Table”. It takes VS Code 1.97 or newer; before that there is the command Paste as Report Table.',
    },
  },
  {
    key: 'nianbao.trace.server',
    type: 'choice',
    default: 'off',
    scope: 'window',
    order: 10,
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
