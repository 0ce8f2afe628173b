import { childrenOf, isTask, placeOf, sectionsOf, textOf, type Item } from '../model/body.ts';
import type { Page } from '../model/read.ts';
import type { Place } from '../model/yaml.ts';

/** An item of a checklist. */
export type Task = { text: string; place: Place };

/** A pause point, or a part of a practice session with boxes to tick: its title and its items. */
export type PausePoint = { title: string; place: Place; tasks: readonly Task[] };

const lineOf = (item: Item): Task => ({
  text: childrenOf(item)
    .filter(({ type }) => type !== 'list')
    .map(textOf)
    .join(' ')
    .trim(),
  place: placeOf(item),
});

/** What of a page is ticked: the pause points of a checklist, the parts of a session that have boxes. */
export const pausePointsOf = ({ data, root }: Page): PausePoint[] =>
  data.kind !== 'checklist' && data.kind !== 'practice'
    ? []
    : sectionsOf(root)
        .filter(({ title }) => title !== '')
        .map(({ title, place, nodes }) => ({
          title,
          place,
          tasks: nodes.flatMap(childrenOf).filter(isTask).map(lineOf),
        }))
        .filter(({ tasks }) => data.kind === 'checklist' || tasks.length > 0);

/** A look at every item that is ticked; what it tells is found at the item. */
export const eachTask =
  (look: (task: Task) => { message: string; fix: string } | undefined) =>
  (page: Page): (Place & { message: string; fix: string })[] =>
    pausePointsOf(page)
      .flatMap(({ tasks }) => tasks)
      .flatMap((task) => {
        const told = look(task);
        return told ? [{ ...task.place, ...told }] : [];
      });
