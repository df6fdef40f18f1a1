/** The guide without its pictures and without links to pages that are not in the package. */
export function withoutPictures(text: string): string;
