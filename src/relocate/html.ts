import { html, parse, serialize, type DefaultTreeAdapterTypes } from 'parse5';

export type Document = DefaultTreeAdapterTypes.Document;
export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** A page's tree; what stands in `<noscript>` is read as elements too, so that its links are seen. */
export const parsePage = (text: string): Document => parse(text, { scriptingEnabled: false });

/** A tree as the text of a page. */
export const printPage = (page: Document): string => serialize(page, { scriptingEnabled: false });

/** All elements below a node in reading order, those in templates included. */
export const elementsIn = (node: Node): Element[] => {
  const children = [
    ...('childNodes' in node ? node.childNodes : []),
    ...('content' in node ? node.content.childNodes : []),
  ];
  return children.flatMap((child) => ('tagName' in child ? [child, ...elementsIn(child)] : []));
};

const fullName = ({ prefix, name }: { prefix?: string | undefined; name: string }): string =>
  prefix ? `${prefix}:${name}` : name;

/** An attribute's value, where the element has it. */
export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((candidate) => fullName(candidate) === name)?.value;

/** Sets an attribute, or adds it. */
export const setAttribute = (element: Element, name: string, value: string): void => {
  const found = element.attrs.find((candidate) => fullName(candidate) === name);
  if (found) found.value = value;
  else element.attrs.push({ name, value });
};

/** Takes an attribute away. */
export const removeAttribute = (element: Element, name: string): void => {
  element.attrs = element.attrs.filter((candidate) => fullName(candidate) !== name);
};

/** Makes an element that stands nowhere yet. */
export const makeElement = (tagName: string, attributes: Record<string, string>): Element => ({
  nodeName: tagName,
  tagName,
  attrs: Object.entries(attributes).map(([name, value]) => ({ name, value })),
  namespaceURI: html.NS.HTML,
  childNodes: [],
  parentNode: null,
});

/** Puts an element directly behind another. */
export const insertAfter = (place: Element, added: Element): void => {
  const siblings = place.parentNode?.childNodes;
  if (!siblings) throw new Error(`<${place.tagName}> stands nowhere, so nothing can follow it.`);
  siblings.splice(siblings.indexOf(place) + 1, 0, added);
  added.parentNode = place.parentNode;
};

/** Takes an element out of its page. */
export const removeElement = (element: Element): void => {
  const siblings = element.parentNode?.childNodes;
  siblings?.splice(siblings.indexOf(element), 1);
  element.parentNode = null;
};

/** The text directly within an element. */
export const ownText = (element: Element): string =>
  element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');

/** Replaces what an element holds with a text. */
export const setText = (element: Element, value: string): void => {
  element.childNodes = [{ nodeName: '#text', value, parentNode: element }];
};

/** The one element of that name which every page has. */
export const theElement = (page: Document, tagName: 'html' | 'head'): Element => {
  const found = elementsIn(page).find((element) => element.tagName === tagName);
  // The parser adds both where a page leaves them out.
  if (!found) throw new Error(`The page has no <${tagName}>.`);
  return found;
};
