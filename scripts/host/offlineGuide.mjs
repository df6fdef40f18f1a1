// What of the user guide goes into the package: everything but its pictures, which are as large as all the rest, and the way to
// pages that are not in it.

/** @param {string} text a guide as it stands in docs/guide */
export function withoutPictures(text) {
  return text.replaceAll(/^!\[[^\]]*\]\([^)]*\)\n\n?/gm, '').replaceAll(/ · \[[^\]]*\]\(\.\.\/README\.md\)/g, '');
}
