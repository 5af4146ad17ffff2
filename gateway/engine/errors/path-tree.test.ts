import { describe, expect, it } from 'vitest';
import { PathTree } from './path-tree.ts';

describe('a tree of paths', () => {
  const tree = new PathTree<string>();
  tree.mark(['a', 1, 'b'], 'first');
  tree.mark(['a', 1, 'b'], 'second');

  it('finds the mark of a path and of what lies below it', () => {
    expect(tree.findCovering(['a', 1, 'b'])).toBe('first');
    expect(tree.findCovering(['a', 1, 'b', 'c', 0])).toBe('first');
    expect(tree.findCovering(['a', 1])).toBeUndefined();
    expect(tree.findCovering(['a', 2, 'b'])).toBeUndefined();
  });

  it('is touched by what lies on the way to a mark or below it, not beside it', () => {
    expect(tree.touches(['a'])).toBe(true);
    expect(tree.touches(['a', 1, 'b', 'c'])).toBe(true);
    expect(tree.touches(['a', 2])).toBe(false);
    expect(tree.touches(['a', 1, 'c'])).toBe(false);
    expect(new PathTree().touches([])).toBe(false);
  });
});
