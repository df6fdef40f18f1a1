import { Component, type ComponentClass, type FunctionComponent, type JSX } from 'preact';

/**
 * The same part of the page, drawn again only when it is given another property or what it asks the page for changes. What a
 * keystroke left alone comes as the same object.
 */
export function keep<P extends object>(Part: FunctionComponent<P>): ComponentClass<P> {
  return class extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      // A property that is not given any more has changed, too.
      const names = Object.keys({ ...this.props, ...next });
      return names.some((name) => Reflect.get(this.props, name) !== Reflect.get(next, name));
    }

    override render(): JSX.Element {
      return <Part {...this.props} />;
    }
  };
}
