/** A pair of bars: the share of queries answered first, from 0 to 1, by each search. */
export type Bars = { label: string; plain: number; ours: number };

const size = { width: 720, row: 46, left: 110, top: 64, bar: 17 } as const;
const colors = { plain: '#a9b8bf', ours: '#0b5563', ink: '#1b2a33', paper: '#fbf8f3' } as const;

const percent = (value: number): string => `${Math.round(value * 100)}%`;

const bar = (value: number, y: number, color: string): string => {
  const width = Math.round(value * (size.width - size.left - 80));
  return (
    `<rect x="${size.left}" y="${y}" width="${width}" height="${size.bar}" rx="3" fill="${color}"/>` +
    `<text x="${size.left + width + 8}" y="${y + 13}" font-size="13">${percent(value)}</text>`
  );
};

const row = ({ label, plain, ours }: Bars, index: number): string => {
  const y = size.top + index * size.row;
  return (
    `<text x="${size.left - 12}" y="${y + 22}" text-anchor="end" font-size="15">${label}</text>` +
    bar(plain, y, colors.plain) +
    bar(ours, y + size.bar + 2, colors.ours)
  );
};

/** A bar chart as SVG text: for each style of query, plain Pagefind above our layer. */
export const drawChart = (title: string, rows: readonly Bars[]): string => {
  const height = size.top + rows.length * size.row + 16;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${height}" role="img" aria-label="${title}" ` +
    `font-family="Atkinson Hyperlegible Next, system-ui, sans-serif" fill="${colors.ink}">` +
    `<rect width="100%" height="100%" fill="${colors.paper}"/>` +
    `<text x="16" y="28" font-size="18" font-weight="700">${title}</text>` +
    `<rect x="16" y="40" width="12" height="12" fill="${colors.plain}"/><text x="34" y="51" font-size="13">plain Pagefind</text>` +
    `<rect x="150" y="40" width="12" height="12" fill="${colors.ours}"/><text x="168" y="51" font-size="13">Steady</text>` +
    rows.map(row).join('') +
    `</svg>\n`
  );
};
