export type PathSegment = string | number;
export type DataPath = readonly PathSegment[];

interface PathNode<Mark> {
  readonly children: Map<PathSegment, PathNode<Mark>>;
  mark?: Mark;
}

/** Paths that something happened at. Each question costs the length of the path asked for. */
export class PathTree<Mark> {
  /** Null while nothing is marked: most operations have no errors, and make no trees. */
  #root: PathNode<Mark> | null = null;

  /** The first mark of a path stays. */
  mark(path: DataPath, mark: Mark): void {
    this.#root ??= { children: new Map() };
    let node = this.#root;
    for (const segment of path) {
      const known = node.children.get(segment);
      const next: PathNode<Mark> = known ?? { children: new Map() };
      if (known === undefined) node.children.set(segment, next);
      node = next;
    }
    node.mark ??= mark;
  }

  /** The mark of the path itself or of the nearest start of the tree that leads to it. */
  findCovering(path: DataPath): Mark | undefined {
    if (this.#root === null) return undefined;
    let node: PathNode<Mark> | undefined = this.#root;
    for (const segment of path) {
      if (node.mark !== undefined) return node.mark;
      node = node.children.get(segment);
      if (node === undefined) return undefined;
    }
    return node.mark;
  }

  /** Whether something is marked at, above or below the path. */
  touches(path: DataPath): boolean {
    if (this.#root === null) return false;
    let node: PathNode<Mark> | undefined = this.#root;
    for (const segment of path) {
      if (node.mark !== undefined) return true;
      node = node.children.get(segment);
      if (node === undefined) return false;
    }
    return node.mark !== undefined || node.children.size > 0;
  }
}
