import type { Claim } from '../model/claims/claim.ts';
import type { Report } from '../model/report.ts';

/** Whether a number in prose speaks of the same bodies as the tables: of the report's own, perhaps, or of others. */
export type ScopeMatch = 'same' | 'unsure' | 'other';

/** A body that reports for an area (its tables may add up everyone's), one that reports for itself, or one we do not know. */
function kindOf(level: Report['level'], organisation: string): 'area' | 'office' | undefined {
  if (level === 'department' || level === 'state') return 'office';
  if (
    /(?:局|委员会|委|办|厅|室|中心|院|会|公司|学校|站|队)$/.test(organisation) &&
    !/管(?:理)?委(?:员)?会$/.test(organisation)
  ) {
    return 'office';
  }
  if (level !== undefined || /(?:政府|管委会|管理委员会|[省市县区州旗乡镇]|街道|实验区)$/.test(organisation))
    return 'area';
  return undefined;
}

const wholeArea = /^(?:全|我|本)(?:市|县|区|省|州|盟|旗|镇|乡|街道)$|^全域$/;
const ownOffice = /^(?:本|我)(?:机关|级|单位|部门|局|委|办|院|厅|馆|会|中心|行政机关)$|本级$|^全[局委院]$/;
const government = /政府/;

/**
 * Compares the words for the scope of a number (全市, 本机关, 市政府办公室) with what the tables of this report count.
 * Whether a government's tables are its own or those of its whole area, the report mostly does not say.
 */
export function matchScope({ scope, sentence }: Claim, report: Report): ScopeMatch {
  if (scope === undefined || scope.startsWith('全年') || isOnlyCited(scope, sentence.text)) return 'same';
  const { level, organisation = '' } = report;
  const kind = kindOf(level, organisation);
  if ((wholeArea.test(scope) || government.test(scope)) && isOtherArea(scope, organisation)) return 'other';
  if (wholeArea.test(scope)) return kind === 'area' ? 'same' : kind === 'office' ? 'other' : 'unsure';
  if (ownOffice.test(scope)) return kind === 'office' ? 'same' : kind === 'area' ? 'other' : 'unsure';
  if (!government.test(scope)) return 'other';
  if (kind === undefined) return 'unsure';
  const isOffice = /办公?[室厅]?$/.test(scope);
  if (kind === 'area') return isOffice || sentence.text.includes('本级') ? 'other' : 'same';
  return /政府办公?[室厅]?$/.test(organisation) ? 'same' : 'other';
}

/** 按照省政府办公厅的要求: whose demand it is says nothing about whose number follows. */
function isOnlyCited(scope: string, sentence: string): boolean {
  const at = sentence.indexOf(scope);
  return at >= 0 && /(?:按照|根据|落实|贯彻|依据|经|国务院|省、)[^,;]{0,14}$/.test(sentence.slice(0, at));
}

/** 全市 or 市政府 in the report of a county: the city above it. */
function isOtherArea(scope: string, organisation: string): boolean {
  const own = areaOf(organisation);
  const named = areaOf(scope);
  return own !== undefined && named !== undefined && named !== own;
}

/** What kind of area a body is named for. */
function areaOf(body: string): string | undefined {
  return /(省|市|县|区|州|盟|旗|镇|乡|街道)(?:人民)?(?:政府)?(?:办公?[室厅]?)?$/.exec(body)?.[1];
}
