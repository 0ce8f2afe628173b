import { attributesOf, elements, isElementName } from '../../model/elements.ts';
import { inBody } from '../examples.ts';
import { bodyRule, type Told } from '../rule.ts';

/** Attributes can carry code; ours are few, and plain text. */
export const attributes = bodyRule({
  id: 'attributes',
  group: 'safety',
  why: 'An attribute can carry code, such as an event handler. Each component takes only the attributes it needs, in plain quotation marks.',
  good: [
    inBody('<Avoid because="It ends the talk.">\n\nCalm down.\n\n</Avoid>'),
    inBody('It helps <Evidence id="LIS-03" />.'),
  ],
  bad: [
    inBody('<Say onclick="go()">\n\nHello.\n\n</Say>'),
    inBody('<Say {...props}>\n\nHello.\n\n</Say>'),
    inBody('<Avoid because={because}>\n\nCalm down.\n\n</Avoid>'),
    inBody('<Avoid>\n\nCalm down.\n\n</Avoid>'),
    inBody('It helps <Evidence id="LIS-3" />.'),
    inBody('<Say client:load>\n\nHello.\n\n</Say>'),
  ],
  look: (node): Told[] => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
    const name = node.name ?? '';
    if (!isElementName(name)) return [];
    const known = attributesOf(name);
    const takes =
      known.length === 0
        ? `Write it without any: <${name}>.`
        : `Write it like this: <${name} ${known.map((key) => `${key}="…"`).join(' ')}>.`;
    const told = node.attributes.flatMap((attribute): Told[] => {
      if (attribute.type !== 'mdxJsxAttribute')
        return [{ message: 'An attribute in curly braces stands here.', fix: `Take it out. ${takes}` }];
      if (!known.includes(attribute.name))
        return [
          { message: `"${attribute.name}" is not an attribute of <${name}>.`, fix: `Take it out. ${takes}` },
        ];
      if (typeof attribute.value !== 'string')
        return [
          {
            message: `"${attribute.name}" has no text in quotation marks.`,
            fix: `Write it like this: ${attribute.name}="…".`,
          },
        ];
      return [];
    });
    if (told.length > 0) return told;
    const written = node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' ? [[attribute.name, attribute.value] as const] : [],
    );
    if (written.length > new Set(written.map(([key]) => key)).size)
      return [{ message: `An attribute of <${name}> stands here twice.`, fix: 'Keep one of the two.' }];
    const result = elements[name].safeParse(Object.fromEntries(written));
    return result.success
      ? []
      : [{ message: `<${name}> lacks an attribute, or it is not in its form.`, fix: takes }];
  },
});
