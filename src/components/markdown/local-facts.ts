import { defineMdastPlugin } from 'satteri';
import { isFact } from '../../model/facts.ts';

/** Turns `{supervisor}` into `<Fact name="supervisor" />` before anything is evaluated. */
export const localFacts = defineMdastPlugin({
  name: 'local-facts',
  mdxTextExpression(node) {
    const name = node.value.trim();
    if (!isFact(name)) return undefined;
    return {
      type: 'mdxJsxTextElement',
      name: 'Fact',
      attributes: [{ type: 'mdxJsxAttribute', name: 'name', value: name }],
      children: [],
    };
  },
});
