import { foldKey } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { listCitedDocuments, listNumbers, type NamedDocument, readReportName } from './citedDocuments.ts';
import type { PlacedReport } from './placedReport.ts';

/** A file that may be cited, by its address and its name without folder. */
export interface CitableFile {
  readonly uri: string;
  readonly name: string;
}

/** Words that lead to a file of the workspace. */
export interface DocumentLink {
  readonly span: Span;
  readonly file: CitableFile;
}

/** What people write beside a title in a file's name. */
const besides = /^[\d\s._\-—~()（）[\]【】〔〕年月日号第版稿终修订印发正式扫描件副本附件和的关于通知：:《》「」]*$/u;
/** What can be read in the editor comes first. */
const endings = ['md', 'nianbao', 'txt', 'html', 'htm', 'pdf', 'ofd', 'docx', 'doc', 'wps'];

/**
 * The cited documents that are among the files, each told by its file's name: the whole document number, the whole title with nothing
 * beside it but dates and the like, or the body and year of a report. What several files could be is none, but one document may be there in several
 * formats.
 * @param uri the document's own address: it does not lead to itself
 */
export function listDocumentLinks(
  reports: readonly PlacedReport[],
  uri: string,
  files: readonly CitableFile[],
): readonly DocumentLink[] {
  const cited = listCitedDocuments(reports);
  if (cited.length === 0) return [];
  const others = files.filter((file) => file.uri !== uri).map((file) => readName(file));
  return cited.flatMap(({ span, named }) => {
    const file = choose(others.filter((other) => other.is(named)));
    return file ? [{ span, file }] : [];
  });
}

/** A function of the readonly file; goes with it. */
const known = new WeakMap<CitableFile, NamedFile>();

function readName(file: CitableFile): NamedFile {
  const named = known.get(file) ?? new NamedFile(file);
  known.set(file, named);
  return named;
}

/** What a file's name says, read once for all that is cited. */
class NamedFile {
  readonly file: CitableFile;
  readonly ending: string;
  readonly stem: string;
  #key: string | undefined;
  #numbers: readonly string[] | undefined;
  #report: ReturnType<typeof readReportName> | null | undefined;

  constructor(file: CitableFile) {
    this.file = file;
    const dot = file.name.lastIndexOf('.');
    this.stem = dot > 0 ? file.name.slice(0, dot) : file.name;
    this.ending = dot > 0 ? file.name.slice(dot + 1).toLowerCase() : '';
  }

  is(named: NamedDocument): boolean {
    if (named.kind === 'number') return (this.#numbers ??= listNumbers(this.stem)).includes(named.key);
    if (named.kind === 'title') return this.#isTitled(named.key);
    this.#report ??= readReportName(this.stem) ?? null;
    return this.#report?.body === named.body && this.#report.year === named.year;
  }

  /** The name in folded words. */
  get key(): string {
    this.#key ??= foldKey(this.stem);
    return this.#key;
  }

  #isTitled(title: string): boolean {
    const { key } = this;
    const at = key.indexOf(title);
    return at >= 0 && besides.test(key.slice(0, at)) && besides.test(key.slice(at + title.length));
  }
}

/** The file where all are the same document in different formats. */
function choose(files: readonly NamedFile[]): CitableFile | undefined {
  const [first, ...others] = files.toSorted((a, b) => rankOf(a) - rankOf(b));
  if (!first || others.some((other) => other.key !== first.key)) return undefined;
  // Two of one name in two folders may be of two years.
  return others.some((other) => other.ending === first.ending) ? undefined : first.file;
}

function rankOf({ ending }: NamedFile): number {
  const rank = endings.indexOf(ending);
  return rank < 0 ? endings.length : rank;
}
