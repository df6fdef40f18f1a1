import type { SettingChoice } from './settings.ts';

/** What `nianbao.edition` can be, in the order of `editionNames`. */
export const editionChoices: readonly SettingChoice[] = [
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
];
