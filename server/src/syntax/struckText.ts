const struckTags = new Set(['del', 's', 'strike']);

/**
 * Whether an element's words are struck through: deleted, though they can be seen. `<s>5</s>6` says 6, not 56.
 * @param style the element's own `style`; what a page's style sheet says is not looked at
 */
export function isStruck(name: string, style: string | undefined): boolean {
  if (struckTags.has(name)) return true;
  return (
    style !== undefined &&
    /text-(?:decoration(?:-line)?\s{0,9}:[^;]{0,99}?line-through|line-through\s{0,9}:\s{0,9}(?:single|double))/i.test(
      style,
    )
  );
}
