type Attributes = Readonly<Record<string, string>>;

/** Makes an element; text goes in as text. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  return furnish(document.createElement(tag), attributes, children);
}

/** A 24 px line icon of the given path. */
export function icon(className: string, path: string): SVGElement {
  const line = furnish(drawing('path'), { d: path }, []);
  return furnish(drawing('svg'), { viewBox: '0 0 24 24', class: className, 'aria-hidden': 'true' }, [line]);
}

function drawing(tag: 'svg' | 'path'): SVGElement {
  return document.createElementNS('http://www.w3.org/2000/svg', tag);
}

function furnish<Made extends Element>(made: Made, attributes: Attributes, children: readonly (Node | string)[]): Made {
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}
