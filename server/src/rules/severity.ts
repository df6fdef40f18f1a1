import type { Provenance } from '../standards/edition.ts';
import type { Severity } from './rule.ts';

/** What a norm carries: R is recalled, not seen, and never an error. */
export function capSeverity(norm: Provenance, wanted: Severity, recalled: Severity = 'warning'): Severity {
  return norm.certainty === 'R' ? recalled : wanted;
}
