import type { CheckCommand } from './arguments.ts';
import type { CheckFormat, FormatOptions } from './checkFormat.ts';
import { createGithubFormat } from './github.ts';
import { describeOrigins, jsonVersion, toCheckedFile, toFailure } from './json.ts';
import { printFailure, printFindings, printSummary } from './pretty.ts';
import { createSarifFormat } from './sarif.ts';

const formats: Readonly<Record<CheckCommand['format'], (options: FormatOptions) => CheckFormat>> = {
  pretty: createPrettyFormat,
  json: createJsonFormat,
  sarif: createSarifFormat,
  github: createGithubFormat,
};

export function createCheckFormat(name: CheckCommand['format'], options: FormatOptions): CheckFormat {
  return formats[name](options);
}

function createJsonFormat({ locale }: FormatOptions): CheckFormat {
  return {
    start: `{"version":${jsonVersion},"files":[\n`,
    between: ',\n',
    checked: ({ path, text, reports, findings, origins, failure }) => {
      const file = { ...toCheckedFile(path, text, reports, findings, locale), ...describeOrigins(origins) };
      const printed = JSON.stringify(failure ? { ...file, error: toFailure(failure, locale) } : file);
      return { text: printed, fixable: 0 };
    },
    failed: ({ path, failure }) =>
      JSON.stringify({ path, error: toFailure(failure, locale), reports: [], problems: [] }),
    end: () => '\n]}\n',
  };
}

function createPrettyFormat(options: FormatOptions): CheckFormat {
  return {
    start: '',
    between: '',
    checked: ({ path, text, findings, failure }) => {
      const shown = findings.map((finding) => ({ finding, fixes: finding.fixes() }));
      const failed = failure ? printFailure(path, failure, options) : '';
      return {
        text: failed + printFindings(path, text, shown, options),
        fixable: shown.filter(({ fixes }) => fixes.some((fix) => fix.kind === 'safe')).length,
      };
    },
    failed: ({ path, failure }) => printFailure(path, failure, options),
    end: (totals) => (options.quiet ? '' : printSummary(totals, options)),
  };
}
