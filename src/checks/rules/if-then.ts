import { findAll, isElement, isType, placeOf, sectionsOf, type Node } from '../../model/body.ts';
import { inSituation } from '../examples.ts';
import { pageRule } from '../rule.ts';

const section = (root: Node, title: string) => sectionsOf(root).find((part) => part.title === title);

const branches = (rows: number) =>
  `<IfThen>\n\n| If you see or hear | Then |\n| --- | --- |\n${'| One | Do it. |\n'.repeat(rows)}\n</IfThen>`;

const mostRows = { situation: 7, playbook: 9 } as const;

/** Branches fit a glance. */
export const ifThen = pageRule({
  id: 'if-then',
  group: 'structure',
  why: 'A plan of the form "if this, then that" is remembered under stress. A few of them fit a glance: three to seven, on a playbook nine.',
  good: [inSituation('four rows', {})],
  bad: [
    inSituation('one row', { sections: { 'If… then…': branches(1) } }),
    inSituation('eight rows', { sections: { 'If… then…': branches(8) } }),
    inSituation('a table without <IfThen>', {
      sections: { 'If… then…': branches(4).replace(/<\/?IfThen>/g, '') },
    }),
  ],
  look: ({ data, root }) => {
    if (data.kind !== 'situation' && data.kind !== 'playbook') return [];
    const part = section(root, 'If… then…');
    if (!part) return [];
    const holder = part.nodes.find(isElement('IfThen'));
    const table = holder && findAll(holder, isType('table'))[0];
    if (!table || table.children[0]?.children.length !== 2)
      return [
        {
          ...part.place,
          message: '"If… then…" holds no table of two columns inside <IfThen>.',
          fix: 'Write <IfThen>, a blank line, the table | If you see or hear | Then |, a blank line, </IfThen>.',
        },
      ];
    const rows = table.children.length - 1;
    const most = mostRows[data.kind];
    return rows >= 3 && rows <= most
      ? []
      : [{ ...placeOf(table), message: `"If… then…" has ${rows} rows.`, fix: `Keep three to ${most}.` }];
  },
});
