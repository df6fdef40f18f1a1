import { cellBlank } from './cell-blank.ts';
import { cellMerged } from './cell-merged.ts';
import { cellNotANumber } from './cell-not-a-number.ts';
import { cellSplitDigits } from './cell-split-digits.ts';
import { completionRate } from './completion-rate.ts';
import { contentMissing } from './content-missing.ts';
import { documentNumber } from './document-number.ts';
import { headingInline } from './heading-inline.ts';
import { headingNumber } from './heading-number.ts';
import { lawName } from './law-name.ts';
import { listNumber } from './list-number.ts';
import { numberMarks } from './number-marks.ts';
import { numberSpacing } from './number-spacing.ts';
import { pageResidue } from './page-residue.ts';
import { periodMissing } from './period-missing.ts';
import { proseCount } from './prose-count.ts';
import { proseGrowth } from './prose-growth.ts';
import { prosePercent } from './prose-percent.ts';
import { proseRate } from './prose-rate.ts';
import { proseSum } from './prose-sum.ts';
import { proseTable } from './prose-table.ts';
import { pinyinNoise } from './pinyin-noise.ts';
import { replacementNoise } from './replacement-noise.ts';
import { punctuationWidth } from './punctuation-width.ts';
import type { Rule } from './rule.ts';
import { rulesAuthority } from './rules-authority.ts';
import { sectionEmpty } from './section-empty.ts';
import { sectionMissing } from './section-missing.ts';
import { sectionOrder } from './section-order.ts';
import { sectionTitle } from './section-title.ts';
import { standardOutdated } from './standard-outdated.ts';
import { suppressionReason } from './suppression-reason.ts';
import { suppressionUnused } from './suppression-unused.ts';
import { tableBalance } from './table-balance.ts';
import { tableLabel } from './table-label.ts';
import { tableMissing } from './table-missing.ts';
import { tableOrder } from './table-order.ts';
import { tableShape } from './table-shape.ts';
import { tableTotal } from './table-total.ts';
import { textEncoding } from './text-encoding.ts';
import { titleForm } from './title-form.ts';
import { titleMarks } from './title-marks.ts';
import { wording } from './wording.ts';
import { yearMismatch } from './year-mismatch.ts';

/** Every rule, in the order of settings and pages. Retired ids stay here as comments and are never used again. */
export const rules: readonly Rule[] = [
  // parts
  titleForm,
  periodMissing,
  yearMismatch,
  sectionMissing,
  sectionOrder,
  sectionTitle,
  sectionEmpty,
  tableMissing,
  contentMissing,
  standardOutdated,
  // numbering
  headingNumber,
  headingInline,
  listNumber,
  // cells
  cellBlank,
  cellNotANumber,
  cellSplitDigits,
  cellMerged,
  tableLabel,
  tableShape,
  // relations
  tableTotal,
  tableBalance,
  tableOrder,
  rulesAuthority,
  // prose
  proseSum,
  prosePercent,
  proseRate,
  proseGrowth,
  proseCount,
  proseTable,
  completionRate,
  // language
  documentNumber,
  punctuationWidth,
  numberSpacing,
  numberMarks,
  titleMarks,
  wording,
  lawName,
  // residue
  pageResidue,
  pinyinNoise,
  replacementNoise,
  textEncoding,
  // suppression
  suppressionReason,
  suppressionUnused,
];
