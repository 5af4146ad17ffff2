/** A function of a generated program: a value of the gathered data → its JSON; undefined where it is not plain. */
export type Written = (value: unknown) => string | undefined;

/**
 * JavaScript that is put together from pieces and compiled once. Into the text go only names of the validated schema
 * and of the document, as JSON; everything else the program uses are constants, which it knows by number.
 */
export class Program {
  readonly #functions: string[] = [];
  readonly #constants: unknown[] = [];

  /** Functions so far: what bounds the size of the program. */
  get size(): number {
    return this.#functions.length;
  }

  /** @returns the name by which the program knows the value */
  constant(value: unknown): string {
    const known = this.#constants.indexOf(value);
    return `constant${known >= 0 ? known : this.#constants.push(value) - 1}`;
  }

  /** A function of `value`. @returns its name */
  define(lines: readonly string[]): string {
    const name = `write${this.#functions.length}`;
    this.#functions.push(`function ${name}(value) {\n${lines.join('\n')}\n}`);
    return name;
  }

  /** @param main the name of the function that is wanted */
  compile(main: string): Written {
    const names = this.#constants.map((_value, at) => `constant${at}`);
    const source = `'use strict';\n${this.#functions.join('\n')}\nreturn ${main};`;
    const make = new Function(...names, source) as (...constants: unknown[]) => Written;
    return make(...this.#constants);
  }
}
