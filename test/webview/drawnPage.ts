// As much of a browser's document as Preact draws on, with what stands in it for the tests to read. Nothing is laid out.

type Listener = (this: DrawnNode, event: { readonly type: string; readonly target: DrawnNode }) => void;

export class DrawnNode {
  readonly childNodes: DrawnNode[] = [];
  readonly attributes: { readonly name: string; readonly value: string }[] = [];
  parentNode: DrawnNode | null = null;
  readonly #listeners = new Map<string, Listener>();

  constructor(
    /** 1: an element; 3: a text. */
    readonly nodeType: 1 | 3,
    readonly localName: string,
    public data = '',
    readonly namespaceURI = 'http://www.w3.org/1999/xhtml',
  ) {}

  get firstChild(): DrawnNode | null {
    return this.childNodes[0] ?? null;
  }

  get nextSibling(): DrawnNode | null {
    const siblings = this.parentNode?.childNodes ?? [];
    return siblings[siblings.indexOf(this) + 1] ?? null;
  }

  insertBefore<T extends DrawnNode>(node: T, before: DrawnNode | null): T {
    node.remove();
    const at = before ? this.childNodes.indexOf(before) : this.childNodes.length;
    this.childNodes.splice(at, 0, node);
    node.parentNode = this;
    return node;
  }

  appendChild<T extends DrawnNode>(node: T): T {
    return this.insertBefore(node, null);
  }

  removeChild<T extends DrawnNode>(node: T): T {
    node.remove();
    return node;
  }

  remove(): void {
    const siblings = this.parentNode?.childNodes ?? [];
    const at = siblings.indexOf(this);
    if (at >= 0) siblings.splice(at, 1);
    this.parentNode = null;
  }

  getAttribute(name: string): string | null {
    return this.attributes.find((attribute) => attribute.name === name)?.value ?? null;
  }

  setAttribute(name: string, value: unknown): void {
    this.removeAttribute(name);
    this.attributes.push({ name, value: String(value) });
  }

  removeAttribute(name: string): void {
    const at = this.attributes.findIndex((attribute) => attribute.name === name);
    if (at >= 0) this.attributes.splice(at, 1);
  }

  addEventListener(type: string, listener: Listener): void {
    this.#listeners.set(type, listener);
  }

  removeEventListener(type: string): void {
    this.#listeners.delete(type);
  }

  getBoundingClientRect(): { readonly width: number } {
    return { width: 600 };
  }

  click(): void {
    this.#listeners.get('click')?.call(this, { type: 'click', target: this });
  }

  /** All text in it. */
  get text(): string {
    return this.nodeType === 3 ? this.data : this.childNodes.map((child) => child.text).join('');
  }

  /** The elements in it that are so, in the order of the page. */
  find(is: (element: DrawnNode) => boolean): readonly DrawnNode[] {
    return this.childNodes.flatMap((child) => [
      ...(child.nodeType === 1 && is(child) ? [child] : []),
      ...child.find(is),
    ]);
  }
}

/** What the page asks its `document` for. */
export class DrawnDocument {
  title = '';
  readonly root = new DrawnNode(1, 'div');

  querySelector(selector: string): DrawnNode | null {
    return selector === '#root' ? this.root : null;
  }

  createElementNS(namespace: string, name: string): DrawnNode {
    return new DrawnNode(1, name, '', namespace);
  }

  createTextNode(data: string): DrawnNode {
    return new DrawnNode(3, '#text', data);
  }
}
