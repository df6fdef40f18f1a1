/**
 * The page's content for a file of its own: buttons become plain text, folded tables open, tools and controls are gone. Only
 * elements that are on the page are copied, so nothing of the report is ever read as markup.
 */
export function copyPage(main: Element): string {
  const copy = main.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const control of copy.querySelectorAll('.tools, .toolbar, .filter, .hint, .icon')) control.remove();
  for (const button of copy.querySelectorAll('button')) {
    const plain = document.createElement('span');
    plain.className = button.className.replaceAll(/\b(?:go|selected)\b/g, '').trim();
    plain.replaceChildren(...button.childNodes);
    button.replaceWith(plain);
  }
  for (const details of copy.querySelectorAll('details')) details.setAttribute('open', '');
  for (const element of copy.querySelectorAll('[tabindex], [title], [aria-current], [data-vscode-context]')) {
    for (const name of ['tabindex', 'title', 'aria-current', 'data-vscode-context']) element.removeAttribute(name);
  }
  return new XMLSerializer().serializeToString(copy);
}
