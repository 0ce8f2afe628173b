import { short } from './figures.ts';

/** One panel: a quantity, and a bar for each thing that was measured. */
export type Panel = {
  title: string;
  unit: string;
  bars: readonly { label: string; value: number }[];
};

const width = 720;
const labelWidth = 210;
const rowHeight = 24;
const headHeight = 40;
const gap = 14;

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);

const heightOf = ({ bars }: Panel): number => headHeight + bars.length * rowHeight + gap;

const drawPanel = ({ title, unit, bars }: Panel, top: number): string => {
  const most = Math.max(...bars.map(({ value }) => value), Number.MIN_VALUE);
  const drawn = bars.map(({ label, value }, index) => {
    const y = top + headHeight + index * rowHeight;
    const length = Math.max(2, ((width - labelWidth - 110) * value) / most);
    const text = `${short(value)}${unit === '' ? '' : ` ${unit}`}`;
    return `<text x="${labelWidth - 10}" y="${y + 14}" text-anchor="end">${escape(label)}</text><rect x="${labelWidth}" y="${y}" width="${length.toFixed(1)}" height="18" rx="3"/><text x="${(labelWidth + length + 8).toFixed(1)}" y="${y + 14}">${text}</text>`;
  });
  return `<text class="title" x="0" y="${top + 24}">${escape(title)}</text>${drawn.join('')}`;
};

/** Bars, one panel below the other, as a picture that stands on light and on dark ground. */
export const barChart = (title: string, panels: readonly Panel[]): string => {
  const tops = panels.map((_, index) =>
    panels.slice(0, index).reduce((sum, panel) => sum + heightOf(panel), headHeight),
  );
  const height = panels.reduce((sum, panel) => sum + heightOf(panel), headHeight);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-16 0 ${width + 32} ${height}" role="img" aria-label="${escape(title)}">
<style>svg{background:#fbf8f3}text{font:14px system-ui,sans-serif;fill:#1b2a33}.title{font-weight:700}.name{font-size:18px}rect{fill:#0b5563}</style>
<text class="title name" x="0" y="26">${escape(title)}</text>
${panels.map((panel, index) => drawPanel(panel, tops[index] ?? 0)).join('\n')}
</svg>
`;
};
