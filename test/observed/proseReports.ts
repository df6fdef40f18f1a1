import { department, type Observation, reportOf, seenIn, words } from './observation.ts';

/** A clean report whose prose says this instead of its sentence on 主动公开. */
function saying(
  row: string,
  seen: string,
  year: number,
  sentence: string,
  more: Partial<Observation> = {},
): Observation {
  return seenIn(
    row,
    seen,
    reportOf(year < 2021 ? '2019' : '2021', year, department),
    'pipe rows',
    [[words.disclosure, sentence]],
    more,
  );
}

/** What was seen in sentences: figures in prose are judged by rules of their own, and nothing else may break. */
export const proseReports: readonly Observation[] = [
  saying(
    '2019 福清市教育局',
    'numbering of three levels below the parts',
    2019,
    '1.公开目录\n（1）修订目录\n（2）公布目录\n2.公开文件\n全部公开。',
  ),
  saying('2020 会昌县中村乡', 'a sentence that ends after 余', 2020, '全年公开各类信息260余'),
  saying(
    '2020 邹城市唐村镇人民政府',
    'parts that add up',
    2020,
    '全年公开政府信息共81条，其中机构职能50条、工作动态9条、财政2条、人事6条、其他14条。',
  ),
  saying(
    '2021 揭阳市榕城区政府办公室',
    'all applicants are natural persons',
    2021,
    '收到申请7件，均为自然人提出，全部答复。',
  ),
  saying(
    '2021 杭州市滨江区民政局(镜像站)',
    'parts of an open list',
    2021,
    '公开信息180余条，其中机构6条、工作动态110条、救助15条、养老23条、财政3条等。',
  ),
  saying(
    '2021 泉州市鲤城区人民政府办公室',
    'ten parts that add up',
    2021,
    '公开124件：文件52件、计划17件、财政7件、人事6件、其他42件。',
  ),
  saying(
    '2021 莆田市涵江区民政局',
    'parts that add up',
    2021,
    '公开信息56条，其中12条、6条、8条、13条、11条、6条分属六类。',
  ),
  saying(
    '2021 遂宁经开区',
    'parts that do not add up',
    2021,
    '公开信息977条，其中政策11条、动态270条、公告28条、其他145条。',
    { open: ['prose-sum'] },
  ),
  saying('2022 舒城县水利局', 'parts that add up', 2022, '收到申请11件，其中网络6件、信函5件。', {
    open: ['prose-table'],
  }),
  saying(
    '2023 南昌市卫生健康委员会(镜像站)',
    'an unusual name for applications',
    2023,
    '共处理依申请公开事项10件，皆按时办结。',
    { open: ['prose-table'] },
  ),
  saying(
    '2023 杭州市卫生健康委员会(委网站版)',
    'parts that add up',
    2023,
    '收到申请44件，予以公开42件，部分公开0件，不予公开2件。',
    { open: ['prose-table'] },
  ),
  saying(
    '2023 杭州市滨江区长河街道(镜像站)',
    'parts of a list that is not complete',
    2023,
    '公开信息423条，其中机构1条、计划3条、财政3条、服务85条、动态312条。',
    { open: ['prose-sum'] },
  ),
  saying(
    '2023 漳平市卫生健康局',
    'numbers of other scopes that differ and are right',
    2023,
    '公文公开属性：共公开信息58条，其中主动公开49条，依申请公开9条。',
  ),
  saying(
    '2024 国家卫生健康委员会(转载站)',
    'shares rounded so that they add up to 100',
    2024,
    '答复1046件，其中862件占82.4%，171件占16.3%，13件占1.3%。',
    { open: ['prose-percent', 'prose-table'] },
  ),
  saying(
    '2024 杭州市上城区财政局',
    'a regulation that is no longer in force',
    2024,
    '落实《云州省政府信息公开暂行办法》要求，更新目录。',
    { open: ['law-name', 'standard-outdated'] },
  ),
];
