const opening = /(^|[\s([{“‘—–])(["'])/g;

/** Straight quotation marks as printers set them; bodies get theirs from the parser, frontmatter here. */
export const typographic = (text: string): string =>
  text
    .replace(opening, (_, before: string, mark: string) => before + (mark === '"' ? '“' : '‘'))
    .replaceAll('"', '”')
    .replaceAll("'", '’')
    .replaceAll('...', '…');
